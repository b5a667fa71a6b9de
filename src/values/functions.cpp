#include "values/functions.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "text/unicode.h"
#include "values/arithmetic.h"
#include "values/calendar.h"
#include "values/repair.h"

namespace factlint {

namespace {

using Arguments = std::vector<Value>;

const Interval<double>& number(const Value& value) {
  return std::get<Number>(value).range;
}
const Date& date(const Value& value) {
  return std::get<Date>(value);
}

Value value(std::optional<Date> found) {
  return found ? Value(*std::move(found)) : Value();
}

Value exact(double n) {
  return Number{Interval<double>::point(n)};
}

Value call_weekday(const Arguments& a) {
  const std::optional<Weekday> found = weekday_of(date(a[0]));
  return found ? Value(*found) : Value();
}

Value call_nearest(const Arguments& a) {
  return value(nearest(std::get<Weekday>(a[0]), date(a[1])));
}

Value call_days_in_month(const Arguments& a) {
  const std::optional<int> year = is_unknown(a[1]) ? std::nullopt : date(a[1]).year;
  return number_value(days_in_month(std::get<Month>(a[0]).number, year));
}

Value call_year(const Arguments& a) {
  const std::optional<int> year = date(a[0]).year;
  return year ? value(make_date(year, std::nullopt, std::nullopt)) : Value();
}

Value call_year_number(const Arguments& a) {
  const std::optional<int> year = date(a[0]).year;
  return year ? exact(*year) : Value();
}

Value call_month(const Arguments& a) {
  const std::optional<unsigned> month = date(a[0]).month;
  return month ? Value(Month{*month}) : Value();
}

Value call_day(const Arguments& a) {
  const std::optional<unsigned> day = date(a[0]).day;
  return day ? exact(*day) : Value();
}

Value call_date(const Arguments& a) {
  const std::optional<int> year = whole(number(a[0])), day = whole(number(a[2]));
  // What is negative becomes far too large a day, and is refused as such.
  return year && day
             ? value(make_date(*year, std::get<Month>(a[1]).number, static_cast<unsigned>(*day)))
             : Value();
}

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

Value call_if(const Arguments& a) {
  const Truth condition = std::get<Truth>(a[0]);
  if (condition == Truth::unknown) return equal(a[1], a[2]) == Truth::yes ? a[1] : Value();
  return condition == Truth::yes ? a[1] : a[2];
}

Value call_lower(const Arguments& a) {
  return to_lower(std::get<std::string>(a[0]));
}

Value call_repaired(const Arguments& a) {
  std::optional<std::string> repaired = repair_utf8(std::get<std::string>(a[0]));
  return repaired ? Value(*std::move(repaired)) : Value();
}

std::vector<Function> all_functions() {
  using enum Type;
  return {
      {"weekday",
       {date},
       1,
       weekday,
       "the weekday of a date in the Gregorian calendar; unknown unless the day is certain",
       call_weekday},
      {"nearest",
       {weekday, date},
       2,
       date,
       "the day nearest to a date that is that weekday, written as the date is",
       call_nearest},
      {"days_in_month",
       {month, date},
       1,
       number,
       "the number of days in a month of a year; without the year February has 28 or 29",
       call_days_in_month},
      {"year", {date}, 1, date, "the year of a date, a date itself", call_year},
      {"year_number", {date}, 1, number, "the year of a date as a number", call_year_number},
      {"month", {date}, 1, month, "the month of a date", call_month},
      {"day", {date}, 1, number, "the day of a date in its month", call_day},
      {"date",
       {number, month, number},
       3,
       date,
       "the date of a year, a month and a day; unknown when there is no such day",
       call_date},
      {"abs", {number}, 1, number, "a number without its sign", call_abs},
      {"min", {number, number}, 2, number, "the smaller of two numbers", call_min},
      {"max", {number, number}, 2, number, "the greater of two numbers", call_max},
      {"mod",
       {number, number},
       2,
       number,
       "the remainder of a division of whole numbers, with the sign of the divisor",
       call_mod},
      {"if",
       {truth, text, text},
       3,
       text,
       "the first text when the condition is true, the second when it is false, else unknown",
       call_if},
      {"lower", {text}, 1, text, "a text in lower case", call_lower},
      {"repaired",
       {text},
       1,
       text,
       "a text whose UTF-8 was read as Windows-1252 or Latin-1, turned back; unknown when it was "
       "not",
       call_repaired},
  };
}

}  // namespace

const std::vector<Function>& functions() {
  static const std::vector<Function> all = all_functions();
  return all;
}

std::optional<std::size_t> find_function(std::string_view name) {
  const auto& all = functions();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Function& function) { return function.name == name; });
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(std::distance(all.begin(), found));
}

}  // namespace factlint
