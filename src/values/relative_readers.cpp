#include <algorithm>
#include <cmath>

#include "values/arithmetic.h"
#include "values/calendar.h"
#include "values/parts.h"
#include "values/reader_groups.h"

namespace factlint {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using Days = Interval<sys_days>;

constexpr int kDaysInWeek = 7;
constexpr int kMonthsInYear = 12;

// Days or months since the first of January of the year 0, so that calendar months can be counted.
int month_index(sys_days day) {
  const year_month_day date{day};
  return static_cast<int>(date.year()) * kMonthsInYear +
         static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

Days months_from(int index, int count) {
  const auto first = make_date(index / kMonthsInYear,
                               static_cast<unsigned>(index % kMonthsInYear + 1), std::nullopt);
  const int end = index + count - 1;
  const auto last =
      make_date(end / kMonthsInYear, static_cast<unsigned>(end % kMonthsInYear + 1), std::nullopt);
  if (!first || !last) return {};
  return {first->days.low, last->days.high};
}

// The week, from one Sunday to the next, so that those that begin on Monday are in it as well.
Days week_of(sys_days day) {
  const days since_sunday{std::chrono::weekday{day}.c_encoding()};
  return {day - since_sunday, day - since_sunday + days{kDaysInWeek}};
}

// A calendar unit (week, month, year …) so many units from the one the article is of.
Days unit_of(const Captured& captured, sys_days published, int which) {
  if (const auto unit = whole_part(captured, "days"))
    return *unit == kDaysInWeek ? week_of(published + days{which * kDaysInWeek})
                                : Days::point(published + days{which * *unit});
  const auto months = whole_part(captured, "months");
  if (!months || *months < 1) return {};
  const int now = month_index(published);
  return months_from((now / *months + which) * *months, *months);
}

// A weekday: the last one on or before the day, and the first on or after it. `Last Monday` is
// the one before, or the one of the week before; `next Monday` likewise.
Days weekday_near(unsigned weekday, sys_days published, std::optional<int> which) {
  const unsigned today = std::chrono::weekday{published}.iso_encoding();
  const int back =
      (static_cast<int>(today) - static_cast<int>(weekday) + kDaysInWeek) % kDaysInWeek;
  const sys_days before = published - days{back};
  const sys_days after = back == 0 ? published : before + days{kDaysInWeek};
  if (!which || *which == 0) return {before, after};
  if (*which < 0) {
    const sys_days last = back == 0 ? published - days{kDaysInWeek} : before;
    return {last - days{kDaysInWeek}, last};
  }
  const sys_days next = back == 0 ? published + days{kDaysInWeek} : after;
  return {next, next + days{kDaysInWeek}};
}

// A month: `this March` is the year's; `last March` the last that is over or goes on, or the one
// of the last year; `next March` likewise.
Days month_near(int month, sys_days published, int which) {
  const int now = month_index(published);
  const int in_year = now - now % kMonthsInYear + month - 1;
  if (which == 0) return months_from(in_year, 1);
  if (which < 0) {
    const Days year_before = months_from(in_year - kMonthsInYear, 1);
    return {year_before.low, in_year <= now ? months_from(in_year, 1).high : year_before.high};
  }
  const Days year_after = months_from(in_year + kMonthsInYear, 1);
  return {in_year >= now ? months_from(in_year, 1).low : year_after.low, year_after.high};
}

// So many units before or after the article: full units passed, the nearest, or units of the
// calendar: `two years ago` may be any day of the year before last.
Days away(const Captured& captured, sys_days published, int direction) {
  const Interval<double> count = count_part(captured);
  if (!count.low || !count.high || *count.low < 0 || *count.high > 9999) return {};
  const int least = static_cast<int>(std::floor(*count.low));
  const int most = static_cast<int>(std::ceil(*count.high));
  if (const auto unit = whole_part(captured, "days")) {
    const int slack = *unit == 1 ? (most > 1 ? 1 : 0) : *unit / 2;
    const sys_days near = published + days{direction * (least * *unit - slack)};
    const sys_days far = published + days{direction * (most * *unit + slack)};
    return direction < 0 ? Days{far, near} : Days{near, far};
  }
  const auto months = whole_part(captured, "months");
  if (!months || *months < 1) return {};
  const int now = month_index(published);
  const Days calendar =
      months_from((now / *months + direction * (direction < 0 ? most : least)) * *months,
                  (most - least + 1) * *months);
  const int half = *months / 2;
  const sys_days near = add_months(published, direction * (least * *months - half));
  const sys_days far = add_months(published, direction * (most + 1) * *months);
  if (!calendar.low || !calendar.high) return {};
  return {std::min(*calendar.low, std::min(near, far)),
          std::max(*calendar.high, std::max(near, far))};
}

// What hangs on the article's date: `shift` (days away), `direction` (-1 ago, 1 ahead) with `count`
// and a unit of `days` or `months`, or `which` (-1 last, 0 this, 1 next) with a unit, a `weekday`
// or a `month`; `edge` (-1 earlier, 1 later) keeps the side of the article's day.
Value read_relative_date(const Captured& captured) {
  if (!captured.context.published) return {};
  const sys_days published = *captured.context.published;
  const auto which = whole_part(captured, "which"), month = whole_part(captured, "month");
  const Value* weekday = find_value(captured, "weekday");
  Days found;
  if (const auto shift = whole_part(captured, "shift"))
    found = Days::point(published + days{*shift});
  else if (const auto direction = whole_part(captured, "direction"))
    found = away(captured, published, *direction < 0 ? -1 : 1);
  else if (weekday && std::holds_alternative<Weekday>(*weekday))
    found = weekday_near(std::get<Weekday>(*weekday).iso, published, which);
  else if (month && which)
    found = month_near(*month, published, *which);
  else if (which)
    found = unit_of(captured, published, *which);
  if (!found.low || !found.high) return {};
  if (const auto edge = whole_part(captured, "edge"))
    (*edge < 0 ? found.high : found.low) = std::clamp(published, *found.low, *found.high);
  return date_value(found, captured.text);
}

}  // namespace

std::vector<Reader> relative_readers() {
  return {{"relative_date", Type::date, read_relative_date}};
}

}  // namespace factlint
