#include "values/recurrence.h"

#include "values/functions.h"
#include "values/observances.h"
#include "values/show.h"

using namespace factlint;
using test::date;
using test::show;

namespace {

constexpr auto kNone = std::nullopt;

Recurrence rule(std::string_view text) {
  const auto parsed = parse_recurrence(text);
  REQUIRE_MESSAGE(parsed, text);
  return *parsed;
}

std::string show_days(std::string_view text, int year) {
  std::string shown;
  for (const YearlyDay& reading : rule(text).readings)
    shown += (shown.empty() ? "" : " ") + test::show_day(day_in(reading, year));
  return shown;
}

std::string show_truth(Truth truth) {
  return print(truth, {});
}

}  // namespace

// The days of Easter are those of the tables in J. Meeus, `Astronomical Algorithms`, and of the
// Astronomical Applications Department of the U.S. Naval Observatory.
TEST_CASE("recurrences: the days of a year") {
  const struct {
    std::string_view rule;
    int year;
    std::string_view expected;
  } rows[] = {
      {"12-25", 2024, "2024-12-25"},
      {"12-25 | 01-07", 2024, "2024-12-25 2024-01-07"},
      {"02-29", 2024, "2024-02-29"},
      {"02-29", 2023, ".."},
      {"11:4TH", 2025, "2025-11-27"},
      {"11:4TH", 2018, "2018-11-22"},
      {"11:4TH+1", 2025, "2025-11-28"},
      {"05:-1MO", 2024, "2024-05-27"},
      {"05:-1MO", 2021, "2021-05-31"},
      {"05:2SU", 2025, "2025-05-11"},
      {"01:3MO", 2024, "2024-01-15"},
      {"02:5TH", 2024, "2024-02-29"},
      {"02:5TH", 2023, ".."},
      {"02:-5TH", 2023, ".."},
      {"11:1MO+1", 2024, "2024-11-05"},
      {"11:1MO+1", 2022, "2022-11-08"},
      {"easter", 1961, "1961-04-02"},
      {"easter", 1818, "1818-03-22"},
      {"easter", 1943, "1943-04-25"},
      {"easter", 2000, "2000-04-23"},
      {"easter", 2024, "2024-03-31"},
      {"easter", 2025, "2025-04-20"},
      {"easter", 2038, "2038-04-25"},
      {"easter-46", 2024, "2024-02-14"},
      {"easter-2", 2025, "2025-04-18"},
      {"easter+49", 2025, "2025-06-08"},
      {"julian-easter", 2019, "2019-04-28"},
      {"julian-easter", 2024, "2024-05-05"},
      {"julian-easter", 2025, "2025-04-20"},
      {"julian-easter", 2010, "2010-04-04"},
      {"julian-easter", 1983, "1983-05-08"},
      {"06-19@1866", 1866, "1866-06-19"},
      {"06-19@1866", 1865, ".."},
      {"12-25", 1582, ".."},
      {"12-25", 4100, ".."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.rule);
    CAPTURE(row.year);
    CHECK(show_days(row.rule, row.year) == row.expected);
  }
}

