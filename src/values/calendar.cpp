#include "values/calendar.h"

#include <cmath>

namespace factlint {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

// Years that four digits can write. Days of these are far from the limits of <chrono> and int.
constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;

// The length of a month follows the Gregorian calendar (`Inter gravissimas`, 1582), carried back
// before its introduction as ISO 8601 does; <chrono> counts so.
unsigned last_day(unsigned month, int year) {
  using namespace std::chrono;
  return static_cast<unsigned>(
      year_month_day_last{std::chrono::year{year}, month_day_last{std::chrono::month{month}}}
          .day());
}

sys_days day_number(int year, unsigned month, unsigned day) {
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

bool in_range(sys_days day) {
  static const sys_days first = day_number(kFirstYear, 1, 1);
  static const sys_days last = day_number(kLastYear, 12, 31);
  return first <= day && day <= last;
}

// Marks the parts in which a computed date differs from the written one whose text it takes.
bool mark_changed(DatePart& part, bool changed) {
  part.changed = part.changed || changed;
  return !part.changed || !part.span.empty();
}

}  // namespace

std::optional<Date> make_date(std::optional<int> year, std::optional<unsigned> month,
                              std::optional<unsigned> day) {
  if (year && (*year < kFirstYear || *year > kLastYear)) return std::nullopt;
  if (month && (*month < 1 || *month > 12)) return std::nullopt;
  if (day && (*day < 1 || *day > 31)) return std::nullopt;
  if (day && month && *day > *days_in_month(*month, year).high) return std::nullopt;
  Date date;
  date.year = year;
  date.month = month;
  date.day = day;
  if (year) {
    const bool certain = month && day;
    date.days.low = day_number(*year, month.value_or(1), certain ? *day : 1);
    const unsigned last = month.value_or(12);
    date.days.high = day_number(*year, last, certain ? *day : last_day(last, *year));
  }
  return date;
}

Interval<double> days_in_month(unsigned month, std::optional<int> year) {
  if (month < 1 || month > 12) return {};
  constexpr int kLeap = 2000, kCommon = 1900;
  return {static_cast<double>(last_day(month, year.value_or(kCommon))),
          static_cast<double>(last_day(month, year.value_or(kLeap)))};
}

std::optional<Date> date_of(const Interval<sys_days>& range) {
  if ((range.low && !in_range(*range.low)) || (range.high && !in_range(*range.high)))
    return std::nullopt;
  if (!range.low && !range.high) return std::nullopt;
  Date date;
  date.days = range;
  if (!range.low || !range.high) return date;
  const std::chrono::year_month_day low{*range.low}, high{*range.high};
  if (low.year() == high.year()) {
    date.year = static_cast<int>(low.year());
    if (low.month() == high.month()) date.month = static_cast<unsigned>(low.month());
  }
  if (low == high) date.day = static_cast<unsigned>(low.day());
  return date;
}

std::optional<Weekday> weekday_of(const Date& date) {
  if (!date.days.is_point()) return std::nullopt;
  return Weekday{std::chrono::weekday{*date.days.low}.iso_encoding()};
}

std::optional<Date> nearest(Weekday weekday, const Date& date) {
  const std::optional<Weekday> now = weekday_of(date);
  if (!now) return std::nullopt;
  const int forward = (static_cast<int>(weekday.iso) - static_cast<int>(now->iso) + 7) % 7;
  const sys_days day = *date.days.low + days{forward <= 3 ? forward : forward - 7};
  std::optional<Date> result = date_of(Interval<sys_days>::point(day));
  if (!result) return std::nullopt;
  result->text = date.text;
  result->year_part = date.year_part;
  result->month_part = date.month_part;
  result->day_part = date.day_part;
  const bool year = mark_changed(result->year_part, result->year != date.year);
  const bool month = mark_changed(result->month_part, result->month != date.month);
  const bool day_written = mark_changed(result->day_part, result->day != date.day);
  // Where the text has no place for what changed it cannot serve.
  if (!year || !month || !day_written) result->text.clear();
  return result;
}

std::optional<Date> add_days(const Date& date, const Interval<double>& count) {
  constexpr double kMost = 4e6;  // more than there are days in the years 1 to 9999
  if ((count.low && !(std::abs(*count.low) < kMost)) ||
      (count.high && !(std::abs(*count.high) < kMost)))
    return std::nullopt;
  Interval<sys_days> range;
  if (date.days.low && count.low)
    range.low = *date.days.low + days{static_cast<int>(std::floor(*count.low))};
  if (date.days.high && count.high)
    range.high = *date.days.high + days{static_cast<int>(std::ceil(*count.high))};
  return date_of(range);
}

Interval<double> days_between(const Date& a, const Date& b) {
  Interval<double> count;
  if (a.days.low && b.days.high)
    count.low = static_cast<double>((*a.days.low - *b.days.high).count());
  if (a.days.high && b.days.low)
    count.high = static_cast<double>((*a.days.high - *b.days.low).count());
  return count;
}

}  // namespace factlint
