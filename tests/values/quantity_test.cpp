#include "values/quantity.h"

#include <doctest/doctest.h>

#include "values/functions.h"
#include "values/readers.h"
#include "values/show.h"

using namespace factlint;

namespace {

using Parts = std::vector<Captured::Part>;

Value read(std::string_view reader, std::string_view text, Parts parts = {}) {
  return readers()[*find_reader(reader)].read({text, std::move(parts), {}});
}

Captured::Part unit(std::string_view rule) {
  return {"unit", {}, *parse_unit(rule)};
}

Quantity quantity(std::string_view text, std::string_view rule, Parts parts = {}) {
  if (!rule.empty()) parts.push_back(unit(rule));
  const Value value = read("quantity", text, std::move(parts));
  REQUIRE(std::holds_alternative<Quantity>(value));
  return std::get<Quantity>(value);
}

constexpr std::string_view kMile = "length: 1609.344", kKilometer = "length: 1000",
                           kFoot = "length: 0.3048", kMeter = "length: 1",
                           kFahrenheit = "temperature: 0.555555555556 459.67 | 0.555555555556",
                           kCelsius = "temperature: 1 273.15 | 1",
                           kTon = "mass: 907.18474 | 1000 | 1016.0469088", kTonne = "mass: 1000";

}  // namespace

TEST_CASE("units: what vocabularies keep of them") {
  CHECK(parse_unit(kTon)->sizes.size() == 3);
  CHECK(parse_unit(kCelsius)->sizes[0].zero == 273.15);
  CHECK(parse_unit(kCelsius)->sizes[1].zero == 0);
  CHECK(parse_unit("money dollar: 1")->dimension == "money dollar");
  for (const char* wrong : {"", "length", "length: ", "length: x", "length: 0", "length: -1",
                            "length: 1 x", "length: 1 |", "length: inf"})
    CHECK_FALSE_MESSAGE(parse_unit(wrong), wrong);
}