TEST_CASE("recurrences: what is none") {
  for (const std::string_view text :
       {"",        " ",       "13-01",       "00-01",       "12-32",         "12-0",    "12",
        "12-",     "-25",     "11:TH",       "11:0TH",      "11:6TH",        "11:4XX",  "11:4",
        "11:4th",  "Easter",  "easter+",     "easter+x",    "easter-400",    "easter@", "easter@0",
        "12-25 |", "| 12-25", "12-25 01-07", "12-25@1900x", "99999999999-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_recurrence(text));
  }
}

TEST_CASE("recurrences: the dates on which a feast may fall") {
  const struct {
    std::string_view rule;
    Value day;
    std::string_view expected;
  } rows[] = {
      {"12-25", date(2024, 12, 25), "yes"},
      {"12-25", date(2024, 12, 24), "no"},
      {"12-25", date(kNone, 12, 25), "unknown"},  // true, but of which year
      {"12-25", date(kNone, 12, 24), "no"},
      {"12-25", date(2024, 12, kNone), "unknown"},
      {"12-25", date(2024, 11, kNone), "no"},
      {"12-25 | 01-07", date(kNone, 1, 7), "unknown"},
      {"easter", date(kNone, 3, 21), "no"},
      {"easter", date(kNone, 4, 10), "unknown"},
      {"easter", date(kNone, 7, kNone), "no"},
      {"easter", date(2024, 3, 31), "yes"},
      {"easter", date(2024, 5, 5), "no"},
      {"easter | julian-easter", date(2024, 5, 5), "yes"},
      {"11:4TH@1942", date(1940, 11, 21), "unknown"},
      {"11:4TH@1942", date(2025, 11, 21), "no"},
      {"11:4TH@1942", date(kNone, 11, 21), "no"},
      {"11:4TH@1942", date(kNone, 11, 22), "unknown"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.rule);
    CAPTURE(show(row.day));
    CHECK(show_truth(falls_on(rule(row.rule), std::get<Date>(row.day))) == row.expected);
  }
}

TEST_CASE("recurrences: the weekdays of a feast, and its day in a year") {
  const Date year = std::get<Date>(date(2024, kNone, kNone));
  const Date early = std::get<Date>(date(1940, kNone, kNone));
  CHECK(falls_on_weekday(rule("11:4TH"), Weekday{4}, nullptr) == Truth::unknown);
  CHECK(falls_on_weekday(rule("11:4TH"), Weekday{5}, nullptr) == Truth::no);
  CHECK(falls_on_weekday(rule("12-25"), Weekday{5}, nullptr) == Truth::unknown);
  CHECK(falls_on_weekday(rule("12-25"), Weekday{3}, &year) == Truth::yes);
  CHECK(falls_on_weekday(rule("12-25"), Weekday{4}, &year) == Truth::no);
  CHECK(falls_on_weekday(rule("12-25@1950"), Weekday{4}, &early) == Truth::unknown);

  const auto day_of = [](std::string_view text, const Value& near) {
    const auto day = occurrence(rule(text), std::get<Date>(near));
    return day ? print(*day, test::english()) : "unknown";
  };
  CHECK(day_of("11:4TH", date(2025, 11, 20)) == "November 27, 2025");
  CHECK(day_of("11:4TH | 10:2MO", date(2025, 10, 20)) == "October 13, 2025");
  CHECK(day_of("11:4TH | 10:2MO", date(2025, kNone, kNone)) == "November 27, 2025");
  CHECK(day_of("12-25", date(kNone, 12, 24)) == "December 25");
  CHECK(day_of("12-25 | 01-07", date(kNone, 12, 24)) == "unknown");
  CHECK(day_of("easter", date(kNone, 4, 1)) == "unknown");
}

TEST_CASE("recurrences: the functions of the expression language") {
  const auto call = [](std::string_view name, std::vector<Value> arguments) {
    const auto index = find_function(name);
    REQUIRE(index);
    arguments.resize(functions()[*index].parameters.size());
    return show(functions()[*index].call(arguments));
  };
  const Value feast = rule("11:4TH");
  CHECK(call("falls_on", {feast, date(2025, 11, 27)}) == "yes");
  CHECK(call("falls_on_weekday", {feast, Weekday{1}}) == "no");
  CHECK(call("falls_on_weekday", {feast, Weekday{4}, date(2025, kNone, kNone)}) == "yes");
  CHECK(call("occurrence", {feast, date(2025, 1, 1)}) == "2025-11-27");
  CHECK(call("occurrence", {feast, date(kNone, 1, 1)}) == "unknown");
  CHECK(call("month_numbered", {test::number(2)}) == "2");
  CHECK(call("month_numbered", {test::number(13)}) == "unknown");
  CHECK(call("month_numbered", {test::number(1, 2)}) == "unknown");
}
