#include "values/reckoning.h"

#include <doctest/doctest.h>

#include "values/readers.h"

using namespace factlint;

namespace {

/// Reads a figure as vocabularies have it: `$15`, `30%`, `2 km`, `$1.5 million`, `40`.
Quantity figure(const std::string& text) {
  std::vector<Captured::Part> parts;
  const auto add = [&](std::string_view sign, std::string_view unit) {
    if (text.find(sign) != std::string::npos) parts.push_back({"unit", {}, *parse_unit(unit)});
  };
  add("$", "money dollar: 1"), add("%", "percent: 1"), add("km", "length: 1000");
  add("miles", "length: 1609.344");
  if (text.find("million") != std::string::npos)
    parts.push_back({"factor", {}, Number{Interval<double>::point(1e6)}});
  const Value value = readers()[*find_reader("quantity")].read({text, std::move(parts), {}});
  REQUIRE(std::holds_alternative<Quantity>(value));
  return std::get<Quantity>(value);
}

std::string reckoned(const std::string& text, const std::vector<std::string>& others) {
  std::vector<Quantity> figures;
  for (const std::string& each : others) figures.push_back(figure(each));
  return reckoning(figure(text), figures).value_or("unknown");
}

}  // namespace

TEST_CASE("reckoning: a product or a quotient of two figures, and what is a slip away from it") {
  struct Row {
    std::string text;
    std::vector<std::string> others;
    std::string expected;
  };
  const Row rows[] = {
      {"$600", {"$15", "40"}, ""},
      {"$500", {"$15", "40"}, "$15 x 40 is $600"},
      {"$15", {"$600", "40"}, ""},
      {"$25", {"$600", "40"}, "$600 / 40 is $15"},
      // Zeros, and digits that changed places.
      {"$6,000", {"$15", "40", "7"}, "$15 x 40 is $600"},
      {"$1,530", {"$45", "30", "7"}, "$45 x 30 is $1,350"},
      // Of two alone what is near; of more it may be of others.
      {"$1,100", {"$20", "40"}, "$20 x 40 is $800"},
      {"$1,100", {"$20", "40", "7"}, "unknown"},
      // What was rounded.
      {"1.5 million", {"$93 million", "62"}, ""},
      {"2.5 million", {"$93 million", "62"}, "$93 million / 62 is 1.50 million"},
      {"$820", {"$20", "40"}, "unknown"},
      // Sums, differences, means and shares.
      {"55", {"15", "40"}, ""},
      {"25", {"15", "40"}, ""},
      {"20", {"15", "25", "20"}, ""},
      {"$260", {"$5", "40", "12"}, ""},
      {"$6", {"30%", "$20"}, ""},
      {"$7", {"30%", "$20"}, "unknown"},
      // One measure in two units.
      {"17 miles", {"27 km", "3"}, ""},
      {"50", {"40"}, "unknown"},
      {"50", {}, "unknown"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(reckoned(row.text, row.others) == row.expected);
  }
}
