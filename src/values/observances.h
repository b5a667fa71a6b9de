#pragma once

#include <optional>

#include "values/value.h"

namespace factlint {

/// Tells whether a feast may fall on a date. It does not when none of its readings does in the year
/// of the date; when no year is said, in none of 1900 to 2099. Unknown for years before the first
/// of a reading.
Truth falls_on(const Recurrence& feast, const Date& date);

/// Tells whether a feast may fall on a weekday, in the year of a date or in any.
Truth falls_on_weekday(const Recurrence& feast, Weekday weekday, const Date* date);

/// Returns the day of a feast in the year of a date, of its readings the one nearest to the date.
/// Without a year it is known when its reading is the same day every year, and the only one.
std::optional<Date> occurrence(const Recurrence& feast, const Date& date);

}  // namespace factlint
