#pragma once

#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/expression.h"

namespace factlint {

/// An expression that is followed by something else, and where that begins (white space skipped).
struct ParsedPrefix {
  Expression expression;
  std::size_t end = 0;
};

/// Parses the expression that begins at `at`, as far as it goes.
std::variant<ParsedPrefix, ParseError> parse_expression_at(std::string_view text, std::size_t at,
                                                           const std::vector<Name>& names);

}  // namespace factlint
