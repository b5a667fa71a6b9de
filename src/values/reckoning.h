#pragma once

#include <optional>
#include <string>
#include <vector>

#include "values/quantity.h"

namespace factlint {

/// Looks for the product or the quotient of two of the `others`, the nearest first, that a quantity
/// should be. A percentage counts as so many hundredths of the other factor. Returns
/// - the empty text when the quantity follows from the others, as their product, quotient, sum,
///   difference or mean, however all were rounded;
/// - the reckoning (`$432,000 / 24 is $18,000`) when it does not, but is a slip away from it: a digit
///   that is another, two that changed places, zeros lost or added; of two others alone, what is
///   near to it;
/// - nothing otherwise: the quantity may be something else.
std::optional<std::string> reckoning(const Quantity& quantity, const std::vector<Quantity>& others);

}  // namespace factlint
