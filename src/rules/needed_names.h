#pragma once

#include <cstdint>
#include <vector>

#include "rules/expression.h"

namespace factlint {

/// Returns the names, in order, without any one of which an expression of type truth cannot be
/// false: it is unknown or true then. `let` has the expressions of the last of `name_count` names,
/// in whose place what they need is returned.
std::vector<std::uint32_t> names_needed_to_fail(const Expression& expression,
                                                const std::vector<Expression>& let,
                                                std::size_t name_count);

}  // namespace factlint
