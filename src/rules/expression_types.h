#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "rules/expression.h"
#include "values/functions.h"

namespace factlint {

/// What is wrong with the types of an operation, and at which operand; none: at the operator.
struct TypeError {
  std::string message;
  std::optional<std::size_t> operand;
};

/// Returns the type of an operation's result.
std::variant<Type, TypeError> type_of_prefix(Expression::Op op, Type operand);
std::variant<Type, TypeError> type_of_infix(Expression::Op op, Type left, Type right);
std::variant<Type, TypeError> type_of_call(const Function& function,
                                           const std::vector<Type>& arguments);

}  // namespace factlint
