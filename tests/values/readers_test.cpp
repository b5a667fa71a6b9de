#include "values/readers.h"

#include "values/show.h"

using namespace factlint;
using test::date;
using test::number;
using test::show;

namespace {

Value read(std::string_view reader, std::string_view text, std::vector<Captured::Part> parts = {}) {
  const auto index = find_reader(reader);
  REQUIRE(index);
  return readers()[*index].read({text, std::move(parts), {}});
}

}  // namespace

TEST_CASE("readers: numbers, years and ISO dates from their digits") {
  struct Row {
    std::string reader, text, expected;
  };
  const Row rows[] = {
      {"integer", "0", "0"},
      {"integer", "42", "42"},
      {"integer", "007", "7"},
      {"integer", "21st", "21"},
      {"integer", "$40", "40"},
      {"integer", "-5", "-5"},
      {"integer", "\u22125", "-5"},
      {"integer", "x-5", "5"},
      {"integer", "1,234", "1234"},
      {"integer", "12,345,678", "12,345,678"},
      {"integer", "12\u202F345", "12,345"},
      {"integer", "12\u2009345", "12,345"},
      {"integer", "12\u00A0345", "12,345"},
      {"integer", "12 345", "unknown"},
      {"integer", "1,234\u00A0567", "unknown"},  // two kinds of separator
      {"integer", "1,23", "unknown"},
      {"integer", "1,2345", "unknown"},
      {"integer", "1234,567", "unknown"},
      {"integer", "1,234,", "1234"},
      {"integer", "3.5", "unknown"},
      {"integer", "3.", "3"},
      {"integer", "3 or 4", "unknown"},
      {"integer", "none", "unknown"},
      {"integer", "", "unknown"},
      {"integer", "\xFF\xFE", "unknown"},
      {"integer", "999999999999999", "999,999,999,999,999"},
      {"integer", "1000000000000000", "unknown"},  // more digits than are surely exact
      {"integer", "0000000000000000000000012", "12"},
      {"integer", std::string(100000, '9'), "unknown"},
      {"rounded", "147", "[146.5, 147.5]"},
      {"rounded", "146,000", "[145,500, 146,500]"},
      {"rounded", "70", "[65, 75]"},
      {"rounded", "7", "[6.5, 7.5]"},
      {"rounded", "1.5", "[1.45, 1.55]"},
      {"rounded", "1.50", "[1.495, 1.505]"},
      {"rounded", "-3", "[-3.5, -2.5]"},
      {"rounded", "none", "unknown"},
      {"rounded", "1,23", "unknown"},
      {"tally", "12", "12"},
      {"tally", "90", "90"},
      {"tally", "101", "101"},
      {"tally", "110", "[105, 115]"},
      {"tally", "1,200", "[1150, 1250]"},
      {"tally", "700,000", "[650,000, 750,000]"},
      {"tally", "1.5", "unknown"},
      {"tally", "none", "unknown"},
      {"decimal", "12", "12"},
      {"decimal", "12,000", "12,000"},
      {"decimal", "1.2", "[1.15, 1.25]"},
      {"decimal", "1.20", "[1.195, 1.205]"},
      {"decimal", "-1.2", "[-1.25, -1.15]"},
      {"decimal", "0.0", "[-0.05, 0.05]"},
      {"decimal", "1,234.5", "[1234.45, 1234.55]"},
      {"decimal", "3.14159", "[3.141585, 3.141595]"},
      {"decimal", "1.2.3", "unknown"},
      {"decimal", "0.00000000000001", "[5e-15, 1.5e-14]"},
      {"decimal", "0.000000000000001", "unknown"},
      {"decimal", "123456789012.345", "unknown"},
      {"year", "2025", "[2025-01-01, 2025-12-31]"},
      {"year", "0000", "unknown"},
      {"year", "999", "unknown"},
      {"year", "20250", "unknown"},
      {"year", "2,025", "unknown"},
      {"year", "2025.5", "unknown"},
      {"year", "-2025", "unknown"},
      {"year", "", "unknown"},
      {"iso_date", "2025-02-10", "2025-02-10"},
      {"iso_date", "2024-02-29", "2024-02-29"},
      {"iso_date", "2025-02-29", "unknown"},
      {"iso_date", "2025-13-01", "unknown"},
      {"iso_date", "2025-2-10", "unknown"},
      {"iso_date", "2025-02-1x", "unknown"},
      {"iso_date", "0000-01-01", "unknown"},
      {"iso_date", "", "unknown"},
      {"date", "soon", "unknown"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.reader);
    CAPTURE(row.text.substr(0, 40));
    CHECK(show(read(row.reader, row.text)) == row.expected);
  }
}

