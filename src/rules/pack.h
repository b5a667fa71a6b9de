#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rules/rule.h"

namespace factlint {

/// Writes a rule set in a compact binary form, which only the same build reads. Expressions that
/// the graph has are left out.
std::string pack_rules(const RuleSet& rules);

/// How much is read. Checking needs neither what rules tell their readers nor the patterns of
/// slots, of which more rules could be made.
enum class Unpack : std::uint8_t { all, for_checking };

/// Reads what `pack_rules` wrote; absent when the bytes are of another build or cut. They must be
/// aligned as numbers are and outlive the rules. They are part of the program, and trusted as it
/// is: the numbers in them are not checked.
std::optional<RuleSet> unpack_rules(std::string_view packed, Unpack what = Unpack::all);

}  // namespace factlint
