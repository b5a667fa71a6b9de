#pragma once

#include <string>
#include <vector>

#include "rules/rule.h"

namespace factlint {

/// Which rules to run. Patterns are ids or have wildcards (`dates/*`); commas part several.
struct Selection {
  std::vector<std::string> only;  // when not empty, no other rule runs
  std::vector<std::string> skip;
  Level lowest = Level::warning;
};

/// Enables the selected rules and disables all others. A rule that `only` matches runs even when it
/// is disabled by default or of level info; `skip` goes last. Returns what is wrong with the
/// selection: a line for each pattern that matches no rule.
std::vector<std::string> select_rules(RuleSet& rules, const Selection& selection);

/// Says that no rule has this id, and which may have been meant.
std::string unknown_rule(const RuleSet& rules, std::string_view id);

}  // namespace factlint
