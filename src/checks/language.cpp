#include "checks/language.h"

#include <cstddef>

namespace factlint {

namespace {

/// One byte in so many in unknown words makes a block foreign.
constexpr std::size_t kShareOfBlock = 12;
/// Two in so many make an article so: a story full of dishes, genes and dialect may have one in
/// four, one in German has more than one in three.
constexpr std::size_t kShareOfArticle = 7;
/// Fewer unknown words say nothing of a block, or of an article.
constexpr std::size_t kLeastOfBlock = 3, kLeastOfArticle = 12;

/// Names are unknown in any language.
bool counts(const UnknownWord& unknown) {
  return (unknown.token.shape & (kStartsUpper | kHasInnerUpper)) == 0;
}

}  // namespace

std::vector<std::uint32_t> foreign_blocks(const Document& document, const Matches& matches) {
  std::vector<std::uint32_t> blocks;
  std::size_t words = 0, bytes = 0;
  const auto& unknown = matches.unknown_words;
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    if (counts(unknown[i])) ++words, bytes += unknown[i].token.length;
    const std::uint32_t block = unknown[i].block;
    if (i + 1 < unknown.size() && unknown[i + 1].block == block) continue;
    if (words >= kLeastOfBlock && bytes * kShareOfBlock > document.blocks[block].text.size())
      blocks.push_back(block);
    words = bytes = 0;
  }
  return blocks;
}

bool is_foreign(const Document& document, const Matches& matches) {
  std::size_t words = 0, bytes = 0, size = 0;
  for (const UnknownWord& unknown : matches.unknown_words)
    if (counts(unknown)) ++words, bytes += unknown.token.length;
  if (words < kLeastOfArticle) return false;
  for (const Block& block : document.blocks) size += block.text.size();
  return bytes * kShareOfArticle > size * 2;
}

}  // namespace factlint
