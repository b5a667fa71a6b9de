#include "rules/expression_types.h"

#include <fmt/format.h>

namespace factlint {

namespace {

using Op = Expression::Op;
using Result = std::variant<Type, TypeError>;

TypeError expected_truth(std::string_view word, std::size_t operand, Type found) {
  return {fmt::format("`{}` expects a comparison, not a {}", word, type_name(found)), operand};
}

Result type_of_logic(std::string_view word, Type left, Type right) {
  if (left != Type::truth) return expected_truth(word, 0, left);
  if (right != Type::truth) return expected_truth(word, 1, right);
  return Type::truth;
}

Result type_of_comparison(Op op, Type left, Type right) {
  if (left != right)
    return TypeError{
        fmt::format("cannot compare a {} with a {}", type_name(left), type_name(right)),
        std::nullopt};
  const bool ordered = left == Type::number || left == Type::date || left == Type::month ||
                       left == Type::duration || left == Type::fiscal_year || left == Type::time ||
                       left == Type::quantity;
  if (!ordered && op != Op::equal && op != Op::not_equal)
    return TypeError{fmt::format("a {} has no order: expected `==` or `!=`", type_name(left)),
                     std::nullopt};
  return Type::truth;
}

Result type_of_arithmetic(Op op, Type left, Type right) {
  const bool numbers = left == Type::number && right == Type::number;
  if (numbers) return Type::number;
  if (left == Type::quantity && right == Type::quantity) {
    if (op == Op::add || op == Op::subtract) return Type::quantity;
    if (op == Op::divide) return Type::number;
  }
  if (op == Op::multiply && left == Type::quantity && right == Type::number) return Type::quantity;
  if (op == Op::add) {
    if (left == Type::text && right == Type::text) return Type::text;
    if (left == Type::date && right == Type::number) return Type::date;
    if (left == Type::number && right == Type::date) return Type::date;
    if (left == Type::date && right == Type::duration) return Type::date;
    return TypeError{fmt::format("cannot add a {} and a {}", type_name(left), type_name(right)),
                     std::nullopt};
  }
  if (op == Op::subtract) {
    if (left == Type::date && right == Type::date) return Type::number;
    if (left == Type::date && right == Type::number) return Type::date;
    if (left == Type::date && right == Type::duration) return Type::date;
    return TypeError{
        fmt::format("cannot subtract a {} from a {}", type_name(right), type_name(left)),
        std::nullopt};
  }
  const std::string_view verb = op == Op::multiply ? "multiply" : "divide";
  return TypeError{fmt::format("cannot {} a {} by a {}", verb, type_name(left), type_name(right)),
                   std::nullopt};
}

std::string count_of_parameters(const Function& function) {
  const std::size_t most = function.parameters.size();
  if (function.required == most) return fmt::format("{} argument{}", most, most == 1 ? "" : "s");
  return fmt::format("{} {} {} arguments", function.required,
                     most == function.required + 1 ? "or" : "to", most);
}

}  // namespace

Result type_of_prefix(Op op, Type operand) {
  if (op == Op::logical_not) {
    if (operand != Type::truth) return expected_truth("not", 0, operand);
    return Type::truth;
  }
  if (operand != Type::number)
    return TypeError{fmt::format("`-` expects a number, not a {}", type_name(operand)), 0};
  return Type::number;
}

Result type_of_infix(Op op, Type left, Type right) {
  switch (op) {
    case Op::logical_and:
      return type_of_logic("and", left, right);
    case Op::logical_or:
      return type_of_logic("or", left, right);
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
      return type_of_arithmetic(op, left, right);
    default:
      return type_of_comparison(op, left, right);
  }
}

Result type_of_call(const Function& function, const std::vector<Type>& arguments) {
  if (arguments.size() < function.required || arguments.size() > function.parameters.size())
    return TypeError{fmt::format("{}() expects {}, not {}", function.name,
                                 count_of_parameters(function), arguments.size()),
                     std::nullopt};
  for (std::size_t i = 0; i < arguments.size(); ++i)
    if (arguments[i] != function.parameters[i])
      return TypeError{fmt::format("{}(): argument {} must be a {}, not a {}", function.name, i + 1,
                                   type_name(function.parameters[i]), type_name(arguments[i])),
                       i};
  return function.result;
}

}  // namespace factlint