TEST_CASE("quantities: the precision that is written, and hedges") {
  const struct {
    std::string_view text;
    Parts parts;
    std::string range, measured;
  } rows[] = {
      {"12", {}, "[11.5, 12.5]", "[11.5, 12.5]"},
      {"1.20", {}, "[1.195, 1.205]", "[1.195, 1.205]"},
      {"146,000", {}, "[145,500, 146,500]", "[145,500, 146,500]"},
      {"1.25", {}, "[1.245, 1.255]", "[1.245, 1.255]"},
      {"7,000", {}, "[6500, 7500]", "[6500, 7500]"},
      {"0", {}, "[-0.5, 0.5]", "[-0.5, 0.5]"},
      {"3 million",
       {{"factor", {}, test::number(1e6)}},
       "[2,500,000, 3,500,000]",
       "[2,500,000, 3,500,000]"},
      {"about 15", {{"about", {}, "about"}}, "[13, 17]", "[13, 17]"},
      {"at least 15", {{"least", {}, "at least"}}, "[14.5, ..]", "[13, 17]"},
      {"up to 15", {{"most", {}, "up to"}}, "[.., 15.5]", "[13, 17]"},
      {"minus 4", {{"minus", {}, "minus"}}, "[-4.5, -3.5]", "[-4.5, -3.5]"},
      {"five", {{"number", {}, test::number(5)}}, "[4.5, 5.5]", "[4.5, 5.5]"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Quantity found = quantity(row.text, "", row.parts);
    CHECK(test::show(Number{found.range}) == row.range);
    CHECK(test::show(Number{found.measured}) == row.measured);
  }
  CHECK(is_unknown(read("quantity", "many")));
  CHECK(is_unknown(read("quantity", "12 and 14")));
}

TEST_CASE("the unit of a slot of several dimensions") {
  CHECK(is_unknown(read("unit", "5", {{"n", {0, 1}, test::number(5)}})));
  const Unit mile{"length", {{1609.344}}};
  const Value found = read("unit", "mile", {{"length", {0, 4}, mile}});
  REQUIRE(std::holds_alternative<Unit>(found));
  CHECK(std::get<Unit>(found).dimension == "length");
}

TEST_CASE("number words: groups of a hundred and of a thousand") {
  const auto spelled = [](std::vector<double> numbers) {
    Parts parts;
    for (std::size_t i = 0; i < numbers.size(); ++i)
      parts.push_back({"n", {i, i + 1}, test::number(numbers[i])});
    return test::show(read("spelled", "", parts));
  };
  CHECK(spelled({7}) == "7");
  CHECK(spelled({20, 1}) == "21");
  CHECK(spelled({2, 100, 6}) == "206");
  CHECK(spelled({2, 100, 1000, 40, 5}) == "200,045");
  CHECK(spelled({3, 1e6, 2, 1000, 1}) == "3,002,001");
}

TEST_CASE("conversions: what rounding and cutting off save, and what they do not") {
  const struct {
    std::string_view a, unit_a, b, unit_b;
    Truth expected;
  } rows[] = {
      {"10 miles", kMile, "16 km", kKilometer, Truth::yes},
      {"10 miles", kMile, "30 km", kKilometer, Truth::no},
      {"10 miles", kMile, "10 km", kKilometer, Truth::no},
      {"30 kilometres", kKilometer, "20 miles", kMile, Truth::yes},
      {"1 mile", kMile, "2 km", kKilometer, Truth::yes},
      {"6 foot", kFoot, "1.8 meters", kMeter, Truth::yes},
      {"6 foot", kFoot, "5.4 meters", kMeter, Truth::no},
      {"164.0 ft", kFoot, "49 m", kMeter, Truth::yes},
      {"13 meters", kMeter, "39.1 feet", kFoot, Truth::no},
      {"40C", kCelsius, "104F", kFahrenheit, Truth::yes},
      {"2C", kCelsius, "3.6F", kFahrenheit, Truth::yes},
      {"35C", kCelsius, "85F", kFahrenheit, Truth::no},
      {"50 tons", kTon, "45.4 tonnes", kTonne, Truth::yes},
      {"50 tons", kTon, "50.8 tonnes", kTonne, Truth::yes},
      {"50 tons", kTon, "60.8 tonnes", kTonne, Truth::no},
      {"10 miles", kMile, "16 tonnes", kTonne, Truth::unknown},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(converts(quantity(row.a, row.unit_a), quantity(row.b, row.unit_b)) == row.expected);
  }
}

TEST_CASE("conversions: what a quantity should be, in the form of the other") {
  const auto shown = [](std::string_view a, std::string_view unit_a, std::string_view b,
                        std::string_view unit_b) {
    return print_as(quantity(a, unit_a), quantity(b, unit_b)).value_or("unknown");
  };
  CHECK(shown("10 miles", kMile, "30 km", kKilometer) == "16.1 km");
  CHECK(shown("10-mile", kMile, "3-km", kKilometer) == "16.1-km");
  CHECK(shown("500 miles", kMile, "80 km", kKilometer) == "805 km");
  CHECK(shown("5,000 miles", kMile, "800 km", kKilometer) == "8,047 km");
  CHECK(shown("35C", kCelsius, "85F", kFahrenheit) == "95F");
  CHECK(shown("10 miles", kMile, "16 tonnes", kTonne) == "unknown");
}

TEST_CASE("quantities: arithmetic, order, and what is said once for two") {
  const Quantity mile = quantity("10 miles", kMile), kilometer = quantity("12 km", kKilometer);
  CHECK(less(kilometer, mile) == Truth::yes);
  CHECK(less(mile, quantity("12 t", kTonne)) == Truth::unknown);
  CHECK(add(mile, kilometer)->written == doctest::Approx(28093.44));
  CHECK(subtract(mile, kilometer)->written == doctest::Approx(4093.44));
  CHECK_FALSE(add(mile, quantity("12 t", kTonne)));
  CHECK_FALSE(add(quantity("4C", kCelsius), quantity("5C", kCelsius)));
  CHECK(divide(mile, mile)->low < 1);
  const Quantity million = quantity("1.2 million", "", {{"factor", {}, test::number(1e6)}});
  CHECK(like(quantity("1.5", ""), million)->written == 1.5e6);
  CHECK(like(quantity("900,000", ""), million)->written == 9e5);
  CHECK_FALSE(like(quantity("700", ""), million));
  CHECK_FALSE(like(quantity("9", ""), million));  // said once for both it would be far more
  CHECK(like(quantity("10", ""), mile)->unit.dimension == "length");
  CHECK_FALSE(like(quantity("10 t", kTonne), mile));
}

TEST_CASE("quantities: how much one is greater than another") {
  const auto risen = [](const Quantity& a, const Quantity& b) {
    const auto range = rise(a, b);
    return range ? test::show(Number{*range}) : "unknown";
  };
  const Captured::Part least{"least", {}, "more than"}, most{"most", {}, "up to"},
      about{"about", {}, "about"};
  CHECK(risen(quantity("9", ""), quantity("10", "")) == "1");
  CHECK(risen(quantity("12 km", kKilometer), quantity("10 km", kKilometer)) == "-2000");
  CHECK(risen(quantity("more than 500", "", {least}), quantity("450", "")) == "[.., -50]");
  CHECK(risen(quantity("450", ""), quantity("up to 500", "", {most})) == "[.., 50]");
  CHECK(risen(quantity("about 15", "", {about}), quantity("14", "")) == "[-3, 1]");
  CHECK(risen(quantity("10 km", kKilometer), quantity("10 t", kTonne)) == "unknown");
  CHECK(risen(quantity("10 tons", kTon), quantity("12 tons", kTon)) == "unknown");
}

TEST_CASE("quantities: changes in percent, and the percentages that they may be written as") {
  const struct {
    std::string_view before, now, percent;
    Parts hedge;
    Truth expected;
  } rows[] = {
      {"10", "12", "20", {}, Truth::yes},
      {"10", "12", "33", {}, Truth::no},  // 9.5 to 12.5 is 31.6%
      {"10", "12", "50", {}, Truth::no},
      {"100,000", "146,000", "46", {}, Truth::yes},
      {"100,000", "146,000", "60", {}, Truth::no},
      {"100", "150", "40", {}, Truth::yes},  // 105 to 145 is 38%
      {"100", "150", "30", {}, Truth::no},
      {"1,000", "1,319", "31", {}, Truth::yes},
      {"1000.0", "1319.0", "31", {}, Truth::yes},  // cut off
      {"1000.0", "1319.0", "33", {}, Truth::no},
      {"1000.0", "1025.0", "2", {}, Truth::yes},  // a half may go either way
      {"1000.0", "1025.0", "3", {}, Truth::yes},
      {"1000.0", "1030.0", "2", {}, Truth::yes},  // 1029.95 to 1030.05
      {"1000.0", "1031.0", "2", {}, Truth::no},
      {"100.0", "146.0", "50", {{"about", {}, "nearly"}}, Truth::yes},
      {"100.0", "146.0", "45", {{"least", {}, "more than"}}, Truth::yes},
      {"100.0", "146.0", "50", {{"least", {}, "more than"}}, Truth::no},
      {"100.0", "146.0", "50", {{"most", {}, "less than"}}, Truth::yes},
  };
  for (const auto& row : rows) {
    CAPTURE(row.before);
    CAPTURE(row.percent);
    const auto found = change(quantity(row.before, ""), quantity(row.now, ""));
    REQUIRE(found);
    CHECK(rounds_to(*found, quantity(row.percent, "", row.hedge)) == row.expected);
  }
  CHECK_FALSE(change(quantity("0", ""), quantity("5", "")));
  CHECK_FALSE(change(quantity("10 km", kKilometer), quantity("10 t", kTonne)));
  // Tons of one kind or another, but both of the same.
  const auto tons = change(quantity("10 tons", kTon), quantity("15 tons", kTon));
  REQUIRE(tons);
  CHECK(*tons->low < 50);
  CHECK(*tons->high > 50);
  CHECK_FALSE(change(quantity("10 tons", kTon), quantity("15 tonnes", kTonne)));
  CHECK_FALSE(change(quantity("10C", kCelsius), quantity("12C", kCelsius)));
  CHECK(test::show(Number{rounding(quantity("146,000", ""))}) == "[145,500, 146,500]");
  CHECK(test::show(Number{rounding(quantity("100,000", ""))}) == "[95,000, 105,000]");
  CHECK(test::show(Number{rounding(quantity("20", ""))}) == "[19.5, 20.5]");
}

TEST_CASE("times of races are right to the last digit of their seconds") {
  const auto seconds = [](std::string_view text) {
    return Captured::Part{"seconds", {}, quantity(text, "")};
  };
  const auto time = [](Parts parts) {
    const Value value = read("elapsed", "", std::move(parts));
    REQUIRE(std::holds_alternative<Quantity>(value));
    CHECK(std::get<Quantity>(value).unit.dimension == "time");
    return test::show(Number{std::get<Quantity>(value).range});
  };
  const Captured::Part two{"hours", {}, test::number(2)}, nine{"minutes", {}, test::number(9)};
  CHECK(time({two, nine, seconds("44")}) == "[7783.5, 7784.5]");
  CHECK(time({nine, seconds("40")}) == "[579.5, 580.5]");
  CHECK(time({seconds("9.98")}) == "[9.975, 9.985]");
  CHECK(is_unknown(read("elapsed", "", {two, nine})));
}
