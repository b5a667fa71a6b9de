#include "lexicon/word_forms.h"

#include <algorithm>

#include "text/word_hash.h"

namespace factlint {

namespace {

/// Shorter stems are found in any word.
constexpr std::size_t kShortestStem = 3;

/// A word to be formed, and what forms words.
class Former {
 public:
  Former(const WordForming& forming, const Lexicon& lexicon)
      : forming_(forming), lexicon_(lexicon) {}

  bool has_affix(const std::string& word) const {
    if (has_suffix(word, Commonness::large)) return true;
    return std::any_of(
        forming_.prefixes.begin(), forming_.prefixes.end(), [&](const std::string& prefix) {
          if (!word.starts_with(prefix)) return false;
          const std::string rest = word.substr(prefix.size());
          return knows(rest, Commonness::large) || has_suffix(rest, Commonness::large);
        });
  }

  bool is_compound(const std::string& word) const {
    for (std::size_t at = kShortestStem; at + kShortestStem <= word.size(); ++at) {
      if (!knows(word.substr(0, at), Commonness::small)) continue;
      const std::string second = word.substr(at);
      if (knows(second, Commonness::small) || has_suffix(second, Commonness::small)) return true;
    }
    return false;
  }

 private:
  bool knows(std::string_view word, Commonness least) const {
    if (word.size() < kShortestStem) return false;
    const WordInfo info = lexicon_.find(word_hash(word));
    return std::max(info.lower, info.name) >= least;
  }

  bool has_suffix(const std::string& word, Commonness least) const {
    return std::any_of(forming_.suffixes.begin(), forming_.suffixes.end(),
                       [&](const Suffix& suffix) {
                         if (!word.ends_with(suffix.ending)) return false;
                         std::string stem = word.substr(0, word.size() - suffix.ending.size());
                         if (suffix.doubles) {
                           if (stem.size() < 2 || stem.back() != stem[stem.size() - 2])
                             return false;
                           stem.pop_back();
                         }
                         return knows(stem + suffix.lost, least);
                       });
  }

  const WordForming& forming_;
  const Lexicon& lexicon_;
};

}  // namespace

bool is_formed(const std::string& word, const WordForming& forming, const Lexicon& lexicon) {
  const Former former(forming, lexicon);
  return former.has_affix(word) || former.is_compound(word);
}

}  // namespace factlint
