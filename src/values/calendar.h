#pragma once

#include <chrono>
#include <optional>

#include "values/value.h"

namespace factlint {

/// Builds the date that means `days`: what year, month and day all of them share is known. Absent
/// when an end lies outside the years 1 to 9999, or both are open.
std::optional<Date> date_of(const Interval<std::chrono::sys_days>& days);

/// Returns the weekday of a date; absent unless its day is certain.
std::optional<Weekday> weekday_of(const Date& date);

/// Returns the day nearest to `date` that is that weekday, in the style in which `date` is written
/// (a week has an odd number of days, so there is always one that is nearest). Absent unless the
/// day is certain.
std::optional<Date> nearest(Weekday weekday, const Date& date);

/// Returns the date so many days later, and the number of days from `b` to `a`.
std::optional<Date> add_days(const Date& date, const Interval<double>& count);
Interval<double> days_between(const Date& a, const Date& b);

}  // namespace factlint
