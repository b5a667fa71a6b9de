#include "checks/language.h"

#include <cstddef>

namespace factlint {

namespace {

/// So many bytes of a text to one in unknown words make it foreign.
constexpr std::size_t kShare = 12;
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
    if (words >= kLeastOfBlock && bytes * kShare > document.blocks[block].text.size())
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
  return bytes * kShare > size;
}

}  // namespace factlint
