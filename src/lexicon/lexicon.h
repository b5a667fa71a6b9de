#pragma once

#include <cstdint>
#include <string_view>

namespace factlint {

class AddedWords;

namespace detail {

/// Returns the bucket that a hash belongs to: its upper half, scaled.
inline std::uint64_t bucket_of(std::uint64_t hash, std::uint64_t bucket_count) {
  return ((hash >> 32) * bucket_count) >> 32;
}

}  // namespace detail

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
/// A word that is in no list is taken for one with a chance below 3 in 10^9.
class Lexicon {
 public:
  /// An empty lexicon, which knows no word.
  Lexicon() = default;
  /// Refers to `packed`, which must outlive it and is read fastest when it is aligned to 64 bytes.
  /// Bytes of another version or size give an empty lexicon.
  explicit Lexicon(std::string_view packed);
  /// The same, joined by words that must outlive it too.
  Lexicon(std::string_view packed, const AddedWords& added);

  bool empty() const { return buckets_ == nullptr; }
  /// Looks up the `word_hash` of a word.
  WordInfo find(std::uint64_t hash) const;
  /// Asks the memory for what `find` will read.
  void prefetch(std::uint64_t hash) const {
    if (buckets_ != nullptr)
      __builtin_prefetch(buckets_ + 64 * detail::bucket_of(hash, bucket_count_));
  }

 private:
  const unsigned char* buckets_ = nullptr;
  std::uint64_t bucket_count_ = 0;
  const AddedWords* added_ = nullptr;  // when there are any
};

}  // namespace factlint
