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

/// Returns the date so many times a length of the calendar later: months are counted as months, and
/// a day that the month does not have becomes its last.
std::optional<Date> add_duration(const Date& date, const Duration& duration, int times);

/// Returns the days of the calendar `years` years and `months` months later than a day.
std::chrono::sys_days add_months(std::chrono::sys_days day, int months);

/// Returns the days that a date without its year may mean in an article of that date: the one
/// nearest to it where that is within a few months, else the last one before and the first one
/// after it with what lies between. Open when the date has no month, or is February 29.
Interval<std::chrono::sys_days> candidate_days(const Date& date, std::chrono::sys_days published);

/// Returns how many days a stretch of time has, first and last day counted or one of them not. Two
/// dates without a year count as of one year, or of a year and the next when they run backwards.
Interval<double> length_in_days(const Date& first, const Date& last);

}  // namespace factlint
