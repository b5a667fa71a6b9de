#include "values/calendar.h"

#include <algorithm>
#include <cmath>

#include "values/arithmetic.h"

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
  // A year that the article's date gave stays unsaid.
  const int year_then = static_cast<int>(std::chrono::year_month_day{*date.days.low}.year());
  if (!date.year && result->year == year_then) result->year = std::nullopt;
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

sys_days add_months(sys_days day, int months) {
  using namespace std::chrono;
  const year_month_day from{day};
  const year_month month = year_month{from.year(), from.month()} + std::chrono::months{months};
  const unsigned most =
      static_cast<unsigned>(year_month_day_last{month.year(), month_day_last{month.month()}}.day());
  return month / std::chrono::day{std::min(static_cast<unsigned>(from.day()), most)};
}

std::optional<Date> add_duration(const Date& date, const Duration& duration, int times) {
  const Interval<double> one = multiply(duration.count, Interval<double>::point(duration.unit));
  const Interval<double> amount = times < 0 ? negate(one) : one;
  if (!duration.calendar) return add_days(date, amount);
  constexpr double kMost = 12.0 * kLastYear;
  if ((amount.low && !(std::abs(*amount.low) < kMost)) ||
      (amount.high && !(std::abs(*amount.high) < kMost)))
    return std::nullopt;
  Interval<sys_days> range;
  if (date.days.low && amount.low)
    range.low = add_months(*date.days.low, static_cast<int>(std::floor(*amount.low)));
  if (date.days.high && amount.high)
    range.high = add_months(*date.days.high, static_cast<int>(std::ceil(*amount.high)));
  return date_of(range);
}

namespace {

// The days of a month, or of a day in it, in a year.
Interval<sys_days> days_in(const Date& date, int year) {
  const std::optional<Date> dated = make_date(year, date.month, date.day);
  return dated ? dated->days : Interval<sys_days>{};
}

}  // namespace

Interval<sys_days> candidate_days(const Date& date, sys_days published) {
  // News names days of other years with their year, or with words that stand for it; within so many
  // days of the article a year is hardly ever meant that is not the nearest.
  constexpr days kNear{100};
  const int year = static_cast<int>(std::chrono::year_month_day{published}.year());
  if (!date.month || year <= kFirstYear || year >= kLastYear) return {};
  Interval<sys_days> hull;
  for (int y = year - 1; y <= year + 1; ++y) {
    const Interval<sys_days> there = days_in(date, y);
    if (!there.low || !there.high) continue;  // February 29
    if (*there.low - kNear <= published && published <= *there.high + kNear) return there;
    if (*there.high < published) hull.low = there.low;
    if (*there.low > published && !hull.high) hull.high = there.high;
  }
  return hull.low && hull.high ? hull : Interval<sys_days>{};
}

Interval<double> length_in_days(const Date& first, const Date& last) {
  constexpr int kLeap = 2024, kCommon = 2022;
  const bool without_year = !first.year && !last.year && first.month && last.month;
  Interval<double> length;
  if (without_year) {
    for (const int year : {kLeap, kCommon}) {
      const Interval<sys_days> from = days_in(first, year);
      Interval<sys_days> to = days_in(last, year);
      if (from.low && to.high && *to.high < *from.low) to = days_in(last, year + 1);
      if (!from.low || !from.high || !to.low || !to.high) return {};
      const double least = static_cast<double>((*to.low - *from.high).count());
      const double most = static_cast<double>((*to.high - *from.low).count());
      length.low = std::min(length.low.value_or(least), least);
      length.high = std::max(length.high.value_or(most), most);
    }
  } else {
    length = days_between(last, first);
  }
  if (length.high) *length.high += 1;
  return length;
}

Interval<double> spoken_days(const Duration& duration) {
  // The mean of the Gregorian months; the shortest and the longest run of so many differ from it by
  // less than two days, and those of years by less than one.
  constexpr double kDaysInMonth = 365.2425 / 12, kUneven = 2, kUnevenYears = 1, kYear = 12;
  constexpr double kDecade = 120;
  const bool free = duration.calendar && duration.unit >= kDecade;
  // `Less than a year` and `over a year` have one end, and mean it.
  const bool one_end = duration.count.low.has_value() != duration.count.high.has_value();
  const bool exact = one_end || (!duration.calendar && duration.unit <= 1);
  const double below = exact ? 0 : free ? 0.4 : 0.5, above = exact ? 0 : free ? 0.75 : 1;
  const double days_in_unit = duration.unit * (duration.calendar ? kDaysInMonth : 1);
  const double uneven = !duration.calendar ? 0 : duration.unit < kYear ? kUneven : kUnevenYears;
  Interval<double> result;
  if (duration.count.low) result.low = (*duration.count.low - below) * days_in_unit - uneven;
  if (duration.count.high) result.high = (*duration.count.high + above) * days_in_unit + uneven;
  return result;
}

}  // namespace factlint
