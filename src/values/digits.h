#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/span.h"

namespace factlint {

/// A number as digits write it.
struct Digits {
  bool negative = false;
  std::string whole;     // at least one digit, separators left out
  std::string fraction;  // what follows the decimal point
  Span span;             // of the digits, in the text read
};

/// Finds the number in a text. What stands around it counts for nothing (an ending, as in `21st`,
/// or a sign of money), save a minus sign at the very beginning of the text. Groups of three may be
/// parted by commas, thin spaces or no-break spaces, all by the same. Absent when there is no
/// number, more than one, or an odd group.
std::optional<Digits> read_digits(std::string_view text);

/// Doubles hold every whole number of so many digits.
inline constexpr std::size_t kExactDigits = 15;

/// Returns the number that a run of digits forms; absent when a double may not hold it.
std::optional<double> exact_number(std::string_view digits);

}  // namespace factlint
