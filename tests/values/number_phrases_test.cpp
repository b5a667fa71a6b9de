// The English vocabulary with its readers, on figures of news and on what is no number:
// number_phrases.tsv has a phrase a line and the values it holds.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <string>

#include "match/values.h"
#include "values/vocabulary.h"

using namespace factlint;

namespace {

std::string end(const std::optional<double>& number) {
  return number ? fmt::format("{:.10g}", *number) : "";
}

std::string show_range(const Interval<double>& range) {
  const std::string low = end(range.low), high = end(range.high);
  return low == high ? low : low + ".." + high;
}

// A quantity is shown with what it measures and the sizes that its unit may have.
std::string show_value(const Value& value) {
  if (const auto* number = std::get_if<Number>(&value))
    return "number " + show_range(number->range);
  const auto* quantity = std::get_if<Quantity>(&value);
  if (!quantity) return "";
  const std::string& dimension = quantity->unit.dimension;
  std::string shown =
      (dimension.empty() ? "number" : dimension) + " " + show_range(quantity->range);
  std::string sizes;
  for (const UnitSize& size : quantity->unit.sizes) {
    sizes += (sizes.empty() ? "" : "|") + fmt::format("{:.10g}", size.factor);
    if (size.zero != 0) sizes += fmt::format("+{:.10g}", size.zero);
  }
  return sizes == "1" ? shown : shown + " of " + sizes;
}

}  // namespace

TEST_CASE("number phrases: each has its interval and its unit, and what is no number has none") {
  const RuleSet rules = test::load_vocabulary();
  const ValueFinder finder(rules);
  std::ifstream table(test::source_path() / "tests/values/number_phrases.tsv");
  std::size_t rows = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream columns(line);
    std::string phrase, expected, shown;
    std::getline(columns, phrase, '\t');
    std::getline(columns, expected, '\t');
    Block block;
    block.text = phrase;
    for (const FoundValue& found : finder.find(block, {})) {
      const std::string value = show_value(found.value);
      if (!value.empty()) shown += (shown.empty() ? "" : "; ") + value;
    }
    CAPTURE(phrase);
    CHECK(shown == expected);
    ++rows;
  }
  CHECK(rows >= 500);
}
