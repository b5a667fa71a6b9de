#pragma once

#include <vector>

#include "values/functions.h"

namespace factlint {

// The functions of the expression language by what they are about, a file each. `functions()` puts
// them together.

std::vector<Function> date_functions();
std::vector<Function> period_functions();
std::vector<Function> feast_functions();
std::vector<Function> number_functions();
std::vector<Function> quantity_functions();
std::vector<Function> text_functions();
std::vector<Function> word_functions();

using Arguments = std::vector<Value>;

/// Returns an argument's number; the caller has checked its type.
inline const Interval<double>& number(const Value& value) {
  return std::get<Number>(value).range;
}

/// Makes a value of a number that is known exactly.
inline Value exact(double n) {
  return Number{Interval<double>::point(n)};
}

}  // namespace factlint
