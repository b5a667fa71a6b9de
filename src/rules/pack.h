#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/rule.h"

namespace factlint {

/// Writes a rule set in a compact binary form, which only the same build reads. Expressions that
/// the graph has are left out.
std::string pack_rules(const RuleSet& rules);

/// Reads what `pack_rules` wrote; absent when the bytes are of another build or damaged.
std::optional<RuleSet> unpack_rules(std::string_view packed);

}  // namespace factlint
