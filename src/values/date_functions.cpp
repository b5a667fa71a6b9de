#include "values/arithmetic.h"
#include "values/calendar.h"
#include "values/function_groups.h"

namespace factlint {

namespace {

const Date& date(const Value& value) {
  return std::get<Date>(value);
}

Value value(std::optional<Date> found) {
  return found ? Value(*std::move(found)) : Value();
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
  const Date& asked = date(a[0]);
  if (asked.year) return exact(*asked.year);
  const auto& [low, high] = asked.days;
  if (low.has_value() == high.has_value()) return {};
  // A date with an open end has the years from it, or up to it.
  const std::chrono::year_month_day end{low ? *low : *high};
  const double year = static_cast<int>(end.year());
  Interval<double> years;
  (low ? years.low : years.high) = year;
  return number_value(years);
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

Value call_month_numbered(const Arguments& a) {
  const std::optional<int> month = whole(number(a[0]));
  if (!month || *month < 1 || *month > 12) return {};
  return Month{static_cast<unsigned>(*month)};
}

}  // namespace

std::vector<Function> date_functions() {
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
      {"year_number",
       {date},
       1,
       number,
       "the year of a date as a number; of one with an open end, the years from it or up to it",
       call_year_number},
      {"month", {date}, 1, month, "the month of a date", call_month},
      {"day", {date}, 1, number, "the day of a date in its month", call_day},
      {"date",
       {number, month, number},
       3,
       date,
       "the date of a year, a month and a day; unknown when there is no such day",
       call_date},
      {"month_numbered",
       {number},
       1,
       month,
       "the month of a number, 1 January to 12 December; unknown for others",
       call_month_numbered},
  };
}

}  // namespace factlint
