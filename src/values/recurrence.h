#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factlint {

/// One way of finding a day that comes once a year.
struct YearlyDay {
  enum class Base : std::uint8_t { fixed, nth_weekday, easter, julian_easter };
  Base base = Base::fixed;
  unsigned month = 0;  // of `fixed` and `nth_weekday`, 1 to 12
  unsigned day = 0;    // of `fixed`, 1 to 31
  int nth = 0;  // of `nth_weekday`: 1 to 5 from the beginning of the month, -1 to -5 from its end
  unsigned weekday = 0;      // of `nth_weekday`, 1 Monday to 7 Sunday (ISO 8601)
  int offset = 0;            // days after the day that the above finds
  std::optional<int> since;  // the first year that goes by it
};

/// A feast or an observance that comes every year: the days that its name may mean.
struct Recurrence {
  std::vector<YearlyDay> readings;
  std::string text;  // the rule, or the name as written
};

/// Reads a rule of computation: one reading or several with `|` between. A reading is
///   12-25        a month and a day
///   11:4TH       the 4th Thursday of a month; 05:-1MO its last Monday (weekdays as in RFC 5545)
///   easter       Easter Sunday of the western churches; `julian-easter` that of the eastern ones
/// then, if need be, days to add (`easter-2`, `11:1MO+1`) and the first year (`06-19@1866`).
std::optional<Recurrence> parse_recurrence(std::string_view rule);

/// Returns the day in a year of the Gregorian calendar, 1583 to 4099; absent when there is none, or
/// when it is not known, since the year is before the first.
std::optional<std::chrono::sys_days> day_in(const YearlyDay& yearly, int year);

/// Returns Easter Sunday, 1583 to 4099 (J. Meeus, `Astronomical Algorithms`, 2nd edition 1998,
/// chapter 8: the Gregorian one by the algorithm of Jones and Butcher, the Julian one by his own).
/// Both are days of the Gregorian calendar.
std::chrono::sys_days gregorian_easter(int year);
std::chrono::sys_days julian_easter(int year);

}  // namespace factlint
