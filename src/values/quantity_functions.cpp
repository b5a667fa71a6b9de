#include <algorithm>

#include "values/arithmetic.h"
#include "values/function_groups.h"

namespace factlint {

namespace {

const Quantity& quantity(const Value& value) {
  return std::get<Quantity>(value);
}

Value call_like(const Arguments& a) {
  auto result = like(quantity(a[0]), quantity(a[1]));
  return result ? Value(*std::move(result)) : Value();
}

Value call_rise(const Arguments& a) {
  const auto result = rise(quantity(a[0]), quantity(a[1]));
  return result ? number_value(*result) : Value();
}

Value call_change(const Arguments& a) {
  const auto result = change(quantity(a[0]), quantity(a[1]));
  return result ? number_value(*result) : Value();
}

Value call_rounds_to(const Arguments& a) {
  return rounds_to(number(a[0]), quantity(a[1]));
}

Value call_converts(const Arguments& a) {
  return converts(quantity(a[0]), quantity(a[1]));
}

Value call_converted(const Arguments& a) {
  auto result = print_as(quantity(a[0]), quantity(a[1]));
  return result ? Value(*std::move(result)) : Value();
}

Value call_times_off(const Arguments& a) {
  const auto right = convert(quantity(a[0]), quantity(a[1]));
  if (!right || *right == 0) return {};
  return exact(quantity(a[1]).written / *right);
}

Value call_same_unit(const Arguments& a) {
  const Unit &one = quantity(a[0]).unit, &other = quantity(a[1]).unit;
  if (one.dimension != other.dimension) return Truth::no;
  return truth(std::any_of(one.sizes.begin(), one.sizes.end(), [&](const UnitSize& size) {
    return std::any_of(other.sizes.begin(), other.sizes.end(), [&](const UnitSize& same) {
      return size.factor == same.factor && size.zero == same.zero;
    });
  }));
}

Value call_dimension(const Arguments& a) {
  return quantity(a[0]).unit.dimension;
}

Value call_written(const Arguments& a) {
  const Quantity& q = quantity(a[0]);
  const UnitSize& size = q.unit.sizes.front();
  return exact((q.written + size.zero) * size.factor);
}

Value call_amount(const Arguments& a) {
  const Quantity& q = quantity(a[0]);
  if (q.unit.sizes.size() != 1) return {};
  const UnitSize& size = q.unit.sizes.front();
  const Interval<double> number = add(rounding(q), Interval<double>::point(size.zero));
  return number_value(multiply(number, Interval<double>::point(size.factor)));
}

}  // namespace

std::vector<Function> quantity_functions() {
  using enum Type;
  return {
      {"like",
       {quantity, quantity},
       2,
       quantity,
       "a quantity with the unit and the scale (million) of another where it has none of its own; "
       "unknown when the two do not go together",
       call_like},
      {"rise",
       {quantity, quantity},
       2,
       number,
       "how much greater the second quantity is than the first, as written; hedges widen it",
       call_rise},
      {"change",
       {quantity, quantity},
       2,
       number,
       "the change from one quantity to another in percent of the first, for all that round to "
       "them",
       call_change},
      {"rounds_to",
       {number, quantity},
       2,
       truth,
       "whether a number, rounded or cut off, may be that of a quantity; hedges widen it",
       call_rounds_to},
      {"same",
       {quantity, quantity},
       2,
       truth,
       "whether two quantities may be one in two units, each rounded or cut off as written",
       call_converts},
      {"convert",
       {quantity, quantity},
       2,
       text,
       "a quantity in the unit, the scale and the form of another, to three digits",
       call_converted},
      {"times_off",
       {quantity, quantity},
       2,
       number,
       "how many times what it should be the second quantity is when it stands for the first",
       call_times_off},
      {"same_unit",
       {quantity, quantity},
       2,
       truth,
       "whether two quantities are, or may be, of one unit",
       call_same_unit},
      {"dimension", {quantity}, 1, text, "what the unit of a quantity measures", call_dimension},
      {"written",
       {quantity},
       1,
       number,
       "the number of a quantity as written, in the unit of its dimension",
       call_written},
      {"amount",
       {quantity},
       1,
       number,
       "the numbers that round to that of a quantity, in the unit of its dimension; hedges widen "
       "them",
       call_amount},
  };
}

}  // namespace factlint
