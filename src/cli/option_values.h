#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"

namespace factlint {

/// The options as written; what they say is read after all are known.
struct WrittenOptions {
  std::optional<std::string> date, date_order, format, jobs;
  std::string color = "auto", fail_on = "warning", level = "warning";
};

/// Reads a date written YYYY-MM-DD; absent when there is no such day.
std::optional<std::chrono::sys_days> parse_date(std::string_view text);

/// Fills in `options`; returns what is wrong, or nothing.
std::optional<std::string> read_values(const WrittenOptions& written, Options& options);

/// Says that no `what` has this name, and which was meant or what there is.
std::string unknown_choice(std::string_view what, std::string_view given,
                           const std::vector<std::string_view>& names);

}  // namespace factlint
