#pragma once

#include <optional>

#include "values/value.h"

namespace factlint {

// Interval arithmetic (R. E. Moore, `Interval Analysis`, 1966) on doubles. Ends that are not exact
// are rounded outwards, so that a true result never lies outside; ends that overflow are open. An
// end that is exact stays so: whole numbers remain points.

Interval<double> negate(const Interval<double>& a);
Interval<double> add(const Interval<double>& a, const Interval<double>& b);
Interval<double> subtract(const Interval<double>& a, const Interval<double>& b);
Interval<double> multiply(const Interval<double>& a, const Interval<double>& b);
/// Absent when `b` may be 0.
std::optional<Interval<double>> divide(const Interval<double>& a, const Interval<double>& b);

Interval<double> absolute(const Interval<double>& a);
Interval<double> least(const Interval<double>& a, const Interval<double>& b);
Interval<double> greatest(const Interval<double>& a, const Interval<double>& b);
/// Returns the remainder of whole numbers, with the sign of the divisor; absent for others, and for
/// 0.
std::optional<double> modulo(const Interval<double>& a, const Interval<double>& b);

/// Returns the whole number that a number is, if it surely is one and `int` holds it.
std::optional<int> whole(const Interval<double>& a);

/// Makes a value of a range; unknown when both ends are open.
Value number_value(const Interval<double>& range);

}  // namespace factlint
