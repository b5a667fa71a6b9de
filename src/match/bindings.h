#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "values/reading_context.h"

namespace factlint {

/// The groups of a match in a block's text, the whole match first, as `Pattern::match` fills them.
using Groups = std::vector<std::optional<Span>>;

/// Reads the value that a slot of a type matched as a group, its parts first.
Value read_slot(const RuleSet& rules, std::uint32_t type, std::uint32_t group,
                std::string_view text, const Groups& groups, const ReadingContext& context);

/// Reads what a template bound, in the order of the rule's names.
std::vector<Binding> read_bindings(const RuleSet& rules, const Rule& rule, const Template& used,
                                   std::string_view text, const Groups& groups,
                                   const Environment& environment = {});

}  // namespace factlint
