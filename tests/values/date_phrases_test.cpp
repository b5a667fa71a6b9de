// The English vocabulary with its readers, on phrases of news and on phrases that are no date:
// date_phrases.tsv has a phrase a line, the values it holds, and what is known beside it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "match/values.h"
#include "values/arithmetic.h"
#include "values/show.h"
#include "values/vocabulary.h"

using namespace factlint;

namespace {

std::string ends(const std::optional<std::string>& low, const std::optional<std::string>& high) {
  if (low && high && *low == *high) return *low;
  return low.value_or("") + ".." + high.value_or("");
}

std::string show_days(const Interval<std::chrono::sys_days>& days) {
  const auto end = [](const auto& day) {
    return day ? std::optional(test::show_day(day)) : std::nullopt;
  };
  return ends(end(days.low), end(days.high));
}

std::string show_numbers(const Interval<double>& range) {
  const auto end = [](const auto& n) {
    return n ? std::optional(fmt::format("{}", *n)) : std::nullopt;
  };
  return ends(end(range.low), end(range.high));
}

// Shows what the dates family reads; other numbers are other families'.
std::string show_value(const FoundValue& found) {
  if (const auto* date = std::get_if<Date>(&found.value)) return "date " + show_days(date->days);
  if (const auto* year = std::get_if<FiscalYear>(&found.value))
    return "fiscal_year " + show_days(year->days);
  if (const auto* duration = std::get_if<Duration>(&found.value))
    return fmt::format(
        "duration {} {}",
        show_numbers(multiply(duration->count, Interval<double>::point(duration->unit))),
        duration->calendar ? "month" : "day");
  const auto* number = std::get_if<Number>(&found.value);
  if (number && found.slot == "age") return "number " + show_numbers(number->range);
  return "";
}

ReadingContext context_of(std::string_view known) {
  ReadingContext context;
  using namespace std::chrono;
  if (known != "none") context.published = sys_days{year{2025} / February / 12};
  if (known == "dmy") context.date_order = DateOrder::day_first;
  if (known == "mdy") context.date_order = DateOrder::month_first;
  return context;
}

}  // namespace

TEST_CASE("date phrases: each has its interval, and what is no date has none") {
  const RuleSet rules = test::load_vocabulary();
  const ValueFinder finder(rules);
  std::ifstream table(test::source_path() / "tests/values/date_phrases.tsv");
  std::size_t rows = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream columns(line);
    std::string phrase, expected, known, shown;
    std::getline(columns, phrase, '\t');
    std::getline(columns, expected, '\t');
    std::getline(columns, known, '\t');
    Block block;
    block.text = phrase;
    for (const FoundValue& found : finder.find(block, context_of(known))) {
      const std::string value = show_value(found);
      if (!value.empty()) shown += (shown.empty() ? "" : "; ") + value;
    }
    CAPTURE(phrase);
    CAPTURE(known);
    CHECK(shown == expected);
    ++rows;
  }
  CHECK(rows >= 400);
}
