#include "checks/language.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "text/tokens.h"
#include "text/word_hash.h"

namespace factlint {

namespace {

/// One byte in so many in unknown words makes a block foreign.
constexpr std::size_t kShareOfBlock = 12;
/// Two in so many make an article so: a story full of dishes, genes and dialect may have one in
/// four, one in German has more than one in three.
constexpr std::size_t kShareOfArticle = 7;
/// Fewer unknown words say nothing of a block, or of an article.
constexpr std::size_t kLeastOfBlock = 6, kLeastOfArticle = 12;

/// Names are unknown in any language.
bool counts(const UnknownWord& unknown) {
  return (unknown.token.shape & (kStartsUpper | kHasInnerUpper)) == 0;
}

/// The words that a text of the language is full of, from the vocabulary.
class FrequentWords {
 public:
  explicit FrequentWords(const RuleSet& rules) {
    for (const SlotType& slot : rules.slots)
      if (slot.name == "frequent_word")
        for (const Word& word : slot.words) hashes_.push_back(word_hash(word.text));
    std::sort(hashes_.begin(), hashes_.end());
  }

  void count(std::string_view text) {
    tokenize(text, tokens_);
    all_ += tokens_.words.size();
    for (const Token& token : tokens_.words)
      frequent_ += std::binary_search(hashes_.begin(), hashes_.end(), token.hash) ? 1 : 0;
  }

  /// True when one in four of the words counted since the last call is frequent, as one in three is
  /// in plain copy, and one in ten in a language that shares some of their spellings.
  bool are_many() {
    const bool many = frequent_ * 4 >= all_;
    frequent_ = all_ = 0;
    return many;
  }

 private:
  std::vector<std::uint64_t> hashes_;
  Tokens tokens_;
  std::size_t all_ = 0, frequent_ = 0;
};

}  // namespace

std::vector<std::uint32_t> foreign_blocks(const Document& document, const Matches& matches,
                                          const RuleSet& rules) {
  std::vector<std::uint32_t> blocks;
  std::optional<FrequentWords> frequent;  // made when first needed
  std::size_t words = 0, bytes = 0;
  const auto& unknown = matches.unknown_words;
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    if (counts(unknown[i])) ++words, bytes += unknown[i].token.length;
    const std::uint32_t block = unknown[i].block;
    if (i + 1 < unknown.size() && unknown[i + 1].block == block) continue;
    const std::string_view text = document.blocks[block].text;
    if (words >= kLeastOfBlock && bytes * kShareOfBlock > text.size()) {
      if (!frequent) frequent.emplace(rules);
      frequent->count(text);
      if (!frequent->are_many()) blocks.push_back(block);
    }
    words = bytes = 0;
  }
  return blocks;
}

bool is_foreign(const Document& document, const Matches& matches, const RuleSet& rules) {
  std::size_t words = 0, bytes = 0, size = 0;
  for (const UnknownWord& unknown : matches.unknown_words)
    if (counts(unknown)) ++words, bytes += unknown.token.length;
  if (words < kLeastOfArticle) return false;
  for (const Block& block : document.blocks) size += block.text.size();
  if (bytes * kShareOfArticle <= size * 2) return false;
  FrequentWords frequent(rules);
  for (const Block& block : document.blocks) frequent.count(block.text);
  return !frequent.are_many();
}

}  // namespace factlint
