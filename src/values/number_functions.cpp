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

Value call_mod(const Arguments& a) {
  const std::optional<double> remainder = modulo(number(a[0]), number(a[1]));
  return remainder ? exact(*remainder) : Value();
}

}  // namespace

std::vector<Function> number_functions() {
  using enum Type;
  return {
      {"abs", {number}, 1, number, "a number without its sign", call_abs},
      {"min", {number, number}, 2, number, "the smaller of two numbers", call_min},
      {"max", {number, number}, 2, number, "the greater of two numbers", call_max},
      {"mod",
       {number, number},
       2,
       number,
       "the remainder of a division of whole numbers, with the sign of the divisor",
       call_mod},
  };
}

}  // namespace factlint
