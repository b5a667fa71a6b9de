#include "cli/option_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <system_error>
#include <thread>
#include <variant>

#include "text/suggest.h"

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

/// The answer of a choice: the place among the names, or what is wrong.
using Choice = std::variant<std::size_t, std::string>;

Choice choose(std::string_view option, std::string_view what, std::string_view text,
              const std::vector<std::string_view>& names) {
  const auto found = std::find(names.begin(), names.end(), text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  return std::string(option) + ": " + unknown_choice(what, text, names);
}

}  // namespace

std::string unknown_choice(std::string_view what, std::string_view given,
                           const std::vector<std::string_view>& names) {
  const std::string message = fmt::format("unknown {} `{}`; ", what, given);
  if (const std::string_view meant = closest(given, names); !meant.empty())
    return message + fmt::format("did you mean `{}`?", meant);
  return message + fmt::format("expected `{}`", fmt::join(names, "`, `"));
}

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
  if (written.date) {
    options.date = parse_date(*written.date);
    if (!options.date) return fmt::format("--date: no day YYYY-MM-DD: `{}`", *written.date);
  }
  const std::string_view plain = options.command == Command::check ? "console" : "text";
  const std::string format(written.format.value_or(std::string(plain)));
  std::vector<std::string_view> formats = {plain, "jsonl"};
  if (options.command == Command::rules) formats.push_back("markdown");
  const Choice choices[] = {
      choose("--format", "format", format, formats),
      choose("--color", "choice", written.color, {"auto", "always", "never"}),
      choose("--fail-on", "level", written.fail_on, {"error", "warning", "info", "never"}),
      choose("--date-order", "order", written.date_order.value_or("dmy"), {"dmy", "mdy"}),
      choose("--level", "level", written.level, {"error", "warning", "info"}),
  };
  for (const Choice& choice : choices)
    if (const auto* error = std::get_if<std::string>(&choice)) return *error;
  options.jsonl = format == "jsonl";
  options.markdown = format == "markdown";
  options.color = static_cast<ColorWhen>(std::get<std::size_t>(choices[1]));
  options.fail_on = level_named(written.fail_on);
  if (written.date_order) {
    const bool month_first = std::get<std::size_t>(choices[3]) == 1;
    options.date_order = month_first ? DateOrder::month_first : DateOrder::day_first;
  }
  options.selection.lowest = *level_named(written.level);

  const std::optional<unsigned> jobs = parse_number(written.jobs.value_or("0"));
  if (!jobs) return fmt::format("--jobs: no number of threads: `{}`", *written.jobs);
  const unsigned cores = std::max(std::thread::hardware_concurrency(), 1u);
  options.jobs = *jobs == 0 ? cores : std::min(*jobs, kMostJobs);
  return std::nullopt;
}

}  // namespace factlint
