#pragma once

#include <cstdint>
#include <vector>

#include "match/matches.h"
#include "text/document.h"

namespace factlint {

/// Returns the blocks, in order, that are in another language than the lexicon's: much of them is
/// words in small letters that it does not know. English copy has one such word in a thousand.
std::vector<std::uint32_t> foreign_blocks(const Document& document, const Matches& matches);

/// True when the article as a whole is.
bool is_foreign(const Document& document, const Matches& matches);

}  // namespace factlint
