#include "values/observances.h"

#include <cstdlib>

#include "values/calendar.h"

namespace factlint {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

// The years of a date that does not say its own. Those that news speaks of; the two Easters drift
// apart over the millennia.
constexpr int kFirstYear = 1900, kLastYear = 2099;

struct Years {
  int first, last;
};

int year_of(sys_days day) {
  return static_cast<int>(year_month_day{day}.year());
}

// The years that a date may be in; absent when they are too many to go through.
std::optional<Years> years_of(const Date& date) {
  if (date.days.low && date.days.high) {
    const Years years{year_of(*date.days.low), year_of(*date.days.high)};
    if (years.last - years.first > kLastYear - kFirstYear) return std::nullopt;
    return years;
  }
  if (date.days.low || date.days.high || date.year) return std::nullopt;
  return Years{kFirstYear, kLastYear};
}

bool may_be(const Date& date, sys_days day) {
  if ((date.days.low && day < *date.days.low) || (date.days.high && day > *date.days.high))
    return false;
  const year_month_day parts{day};
  return (!date.month || std::chrono::month{*date.month} == parts.month()) &&
         (!date.day || std::chrono::day{*date.day} == parts.day());
}

}  // namespace

Truth falls_on(const Recurrence& feast, const Date& date) {
  const std::optional<Years> years = years_of(date);
  if (!years) return Truth::unknown;
  bool certain = true;  // of the years in which it does not
  for (const YearlyDay& reading : feast.readings) {
    for (int year = years->first; year <= years->last; ++year) {
      const auto day = day_in(reading, year);
      if (day && may_be(date, *day)) return date.days.is_point() ? Truth::yes : Truth::unknown;
      if (!day && date.days.low) certain = false;
    }
  }
  return certain ? Truth::no : Truth::unknown;
}

Truth falls_on_weekday(const Recurrence& feast, Weekday weekday, const Date* date) {
  const std::optional<Years> years =
      date ? years_of(*date) : std::optional(Years{kFirstYear, kLastYear});
  if (!years) return Truth::unknown;
  bool certain = true;
  for (const YearlyDay& reading : feast.readings) {
    for (int year = years->first; year <= years->last; ++year) {
      const auto day = day_in(reading, year);
      if (day && std::chrono::weekday{*day}.iso_encoding() == weekday.iso)
        return years->first == years->last ? Truth::yes : Truth::unknown;
      if (!day && date && date->days.low) certain = false;
    }
  }
  return certain ? Truth::no : Truth::unknown;
}

std::optional<Date> occurrence(const Recurrence& feast, const Date& date) {
  const std::optional<Years> years = years_of(date);
  if (!years) return std::nullopt;
  if (years->first != years->last) {
    if (feast.readings.size() != 1 || date.days.low) return std::nullopt;
    const YearlyDay& only = feast.readings.front();
    if (only.base != YearlyDay::Base::fixed || only.offset != 0) return std::nullopt;
    return make_date(std::nullopt, only.month, only.day);
  }
  std::optional<sys_days> nearest;  // of a date that is no day: the first
  const auto distance = [&](sys_days day) { return std::abs((day - *date.days.low).count()); };
  for (const YearlyDay& reading : feast.readings) {
    const auto day = day_in(reading, years->first);
    if (day && (!nearest || (date.days.is_point() && distance(*day) < distance(*nearest))))
      nearest = day;
  }
  return nearest ? date_of(Interval<sys_days>::point(*nearest)) : std::nullopt;
}

}  // namespace factlint
