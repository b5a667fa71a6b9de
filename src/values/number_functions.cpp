#include <algorithm>
#include <cmath>

#include "values/arithmetic.h"
#include "values/function_groups.h"

namespace factlint {

namespace {

Value call_abs(const Arguments& a) {
  return number_value(absolute(number(a[0])));
}

Value call_min(const Arguments& a) {
  return number_value(least(number(a[0]), number(a[1])));
}

Value call_max(const Arguments& a) {
  return number_value(greatest(number(a[0]), number(a[1])));
}

Value call_either(const Arguments& a) {
  const auto known =
      std::find_if(a.begin(), a.end(), [](const Value& v) { return !is_unknown(v); });
  return known == a.end() ? Value() : *known;
}

Value call_sum(const Arguments& a) {
  Interval<double> sum = number(a[0]);
  for (std::size_t i = 1; i < a.size(); ++i)
    if (!is_unknown(a[i])) sum = add(sum, number(a[i]));
  return number_value(sum);
}

Value call_mod(const Arguments& a) {
  const std::optional<double> remainder = modulo(number(a[0]), number(a[1]));
  return remainder ? exact(*remainder) : Value();
}

// The number as it was written lies in the middle of those that round to it.
std::optional<double> middle(const Interval<double>& range) {
  if (!range.low || !range.high) return std::nullopt;
  return *range.low / 2 + *range.high / 2;
}

Value call_middle(const Arguments& a) {
  const std::optional<double> value = middle(number(a[0]));
  return value ? exact(*value) : Value();
}

Value call_floor(const Arguments& a) {
  Interval<double> range = number(a[0]);
  if (range.low) range.low = std::floor(*range.low);
  if (range.high) range.high = std::floor(*range.high);
  return number_value(range);
}

Value call_round(const Arguments& a) {
  const std::optional<double> value = middle(number(a[0]));
  if (!value || !std::isfinite(*value)) return {};
  constexpr double kTenths = 10;
  return exact(std::round(*value * kTenths) / kTenths);
}

}  // namespace

std::vector<Function> number_functions() {
  using enum Type;
  return {
      {"abs", {number}, 1, number, "a number without its sign", call_abs},
      {"min", {number, number}, 2, number, "the smaller of two numbers", call_min},
      {"max", {number, number}, 2, number, "the greater of two numbers", call_max},
      {"either",
       {number, number},
       0,
       number,
       "the first of the numbers that is known",
       call_either},
      {"sum",
       {number, number, number, number},
       1,
       number,
       "the sum of the numbers that are known",
       call_sum},
      {"mod",
       {number, number},
       2,
       number,
       "the remainder of a division of whole numbers, with the sign of the divisor",
       call_mod},
      {"middle",
       {number},
       1,
       number,
       "the middle of the numbers that a written one may mean",
       call_middle},
      {"floor",
       {number},
       1,
       number,
       "the greatest whole number that is not above a number",
       call_floor},
      {"round", {number}, 1, number, "a number rounded to a tenth", call_round},
  };
}

}  // namespace factlint
