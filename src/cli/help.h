#pragma once

#include <string_view>

#include "cli/options.h"

namespace factlint {

inline constexpr std::string_view kDescription =
    "Finds what cannot be true as written in news text.";

/// What is printed when there are no arguments at all.
inline constexpr std::string_view kShortUsage =
    "Usage: factlint [check] [OPTIONS] FILE|DIR|GLOB|-...\n"
    "       factlint test|rules|explain|inspect ...\n"
    "Try `factlint --help`.\n";

std::string_view usage_of(Command command);
std::string_view footer_of(Command command);

}  // namespace factlint
