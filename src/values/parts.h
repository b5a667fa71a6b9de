#pragma once

#include <optional>
#include <string_view>

#include "values/readers.h"

namespace factlint {

/// Returns the value of the first part of that name that took part: alternatives of a pattern may
/// each have one. Null when none did.
const Value* find_value(const Captured& captured, std::string_view name);

/// Returns the number that a part stands for; of a month its number. Absent when the part took no
/// part or is no number.
std::optional<Interval<double>> number_part(const Captured& captured, std::string_view name);

/// The same where it surely is one whole number.
std::optional<int> whole_part(const Captured& captured, std::string_view name);

/// Returns how many there are of a unit of time: the part `count`, or `couple` or `few`, else one.
Interval<double> count_part(const Captured& captured);

/// Returns the date that a part stands for; null when it is none.
const Date* date_part(const Captured& captured, std::string_view name);

/// Makes a date of the days a phrase may mean, with the phrase as its text; unknown when both ends
/// are open.
Value date_value(const Interval<std::chrono::sys_days>& days, std::string_view text);

}  // namespace factlint
