#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "cli/options.h"

namespace factlint {

/// The options as written; what they say is read after all are known.
struct WrittenOptions {
  std::string date, format, color = "auto", jobs, fail_on = "warning", level = "warning";
};

/// Reads a date written YYYY-MM-DD; absent when there is no such day.
std::optional<std::chrono::sys_days> parse_date(std::string_view text);

/// Fills in `options`; returns what is wrong, or nothing.
std::optional<std::string> read_values(const WrittenOptions& written, Options& options);

}  // namespace factlint
