#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "lexicon/lexicon.h"

namespace factlint {

/// Words that join a lexicon at run time: those of a house, of a vocabulary.
class AddedWords {
 public:
  /// Adds a word, or each word of a phrase. A capital makes it a name. It counts as common as what
  /// the standard lists hold.
  void add(std::string_view phrase);

  bool empty() const { return words_.empty(); }
  /// Looks up the `word_hash` of a word.
  WordInfo find(std::uint64_t hash) const {
    const auto found = words_.find(hash);
    return found == words_.end() ? WordInfo() : found->second;
  }

 private:
  std::unordered_map<std::uint64_t, WordInfo> words_;
};

}  // namespace factlint