TEST_CASE("readers: neighbors share the end of their intervals") {
  const auto a = std::get<Number>(read("decimal", "1.2")).range;
  const auto b = std::get<Number>(read("decimal", "1.3")).range;
  CHECK(a.high == b.low);
  CHECK(a.high == 1.25);
  CHECK(a.low == 1.15);
}

TEST_CASE("readers: dates from their parts") {
  const std::string_view text = "Feb. 10, 2025";
  const Captured::Part month{"month", {0, 4}, Month{2}};
  const Captured::Part day{"day", {5, 7}, number(10)};
  const Captured::Part year{"year", {9, 13}, date(2025, {}, {})};
  struct Row {
    std::string what;
    std::vector<Captured::Part> parts;
    std::string expected;
  };
  const Row rows[] = {
      {"all parts", {month, day, year}, "2025-02-10"},
      {"no day", {month, year}, "[2025-02-01, 2025-02-28]"},
      {"no year", {month, day}, "[.., ..]"},
      {"a year only", {year}, "[2025-01-01, 2025-12-31]"},
      {"other parts count for nothing", {month, day, year, {"zone", {0, 1}, {}}}, "2025-02-10"},
      {"the first of a name counts", {month, day, {"day", {0, 1}, number(11)}, year}, "2025-02-10"},
      {"a month as a number", {{"month", {0, 2}, number(2)}, day, year}, "2025-02-10"},
      {"a year as a number", {month, day, {"year", {9, 13}, number(2024)}}, "2024-02-10"},
      {"no such day", {month, {"day", {5, 7}, number(30)}, year}, "unknown"},
      {"no leap year", {month, {"day", {5, 7}, number(29)}, year}, "unknown"},
      {"not a whole day", {month, {"day", {5, 7}, number(1, 2)}, year}, "unknown"},
      {"a negative day", {month, {"day", {5, 7}, number(-1)}, year}, "unknown"},
      {"a day without a value", {month, {"day", {5, 7}, {}}, year}, "unknown"},
      {"a month without a value", {{"month", {0, 4}, {}}, day, year}, "unknown"},
      {"a text for a year", {month, day, {"year", {9, 13}, std::string("x")}}, "unknown"},
      {"a huge year", {month, day, {"year", {9, 13}, number(1e300)}}, "unknown"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(show(read("date", text, row.parts)) == row.expected);
  }
  const auto read_date = std::get<Date>(read("date", text, {month, day, year}));
  CHECK(read_date.text == text);
  CHECK(read_date.month_part.span.in(text) == "Feb.");
  CHECK(read_date.day_part.span.in(text) == "10");
  CHECK(read_date.year_part.span.in(text) == "2025");
}

TEST_CASE("readers: sums of the numbers in a phrase") {
  const auto part = [](Value value) { return Captured::Part{"n", {0, 1}, std::move(value)}; };
  CHECK(show(read("sum", "", {part(number(7)), part(number(6)), part(number(1))})) == "14");
  CHECK(show(read("sum", "", {part(number(7)), part(number(100, 120))})) == "[107, 127]");
  CHECK(show(read("sum", "", {part(number(7)), part({})})) == "unknown");
  CHECK(show(read("sum", "", {})) == "0");
  CHECK(show(read("items", "", {part(number(7)), part({})})) == "2");
  CHECK(show(read("items", "", {})) == "0");
  CHECK(show(read("tally", "", {{"number", {0, 1}, number(700)}})) == "[650, 750]");
  CHECK(show(read("tally", "", {{"number", {0, 1}, {}}})) == "unknown");
}

TEST_CASE("readers: are found by name") {
  for (std::size_t i = 0; i < readers().size(); ++i) CHECK(find_reader(readers()[i].name) == i);
  CHECK_FALSE(find_reader("roman"));
  CHECK_FALSE(find_reader(""));
}
