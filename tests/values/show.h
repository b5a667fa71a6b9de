#pragma once

#include <doctest/doctest.h>

#include <string>

#include "rules/expression.h"

namespace factlint::test {

inline std::string show_day(const std::optional<std::chrono::sys_days>& day) {
  if (!day) return "..";
  const std::chrono::year_month_day date{*day};
  const auto two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(static_cast<int>(date.year())) + "-" +
         two(static_cast<unsigned>(date.month())) + "-" + two(static_cast<unsigned>(date.day()));
}

inline std::string show_end(const std::optional<double>& end) {
  return end ? print(Number{Interval<double>::point(*end)}, {}) : "..";
}

/// Shows the range of a number or a date, both ends; of other values what `print` shows.
inline std::string show(const Value& value) {
  if (const auto* number = std::get_if<Number>(&value)) {
    if (number->range.is_point()) return show_end(number->range.low);
    return "[" + show_end(number->range.low) + ", " + show_end(number->range.high) + "]";
  }
  if (const auto* date = std::get_if<Date>(&value)) {
    if (date->days.is_point()) return show_day(date->days.low);
    return "[" + show_day(date->days.low) + ", " + show_day(date->days.high) + "]";
  }
  return print(value, {});
}

inline Value number(double low, double high) {
  return Number{{low, high}};
}
inline Value number(double value) {
  return number(value, value);
}
inline Value date(std::optional<int> year, std::optional<unsigned> month,
                  std::optional<unsigned> day) {
  const std::optional<Date> found = make_date(year, month, day);
  return found ? Value(*found) : Value();
}

/// The names that an English pack gives.
inline ValueNames english() {
  return {{"January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"},
          {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}};
}

}  // namespace factlint::test
