#include "values/functions.h"

#include "lexicon/lexicon.h"
#include "lexicon/pack.h"
#include "text/unicode.h"
#include "values/calendar.h"
#include "values/repair.h"
#include "values/show.h"

using namespace factlint;
using test::date;
using test::number;
using test::show;

namespace {

constexpr auto kNone = std::nullopt;

Value call(std::string_view name, std::vector<Value> arguments) {
  const auto index = find_function(name);
  REQUIRE(index);
  arguments.resize(functions()[*index].parameters.size());
  return functions()[*index].call(arguments);
}

// A date of the style `Feb. 10, 2025` or the like, whose parts are given by their texts.
Date written(std::string text, std::string_view year, std::string_view month, std::string_view day,
             const Value& value) {
  Date result = std::get<Date>(value);
  const auto part = [&](std::string_view word) {
    const std::size_t at = text.rfind(word);
    return DatePart{word.empty() ? Span{} : Span{at, at + word.size()}};
  };
  result.year_part = part(year);
  result.month_part = part(month);
  result.day_part = part(day);
  result.text = std::move(text);
  return result;
}

}  // namespace

TEST_CASE("functions: results") {
  const Value day = date(2025, 2, 10), february = date(2025, 2, kNone),
              year = date(2024, kNone, kNone);
  struct Row {
    std::string name;
    std::vector<Value> arguments;
    std::string expected;
  };
  const Row rows[] = {
      {"weekday", {day}, "1"},
      {"weekday", {date(2000, 1, 1)}, "6"},
      {"weekday", {date(1969, 7, 20)}, "7"},
      {"weekday", {date(1900, 3, 1)}, "4"},
      {"weekday", {february}, "unknown"},
      {"weekday", {date(kNone, 2, 10)}, "unknown"},
      {"nearest", {Weekday{1}, day}, "2025-02-10"},
      {"nearest", {Weekday{2}, day}, "2025-02-11"},
      {"nearest", {Weekday{4}, day}, "2025-02-13"},
      {"nearest", {Weekday{5}, day}, "2025-02-07"},
      {"nearest", {Weekday{7}, day}, "2025-02-09"},
      {"nearest", {Weekday{2}, february}, "unknown"},
      {"nearest", {Weekday{7}, date(9999, 12, 31)}, "unknown"},  // a Friday: Sunday lies beyond
      {"days_in_month", {Month{2}}, "[28, 29]"},
      {"days_in_month", {Month{2}, year}, "29"},
      {"days_in_month", {Month{2}, day}, "28"},
      {"days_in_month", {Month{2}, date(kNone, 3, 1)}, "[28, 29]"},
      {"days_in_month", {Month{6}}, "30"},
      {"year", {day}, "[2025-01-01, 2025-12-31]"},
      {"year", {date(kNone, 2, 10)}, "unknown"},
      {"year_number", {day}, "2025"},
      {"year_number", {date(kNone, 2, 10)}, "unknown"},
      {"month", {day}, "2"},
      {"month", {year}, "unknown"},
      {"day", {day}, "10"},
      {"day", {february}, "unknown"},
      {"date", {number(2024), Month{2}, number(29)}, "2024-02-29"},
      {"date", {number(2023), Month{2}, number(29)}, "unknown"},
      {"date", {number(2023), Month{2}, number(-1)}, "unknown"},
      {"date", {number(2023, 2024), Month{2}, number(1)}, "unknown"},
      {"date", {number(1e18), Month{2}, number(1)}, "unknown"},
      {"abs", {number(-3)}, "3"},
      {"min", {number(3), number(1, 4)}, "[1, 3]"},
      {"max", {number(3), number(1, 4)}, "[3, 4]"},
      {"floor", {number(3.7)}, "3"},
      {"floor", {number(-3.7, 4)}, "[-4, 4]"},
      {"floor", {number(3)}, "3"},
      {"sum", {number(3), number(1, 4)}, "[4, 7]"},
      {"sum", {number(3), {}, number(4)}, "7"},
      {"mod", {number(112), number(100)}, "12"},
      {"mod", {number(112), number(0)}, "unknown"},
      {"if", {Truth::yes, std::string("a"), std::string("b")}, "a"},
      {"if", {Truth::no, std::string("a"), std::string("b")}, "b"},
      {"if", {Truth::unknown, std::string("a"), std::string("b")}, "unknown"},
      {"if", {Truth::unknown, std::string("a"), std::string("a")}, "a"},
      {"lower", {std::string("TH Él")}, "th él"},
      {"repaired", {std::string("cafÃ©")}, "café"},
      {"repaired", {std::string("café")}, "unknown"},
      {"translated", {std::string("th3 l0t-"), std::string("30-"), std::string("eo")}, "the lot"},
      {"plain_letters", {std::string("oﬃce ﬂoor №")}, "office floor No"},
      {"length", {std::string("café")}, "4"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CAPTURE(row.expected);
    CHECK(show(call(row.name, row.arguments)) == row.expected);
  }
}

TEST_CASE("functions: the table is sound") {
  for (std::size_t i = 0; i < functions().size(); ++i) {
    const Function& function = functions()[i];
    CAPTURE(function.name);
    CHECK(find_function(function.name) == i);
    CHECK(function.required <= function.parameters.size());
    CHECK_FALSE(function.description.empty());
  }
  CHECK_FALSE(find_function("today"));
}

TEST_CASE("nearest: keeps the writer's style") {
  struct Row {
    std::string text, year, month, day;
    Value value;
    unsigned weekday;
    std::string expected;
  };
  const Row rows[] = {
      {"Feb. 10, 2025", "2025", "Feb.", "10", date(2025, 2, 10), 2, "Feb. 11, 2025"},
      {"Feb. 10, 2025", "2025", "Feb.", "10", date(2025, 2, 10), 1, "Feb. 10, 2025"},
      {"10 February 2025", "2025", "February", "10", date(2025, 2, 10), 7, "9 February 2025"},
      {"the 9th of May 2025", "2025", "May", "9th", date(2025, 5, 9), 6, "the 10 of May 2025"},
      {"Feb. 28, 2025", "2025", "Feb.", "28", date(2025, 2, 28), 6, "March 1, 2025"},
      {"Dec. 31, 2024", "2024", "Dec.", "31", date(2024, 12, 31), 4, "January 2, 2025"},
      {"1 January 2025", "2025", "January", "1", date(2025, 1, 1), 1, "30 December 2024"},
      {"2025-02-28", "2025", "02", "28", date(2025, 2, 28), 6, "2025-03-01"},
      {"2025-03-09", "2025", "03", "09", date(2025, 3, 9), 1, "2025-03-10"},
      {"2024-12-31", "2024", "12", "31", date(2024, 12, 31), 3, "2025-01-01"},
      {"10/02", "", "02", "10", date(2025, 2, 10), 2, "11/02"},  // the year was said elsewhere
      {"31/12", "", "12", "31", date(2024, 12, 31), 3, "January 1, 2025"},
      {"", "", "", "", date(2025, 2, 10), 2, "February 11, 2025"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Value value = row.text.empty()
                            ? row.value
                            : Value(written(row.text, row.year, row.month, row.day, row.value));
    const Value found = call("nearest", {Weekday{row.weekday}, value});
    CHECK(print(found, test::english()) == row.expected);
  }
  // There and back again the text must name the day that the value is.
  const Value monday = written("Feb. 28, 2025", "2025", "Feb.", "28", date(2025, 2, 28));
  const Value saturday = call("nearest", {Weekday{6}, monday});
  CHECK(print(call("nearest", {Weekday{5}, saturday}), test::english()) == "February 28, 2025");
}

TEST_CASE("calendar: days are added and counted") {
  const auto day = [](int y, unsigned m, unsigned d) { return *make_date(y, m, d); };
  const auto added = [&](const Date& from, Interval<double> count) {
    const auto result = add_days(from, count);
    return result ? show(*result) : "unknown";
  };
  CHECK(added(day(2024, 2, 28), {1, 1}) == "2024-02-29");
  CHECK(added(day(2023, 2, 28), {1, 1}) == "2023-03-01");
  CHECK(added(day(2025, 1, 1), {-1, -1}) == "2024-12-31");
  CHECK(added(day(2025, 1, 1), {1, 3}) == "[2025-01-02, 2025-01-04]");
  CHECK(added(day(2025, 1, 1), {0.5, 0.5}) == "[2025-01-01, 2025-01-02]");
  CHECK(added(day(2025, 1, 1), {1, kNone}) == "[2025-01-02, ..]");
  CHECK(added(*make_date(2025, kNone, kNone), {31, 31}) == "[2025-02-01, 2026-01-31]");
  CHECK(added(*make_date(kNone, 2, 10), {1, 1}) == "unknown");
  CHECK(added(day(9999, 12, 31), {1, 1}) == "unknown");
  CHECK(added(day(1, 1, 1), {-1, -1}) == "unknown");
  CHECK(added(day(2025, 1, 1), {1e300, 1e300}) == "unknown");
  CHECK(added(day(2025, 1, 1), {-1e9, 0}) == "unknown");
  CHECK(show(Number{days_between(day(2025, 3, 1), day(2024, 3, 1))}) == "365");
  CHECK(show(Number{days_between(day(2024, 3, 1), day(2023, 3, 1))}) == "366");
  CHECK(show(Number{days_between(*make_date(2025, kNone, kNone), day(2025, 1, 1))}) == "[0, 364]");
  CHECK(show(Number{days_between(*make_date(kNone, 2, 1), day(2025, 1, 1))}) == "[.., ..]");
}

TEST_CASE("repair_utf8: turns back what was read in the wrong encoding") {
  struct Row {
    std::string damaged, expected;
  };
  const Row rows[] = {
      {"cafÃ©", "café"},
      {"countryâ€™s", "country’s"},
      {"â€œWe will not move,â€\u009D", "“We will not move,”"},
      {"Â£40", "£40"},
      {"â‚¬30", "€30"},
      {"Ã\u00A0 la carte", "à la carte"},
      {"ðŸ˜€", "😀"},
      {"â\u0080\u0099", "’"},                 // Latin-1
      {"town‚Äôs fianc√©", "town’s fiancé"},  // Mac OS Roman
      {"town‚Äö√Ñ√¥s", "town’s"},             // Mac OS Roman twice
      {"town√¢‚Ç¨‚Ñ¢s", "town’s"},            // Windows-1252, then Mac OS Roman
      {"townвЂ™s", "town’s"},                 // Windows-1251
      {"cafĂ©", "café"},                      // Windows-1250
      {"townΓÇÖs caf├⌐", "town’s café"},      // code page 437
      {"caf‚àö¬© ‚àö¬¢", "café â"},           // Mac OS Roman twice
      {"townÔÇÖs caf├®", "town’s café"},      // code page 850
      {"МИД” и “Газ”", ""},
      {"countryÃ¢â‚¬â„¢s", "country’s"},  // twice
      {"the café’s cafÃ©", "the café’s café"},
      {"“cafÃ©”", "“café”"},
      {"漢字 Ã©", "漢字 é"},
      {"na\uFFFDve cafÃ©", "na\uFFFDve café"},
      {"plain", ""},
      {"", ""},
      {"Château, Ærø, Ångström", ""},
      {"Ã", ""},
      {"Ã x", ""},
      {"â€", ""},
      {"Â…", ""},             // would become a control character
      {"À\u0080", ""},        // an overlong form
      {"í\u00A0\u0080", ""},  // a surrogate
      {"\xC3\xA9\xFF", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.damaged);
    const auto repaired = repair_utf8(row.damaged);
    CHECK(repaired.value_or("") == row.expected);
  }
}

TEST_CASE("repair_utf8: up to three times over") {
  std::string text = "é – 😀";
  for (int times = 1; times <= 4; ++times) {
    std::string damaged;
    for (char byte : text) append_utf8(damaged, static_cast<unsigned char>(byte));
    text = damaged;
    CAPTURE(times);
    CHECK(repair_utf8(text).value_or("") == (times <= 3 ? "é – 😀" : ""));
  }
}

TEST_CASE("commonness asks the lexicon, and is unknown without one") {
  const std::string packed =
      pack_lexicon({{"dog\nfiancée\nParis\n", Commonness::large, true, true}});
  const Lexicon lexicon(packed);
  const auto asked = [](const char* name, const char* word, const Environment& environment) {
    return show(functions()[*find_function(name)].call_in({std::string(word)}, environment));
  };
  CHECK(asked("commonness", "Dog", {&lexicon}) == "3");
  CHECK(asked("commonness", "fiancée", {&lexicon}) == "3");
  CHECK(asked("commonness", "paris", {&lexicon}) == "0");
  CHECK(asked("name_commonness", "paris", {&lexicon}) == "3");
  CHECK(asked("commonness", "dgo", {&lexicon}) == "0");
  CHECK(asked("commonness", "dog", {}) == "unknown");
}
