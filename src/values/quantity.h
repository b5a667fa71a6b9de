#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "values/interval.h"
#include "values/truth.h"

namespace factlint {

/// A size that a unit may have: `n` of it are (n + zero) * factor of the unit of its dimension.
struct UnitSize {
  double factor = 1;
  double zero = 0;  // of scales whose zero is not nothing: degrees Fahrenheit

  bool operator==(const UnitSize&) const = default;
};

/// A unit as written: of length, of money, of percent. A name may mean units of several sizes.
struct Unit {
  std::string dimension;        // what it measures; empty for bare numbers
  std::vector<UnitSize> sizes;  // at least one
};

/// Reads a unit as vocabularies keep it: `length: 1609.344`, with ` | ` between sizes, and the zero
/// of a size after its factor.
std::optional<Unit> parse_unit(std::string_view rule);

/// An amount as written: so many of a unit.
struct Quantity {
  Interval<double> range;     // all that the words may mean, of the unit; `more than` opens it
  Interval<double> measured;  // all that round to the number, as `range` but never open
  double written = 0;         // the number itself
  double step = 0;            // what one more in its last digit adds; 0 for what is computed
  double scale = 1;           // of a word of scale, as million, in all the above
  bool hedged = false;        // said to be more, less or about so many
  Unit unit = {"", {{}}};
  std::string text;       // as written; empty for what is computed
  std::string unit_text;  // the unit as written
};

/// Compare two quantities in all sizes that their units may have; of two dimensions unknown.
Truth less(const Quantity& a, const Quantity& b);
Truth equal(const Quantity& a, const Quantity& b);

/// Calculate with quantities of one dimension, whose units have one zero; absent for others.
std::optional<Quantity> add(const Quantity& a, const Quantity& b);
std::optional<Quantity> subtract(const Quantity& a, const Quantity& b);
/// Returns how many times the second the first is.
std::optional<Interval<double>> divide(const Quantity& a, const Quantity& b);
/// Returns a multiple of a quantity; absent for one whose zero is not nothing.
std::optional<Quantity> multiple(const Quantity& a, const Interval<double>& times);

/// Returns whether two quantities may be one in two units, each rounded or cut off as written.
/// Hedges widen what may be meant, but do not open it.
Truth converts(const Quantity& a, const Quantity& b);

/// Returns the number that `a` is in the unit of `b`, for the sizes that bring it nearest to `b`.
std::optional<double> convert(const Quantity& a, const Quantity& b);

/// Prints what `a` is in the unit, the scale and the form of `b`.
std::optional<std::string> print_as(const Quantity& a, const Quantity& b);

/// Returns how much greater the second number is than the first, in the unit of their dimension, to
/// the digit as written: a rise from 9 to 10 is 1, and of what is hedged all that may be. Absent
/// where units differ, or a name means several.
std::optional<Interval<double>> rise(const Quantity& a, const Quantity& b);

/// Returns what rounds to a number at its last digit, in its own unit: of zeros at the end those
/// from the third digit on may be rounded. What is hedged may be more or less.
Interval<double> rounding(const Quantity& a);

/// Returns the change from one quantity to another in percent of the first, for all that rounds to
/// them. Absent where the first may be 0, units differ, or a name means several.
std::optional<Interval<double>> change(const Quantity& before, const Quantity& now);

/// Returns whether a computed number, in the unit of the dimension, rounded or cut off, may be what
/// is written.
Truth rounds_to(const Interval<double>& number, const Quantity& written);

/// Gives `a` what the words said once for both: the unit of `b`, and its scale where that brings
/// the two nearer (`from 1.5 to 1.2 million`). Absent when units differ or the magnitudes are too
/// far apart to tell.
std::optional<Quantity> like(const Quantity& a, const Quantity& b);

}  // namespace factlint
