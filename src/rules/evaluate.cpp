#include <utility>

#include "rules/expression.h"
#include "values/arithmetic.h"
#include "values/calendar.h"
#include "values/functions.h"

namespace factlint {

namespace {

using Op = Expression::Op;

Truth as_truth(const Value& value) {
  const Truth* found = std::get_if<Truth>(&value);
  return found ? *found : Truth::unknown;
}

template <class T>
Value as_value(std::optional<T> value) {
  return value ? Value(*std::move(value)) : Value();
}

Value compare(Op op, const Value& a, const Value& b) {
  switch (op) {
    case Op::less:
      return less(a, b);
    case Op::less_equal:
      return !less(b, a);
    case Op::greater:
      return less(b, a);
    case Op::greater_equal:
      return !less(a, b);
    case Op::equal:
      return equal(a, b);
    default:
      return !equal(a, b);
  }
}

Value calculate(Op op, const Number& a, const Number& b) {
  switch (op) {
    case Op::add:
      return number_value(add(a.range, b.range));
    case Op::subtract:
      return number_value(subtract(a.range, b.range));
    case Op::multiply:
      return number_value(multiply(a.range, b.range));
    default: {
      const auto quotient = divide(a.range, b.range);
      return quotient ? number_value(*quotient) : Value();
    }
  }
}

Value calculate(Op op, const Value& a, const Value& b) {
  const auto *n = std::get_if<Number>(&a), *m = std::get_if<Number>(&b);
  if (n && m) return calculate(op, *n, *m);
  const auto *s = std::get_if<std::string>(&a), *t = std::get_if<std::string>(&b);
  if (op == Op::add && s && t) return *s + *t;
  const auto *d = std::get_if<Date>(&a), *e = std::get_if<Date>(&b);
  if (op == Op::add && d && m) return as_value(add_days(*d, m->range));
  if (op == Op::add && n && e) return as_value(add_days(*e, n->range));
  if (op == Op::subtract && d && m) return as_value(add_days(*d, negate(m->range)));
  const auto *q = std::get_if<Quantity>(&a), *r = std::get_if<Quantity>(&b);
  if (op == Op::add && q && r) return as_value(add(*q, *r));
  if (op == Op::subtract && q && r) return as_value(subtract(*q, *r));
  if (op == Op::multiply && q && m) return as_value(multiple(*q, m->range));
  if (op == Op::divide && q && r) {
    const auto quotient = divide(*q, *r);
    return quotient ? number_value(*quotient) : Value();
  }
  const auto* length = std::get_if<Duration>(&b);
  if (op == Op::add && d && length) return as_value(add_duration(*d, *length, 1));
  if (op == Op::subtract && d && length) return as_value(add_duration(*d, *length, -1));
  if (op == Op::subtract && d && e) return number_value(days_between(*d, *e));
  return {};
}

Value call(const Expression& expression, const std::vector<Binding>& bindings,
           const Environment& environment) {
  if (expression.index >= functions().size()) return {};
  const Function& function = functions()[expression.index];
  if (expression.operands.size() > function.parameters.size()) return {};
  std::vector<Value> arguments(function.parameters.size());
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (i < expression.operands.size())
      arguments[i] = evaluate(expression.operands[i], bindings, environment);
    if (type_of(arguments[i]) == function.parameters[i]) continue;
    if (i < function.required) return {};
    arguments[i] = {};
  }
  return function.call_in ? function.call_in(arguments, environment) : function.call(arguments);
}

Value evaluate_logic(const Expression& expression, const std::vector<Binding>& bindings,
                     const Environment& environment) {
  const bool is_and = expression.op == Op::logical_and;
  Truth result = is_and ? Truth::yes : Truth::no;
  for (const Expression& operand : expression.operands) {
    const Truth next = as_truth(evaluate(operand, bindings, environment));
    result = is_and ? result & next : result | next;
  }
  return result;
}

Value evaluate_any(const Expression& expression, const std::vector<Binding>& bindings,
                   const Environment& environment) {
  const auto& operands = expression.operands;
  switch (expression.op) {
    case Op::number:
      return Number{Interval<double>::point(expression.number)};
    case Op::text:
      return expression.text;
    case Op::name:
      if (expression.index >= bindings.size() || !bindings[expression.index].bound) return {};
      return bindings[expression.index].value;
    case Op::call:
      return call(expression, bindings, environment);
    case Op::logical_and:
    case Op::logical_or:
      return evaluate_logic(expression, bindings, environment);
    default:
      break;
  }
  // Expressions may come from a file that is damaged, so that the number of operands is no promise.
  if (operands.empty()) return {};
  const Value first = evaluate(operands[0], bindings, environment);
  if (expression.op == Op::logical_not) return !as_truth(first);
  if (expression.op == Op::negate) {
    const Number* number = std::get_if<Number>(&first);
    return number ? number_value(negate(number->range)) : Value();
  }
  if (operands.size() < 2) return {};
  const Value second = evaluate(operands[1], bindings, environment);
  return expression.op < Op::less ? calculate(expression.op, first, second)
                                  : compare(expression.op, first, second);
}

}  // namespace

Value evaluate(const Expression& expression, const std::vector<Binding>& bindings,
               const Environment& environment) {
  Value value = evaluate_any(expression, bindings, environment);
  if (expression.type == Type::truth) return as_truth(value);
  return value;
}

}  // namespace factlint
