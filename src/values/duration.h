#pragma once

#include <chrono>

#include "values/interval.h"

namespace factlint {

/// A length of time as written: so many of a unit. Months and years of the calendar are counted in
/// months, since their days differ; shorter units in days.
struct Duration {
  Interval<double> count;  // of the unit
  double unit = 1;         // its months or days
  bool calendar = false;   // the unit counts months
};

/// A year that is not the calendar's, as a business, a school or a league has it: the days that it
/// may cover, whichever month it begins in.
struct FiscalYear {
  Interval<std::chrono::sys_days> days;
};

/// Returns the lengths in days that people call so. A count says the full units passed (a year and
/// eleven months may be `a year`) or the nearest (eleven months may be `a year`); decades and
/// longer units begin earlier still, and end before the next. Days are counted at their word.
Interval<double> spoken_days(const Duration& duration);

}  // namespace factlint
