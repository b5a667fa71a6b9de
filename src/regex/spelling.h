#pragma once

#include <optional>
#include <set>
#include <string>

#include "regex/syntax.h"

namespace factlint {

/// Spells out all that a node matches, in lower case, when that is few words (at most 4,096) of
/// word characters alone.
std::optional<std::set<std::string>> spell_out(const RegexNode& node);

}  // namespace factlint
