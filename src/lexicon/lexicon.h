#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace factlint {

/// How common a word is: the smallest SCOWL list that holds it.
enum class Commonness : std::uint8_t { unknown, insane, huge, large, standard, small };

/// What the lexicon knows of a word, whatever the case it is asked in.
struct WordInfo {
  Commonness lower = Commonness::unknown;  // as a word written in lower case
  Commonness name = Commonness::unknown;  // as a word written with capitals: Paris, NATO, McCartney
  bool american = false;                  // in the American lists
  bool british = false;                   // in the British or Canadian lists

  bool known() const { return lower != Commonness::unknown || name != Commonness::unknown; }
};

/// A hash table of words, read in place from the bytes that `pack_lexicon` wrote. Copying is cheap.
class Lexicon {
 public:
  /// An empty lexicon, which knows no word.
  Lexicon() = default;
  /// Refers to `packed`, which must outlive it. Bytes of another version or size give an empty
  /// lexicon.
  explicit Lexicon(std::string_view packed);

  bool empty() const { return buckets_ == nullptr; }
  /// Looks up the `word_hash` of a word.
  WordInfo find(std::uint64_t hash) const;
  /// Asks the memory for what `find` will read.
  void prefetch(std::uint64_t hash) const;

 private:
  const unsigned char* buckets_ = nullptr;
  std::uint64_t bucket_count_ = 0;
};

/// One word list on its way into a packed lexicon.
struct WordList {
  std::string words;  // one a line, UTF-8
  Commonness commonness = Commonness::unknown;
  bool american = false;
  bool british = false;
};

}  // namespace factlint
