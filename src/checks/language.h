#pragma once

#include <cstdint>
#include <vector>

#include "match/matches.h"
#include "rules/rule.h"
#include "text/document.h"

namespace factlint {

/// Returns the blocks, in order, that are in another language than the rules': much of them is
/// words in small letters that the lexicon does not know, and few are frequent ones.
std::vector<std::uint32_t> foreign_blocks(const Document& document, const Matches& matches,
                                          const RuleSet& rules);

/// True when the article as a whole is.
bool is_foreign(const Document& document, const Matches& matches, const RuleSet& rules);

}  // namespace factlint
