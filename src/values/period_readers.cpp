#include <algorithm>

#include "values/arithmetic.h"
#include "values/calendar.h"
#include "values/digits.h"
#include "values/parts.h"
#include "values/reader_groups.h"

namespace factlint {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using Days = Interval<sys_days>;

std::optional<sys_days> day_of(int year, int month, int day) {
  const auto date = make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  return date ? date->days.low : std::nullopt;
}

// All days from the first of one month to the last of another.
Days months_of(int first_year, int first_month, int last_year, int last_month) {
  const auto first = make_date(first_year, static_cast<unsigned>(first_month), std::nullopt);
  const auto last = make_date(last_year, static_cast<unsigned>(last_month), std::nullopt);
  if (!first || !last) return {};
  return {first->days.low, last->days.high};
}

// Parts `month` and `day`, then `last_day`, perhaps with `last_month`; `year` for both.
Value read_date_range(const Captured& captured) {
  const Date* year = date_part(captured, "year");
  const auto month = whole_part(captured, "month"), last_month = whole_part(captured, "last_month");
  const auto day = whole_part(captured, "day"), last_day = whole_part(captured, "last_day");
  if (!month || !day || !last_day) return {};
  const auto number = [](int n) { return static_cast<unsigned>(n); };
  const std::optional<int> y = year ? year->year : std::nullopt;
  auto first = make_date(y, number(*month), number(*day));
  auto last = make_date(y, number(last_month.value_or(*month)), number(*last_day));
  if (!first || !last) return {};
  if (!y && captured.context.published) {
    first->days = candidate_days(*first, *captured.context.published);
    last->days = candidate_days(*last, *captured.context.published);
    if (!first->days.is_point() || !last->days.is_point()) return {};
  }
  // The year at the end is the second month's: `Dec. 30-Jan. 2, 2025`.
  if (y && last_month && *last->days.high < *first->days.low)
    first = make_date(*y - 1, number(*month), number(*day));
  if (!first || (first->days.low && last->days.high && *last->days.high < *first->days.low))
    return {};
  return date_value({first->days.low, last->days.high}, captured.text);
}

// Parts `first`, `second` and `year`: `10/02/2025` is two days, unless one cannot be.
Value read_numeric_date(const Captured& captured) {
  const Date* year = date_part(captured, "year");
  const auto first = whole_part(captured, "first"), second = whole_part(captured, "second");
  if (!year || !year->year || !first || !second) return {};
  const auto order = captured.context.date_order;
  Days both;
  for (const bool day_first : {true, false}) {
    if (order && (*order == DateOrder::day_first) != day_first) continue;
    const auto day =
        day_first ? day_of(*year->year, *second, *first) : day_of(*year->year, *first, *second);
    if (!day) continue;
    both.low = both.low ? std::min(*both.low, *day) : *day;
    both.high = both.high ? std::max(*both.high, *day) : *day;
  }
  return date_value(both, captured.text);
}

// Part `tens`, or the digits: `1990s` is one decade, `'20s` one of two.
Value read_decade(const Captured& captured) {
  int from = 0;
  if (const auto tens = whole_part(captured, "tens")) {
    from = *tens;
  } else {
    const std::optional<Digits> digits = read_digits(captured.text);
    if (!digits || !digits->fraction.empty() || digits->negative || digits->whole.size() > 4)
      return {};
    from = static_cast<int>(*exact_number(digits->whole));
  }
  constexpr int kCentury = 1900, kNow = 2000, kFirstOfOneCentury = 30, kDecade = 10;
  if (from % kDecade != 0) return {};
  if (from >= 100) return date_value(months_of(from, 1, from + kDecade - 1, 12), captured.text);
  const int last = (from < kFirstOfOneCentury ? kNow : kCentury) + from + kDecade - 1;
  return date_value(months_of(kCentury + from, 1, last, 12), captured.text);
}

// Part `number`. Centuries are counted from their 1 and from their 0 alike.
Value read_century(const Captured& captured) {
  constexpr int kCentury = 100;
  const auto number = whole_part(captured, "number");
  if (!number || *number < 2 || *number > 99) return {};
  return date_value(months_of((*number - 1) * kCentury, 1, *number * kCentury, 12), captured.text);
}

// Parts `begins`, the number of the month in which the season begins in the north, and `year`. It
// may be the south's, and a winter or a southern summer takes its name from either of its years.
Value read_season(const Captured& captured) {
  const auto begins = whole_part(captured, "begins");
  const Date* year = date_part(captured, "year");
  if (!begins || !year || !year->year) return {};
  constexpr int kMarch = 3, kSeptember = 9, kDecember = 12;
  const bool turns = *begins != kMarch && *begins != kSeptember;
  const int y = *year->year;
  return date_value(
      turns ? months_of(y - 1, kDecember, y + 1, kMarch) : months_of(y, kMarch, y, kDecember),
      captured.text);
}

// Part `when`, of which `third` (1 early, 2 middle, 3 late), `half` or `quarter` is meant. What is
// early or late has no sharp end.
Value read_part_of_date(const Captured& captured) {
  const Date* when = date_part(captured, "when");
  if (!when || !when->days.low || !when->days.high) return {};
  const sys_days low = *when->days.low, high = *when->days.high;
  const int length = static_cast<int>((high - low).count()) + 1;
  const auto parts = [&](int from, int to, int of) {
    return date_value({low + days{length * from / of}, low + days{(length * to + of - 1) / of - 1}},
                      captured.text);
  };
  if (const auto third = whole_part(captured, "third"); third && *third >= 1 && *third <= 3)
    return *third == 1 ? parts(0, 6, 10) : *third == 2 ? parts(2, 8, 10) : parts(4, 10, 10);
  const auto half = whole_part(captured, "half"), quarter = whole_part(captured, "quarter");
  const int of = half ? 2 : 4, part = half ? *half : quarter.value_or(0);
  if (part < 1 || part > of) return {};
  if (when->month || !when->year) return parts(part - 1, part, of);
  const int months = 12 / of;
  return date_value(months_of(*when->year, (part - 1) * months + 1, *when->year, part * months),
                    captured.text);
}

// Part `when`, from which on (part `since`) or up to which (part `until`).
Value read_open_date(const Captured& captured) {
  const Date* when = date_part(captured, "when");
  if (!when) return {};
  const bool since = find_value(captured, "since");
  return date_value(
      since ? Days{when->days.low, std::nullopt} : Days{std::nullopt, when->days.high},
      captured.text);
}

// Part `year`, perhaps with `last`, the year it runs into. Fiscal years begin in any month from the
// February before to the July of the year that names them, and the retail trade's end in the
// January after.
Value read_fiscal_year(const Captured& captured) {
  const Date* year = date_part(captured, "year");
  if (!year || !year->year) return {};
  constexpr int kFebruary = 2, kJune = 6;
  const int y = *year->year;
  const Days covered = find_value(captured, "last") ? months_of(y, 1, y + 1, 12)
                                                    : months_of(y - 1, kFebruary, y + 1, kJune);
  if (!covered.low || !covered.high) return {};
  return FiscalYear{covered};
}

// Part `count` of a unit of so many `days` or `months`; `more` of `more_months` on top. Without a
// count there is one; `half` adds a half, `half_of` is nothing but it; `few` are some, `least`,
// `most` and `about` say how far to trust it.
Value read_duration(const Captured& captured) {
  const auto in_days = number_part(captured, "days"), in_months = number_part(captured, "months");
  if (!in_days && !in_months) return {};
  Duration duration;
  duration.calendar = !in_days;
  duration.unit = *(in_days ? in_days : in_months)->low;
  duration.count = count_part(captured);
  const auto add_to_count = [&](double n) {
    duration.count = add(duration.count, Interval<double>::point(n));
  };
  if (find_value(captured, "half_of")) duration.count = Interval<double>::point(0.5);
  if (find_value(captured, "half")) add_to_count(0.5);
  const auto more = number_part(captured, "more"), unit = number_part(captured, "more_months");
  if (more && unit && duration.calendar) {
    duration.count = add(multiply(duration.count, Interval<double>::point(duration.unit)),
                         multiply(*more, *unit));
    duration.unit = 1;
  }
  constexpr double kAbout = 0.25;
  if (find_value(captured, "about"))
    duration.count = multiply(duration.count, {1 - kAbout, 1 + kAbout});
  if (find_value(captured, "least")) duration.count.high = std::nullopt;
  if (find_value(captured, "most")) duration.count.low = std::nullopt;
  return duration;
}

// Part `number`, or the digits.
Value read_count(const Captured& captured) {
  if (const Value* number = find_value(captured, "number")) return *number;
  const std::optional<Digits> digits = read_digits(captured.text);
  if (!digits || !digits->fraction.empty()) return {};
  const std::optional<double> count = exact_number(digits->whole);
  return count ? Value(Number{Interval<double>::point(*count)}) : Value();
}

}  // namespace

std::vector<Reader> period_readers() {
  return {
      {"count", Type::number, read_count},
      {"date_range", Type::date, read_date_range},
      {"numeric_date", Type::date, read_numeric_date},
      {"decade", Type::date, read_decade},
      {"century", Type::date, read_century},
      {"season", Type::date, read_season},
      {"part_of_date", Type::date, read_part_of_date},
      {"open_date", Type::date, read_open_date},
      {"fiscal_year", Type::fiscal_year, read_fiscal_year},
      {"duration", Type::duration, read_duration},
  };
}

}  // namespace factlint
