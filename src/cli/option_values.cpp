#include "cli/option_values.h"

#include <algorithm>
#include <charconv>
#include <thread>

#include "rules/suggest.h"

namespace factlint {
namespace {

constexpr unsigned kMostJobs = 1024;

std::optional<unsigned> parse_number(std::string_view text) {
  unsigned number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

/// Returns the place of `text` in `names`; else says what was expected.
std::variant<std::size_t, std::string> choose(std::string_view what, const std::string& text,
                                              const std::vector<std::string>& names) {
  const auto found = std::find(names.begin(), names.end(), text);
  if (found == names.end()) return unknown_name(what, text, names);
  return static_cast<std::size_t>(found - names.begin());
}

}  // namespace

std::optional<std::chrono::sys_days> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_number(text.substr(0, 4));
  const auto month = parse_number(text.substr(5, 2));
  const auto day = parse_number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                         std::chrono::month(*month), std::chrono::day(*day)};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date);
}

std::optional<std::string> read_values(const WrittenOptions& written, Options& options) {
  if (!written.date.empty()) {
    options.date = parse_date(written.date);
    if (!options.date)
      return "--date: no such day: " + quote(written.date) + "; expected YYYY-MM-DD";
  }
  const std::string plain = options.command == Command::check ? "console" : "text";
  const auto format =
      choose("format", written.format.empty() ? plain : written.format, {plain, "jsonl"});
  if (const auto* error = std::get_if<std::string>(&format)) return "--format: " + *error;
  options.jsonl = std::get<std::size_t>(format) == 1;

  const auto color = choose("color", written.color, {"auto", "always", "never"});
  if (const auto* error = std::get_if<std::string>(&color)) return "--color: " + *error;
  options.color = static_cast<ColorWhen>(std::get<std::size_t>(color));

  const auto fail_on = choose("level", written.fail_on, {"info", "warning", "error", "never"});
  if (const auto* error = std::get_if<std::string>(&fail_on)) return "--fail-on: " + *error;
  options.fail_on = level_named(written.fail_on);

  const auto level = choose("level", written.level, {"info", "warning", "error"});
  if (const auto* error = std::get_if<std::string>(&level)) return "--level: " + *error;
  options.selection.lowest = *level_named(written.level);

  const auto jobs = written.jobs.empty() ? 0 : parse_number(written.jobs);
  if (!jobs) return "--jobs: not a number of threads: " + quote(written.jobs);
  const unsigned cores = std::max(std::thread::hardware_concurrency(), 1u);
  options.jobs = *jobs == 0 ? cores : std::min(*jobs, kMostJobs);
  return std::nullopt;
}

}  // namespace factlint
