#include <cmath>

#include "values/arithmetic.h"
#include "values/calendar.h"
#include "values/function_groups.h"

namespace factlint {

namespace {

using std::chrono::sys_days;

const Date& date(const Value& value) {
  return std::get<Date>(value);
}

// Widens a date by so many days on each side.
Value call_around(const Arguments& a) {
  const Interval<double> slack{number(a[1]).high, number(a[1]).high};
  if (!slack.low) return {};
  const Interval<double> both{-std::abs(*slack.low), std::abs(*slack.low)};
  const std::optional<Date> wide = add_days(date(a[0]), both);
  return wide ? Value(*wide) : Value();
}

Value call_length(const Arguments& a) {
  return number_value(length_in_days(date(a[0]), date(a[1])));
}

Value call_spoken(const Arguments& a) {
  return number_value(spoken_days(std::get<Duration>(a[0])));
}

// The full years from one day to another, as ages are counted.
double full_years(sys_days from, sys_days to) {
  const std::chrono::year_month_day a{from}, b{to};
  const int years = static_cast<int>(b.year()) - static_cast<int>(a.year());
  const bool before = std::pair(b.month(), b.day()) < std::pair(a.month(), a.day());
  return years - (before ? 1 : 0);
}

Value call_age(const Arguments& a) {
  const auto &born = date(a[0]).days, &then = date(a[1]).days;
  Interval<double> age;
  if (born.high && then.low) age.low = full_years(*born.high, *then.low);
  if (born.low && then.high) age.high = full_years(*born.low, *then.high);
  return number_value(age);
}

Value call_days_to(const Arguments& a) {
  const unsigned from = std::get<Weekday>(a[0]).iso, to = std::get<Weekday>(a[1]).iso;
  return exact((to + 7 - from) % 7);
}

// A date without a year fits when it does so in some year.
Value call_fits(const Arguments& a) {
  const Date& date_asked = date(a[0]);
  const Interval<sys_days>& days = date(a[1]).days;
  if (date_asked.year || !date_asked.month) {
    const Interval<sys_days>& asked = date_asked.days;
    if ((!asked.low && !asked.high) || (!days.low && !days.high)) return {};
    return truth(!((asked.high && days.low && *asked.high < *days.low) ||
                   (asked.low && days.high && *days.high < *asked.low)));
  }
  if (!days.low || !days.high) return {};
  const auto year_of = [](sys_days day) {
    return static_cast<int>(std::chrono::year_month_day{day}.year());
  };
  for (int year = year_of(*days.low); year <= year_of(*days.high); ++year) {
    const auto there = make_date(year, date_asked.month, date_asked.day);
    if (there && *there->days.low <= *days.high && *days.low <= *there->days.high)
      return Truth::yes;
  }
  return Truth::no;
}

// Two days without a year are of the same one. February 29 may lie between.
Value call_days_from(const Arguments& a) {
  const Date &first = date(a[0]), &last = date(a[1]);
  if (!first.day || !last.day || first.year.has_value() != last.year.has_value()) return {};
  Interval<double> count = length_in_days(first, last);
  if (!count.low || !count.high) return {};
  *count.high -= 1;
  return number_value(count);
}

Value call_certain(const Arguments& a) {
  return truth(date(a[0]).days.is_point());
}

}  // namespace

std::vector<Function> period_functions() {
  using enum Type;
  return {
      {"around",
       {date, number},
       2,
       date,
       "a date with so many days more on each side",
       call_around},
      {"day_count",
       {date, date},
       2,
       number,
       "the days from one date to another, the first and the last day counted or one of them not",
       call_length},
      {"spoken",
       {duration},
       1,
       number,
       "the lengths in days that people call so: `two years` until three are full",
       call_spoken},
      {"age",
       {date, date},
       2,
       number,
       "the full years from one date to another, as ages are counted",
       call_age},
      {"days_to",
       {weekday, weekday},
       2,
       number,
       "the days from one weekday to the next that is the other, 0 to 6",
       call_days_to},
      {"fits",
       {date, date},
       2,
       truth,
       "whether the first date, in any year when it has none, can lie in the second",
       call_fits},
      {"days_from",
       {date, date},
       2,
       number,
       "the days from one day to another; without years, to the next that is the other",
       call_days_from},
      {"certain", {date}, 1, truth, "whether a date is one day", call_certain},
  };
}

}  // namespace factlint
