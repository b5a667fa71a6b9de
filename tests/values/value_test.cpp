#include "values/value.h"

#include "values/show.h"

using namespace factlint;
using test::date;
using test::number;
using test::show;

namespace {

constexpr auto kNone = std::nullopt;
const Value kOpenAbove = Number{{20, std::nullopt}};
const Value kText = std::string("a");

}  // namespace

TEST_CASE("truth: Kleene's tables") {
  const Truth all[] = {Truth::no, Truth::unknown, Truth::yes};
  const std::string conjunctions[] = {"no",      "no", "no",      "no", "unknown",
                                      "unknown", "no", "unknown", "yes"};
  const std::string disjunctions[] = {"no",  "unknown", "yes", "unknown", "unknown",
                                      "yes", "yes",     "yes", "yes"};
  for (std::size_t i = 0; i < 9; ++i) {
    CAPTURE(i);
    CHECK(show(all[i / 3] & all[i % 3]) == conjunctions[i]);
    CHECK(show(all[i / 3] | all[i % 3]) == disjunctions[i]);
  }
  CHECK(show(!Truth::no) == "yes");
  CHECK(show(!Truth::unknown) == "unknown");
  CHECK(show(!Truth::yes) == "no");
}

TEST_CASE("value: compares three-valued") {
  struct Row {
    std::string what;
    Value a, b;
    std::string less, equal;
  };
  const Row rows[] = {
      {"points", number(1), number(2), "yes", "no"},
      {"points, reversed", number(2), number(1), "no", "no"},
      {"the same point", number(1), number(1), "no", "yes"},
      {"1.2 and 1.3 touch", number(1.15, 1.25), number(1.25, 1.35), "unknown", "unknown"},
      {"1.3 is not below 1.2", number(1.25, 1.35), number(1.15, 1.25), "no", "unknown"},
      {"1.2 and 1.4", number(1.15, 1.25), number(1.35, 1.45), "yes", "no"},
      {"the same interval", number(1, 2), number(1, 2), "unknown", "unknown"},
      {"a point within", number(1, 3), number(2), "unknown", "unknown"},
      {"more than 20", number(19), kOpenAbove, "yes", "no"},
      {"more than 20, inside", number(21), kOpenAbove, "unknown", "unknown"},
      {"more than 20, reversed", kOpenAbove, number(20), "no", "unknown"},
      {"open both", Number{}, number(1), "unknown", "unknown"},
      {"months", Month{2}, Month{3}, "yes", "no"},
      {"the same month", Month{2}, Month{2}, "no", "yes"},
      {"weekdays have no order", Weekday{1}, Weekday{2}, "unknown", "no"},
      {"the same weekday", Weekday{7}, Weekday{7}, "unknown", "yes"},
      {"texts", kText, std::string("b"), "unknown", "no"},
      {"the same text", kText, kText, "unknown", "yes"},
      {"truths", Truth::yes, Truth::no, "unknown", "no"},
      {"the same truth", Truth::no, Truth::no, "unknown", "yes"},
      {"an unknown truth", Truth::unknown, Truth::unknown, "unknown", "unknown"},
      {"days", date(2025, 2, 10), date(2025, 2, 11), "yes", "no"},
      {"the same day", date(2025, 2, 10), date(2025, 2, 10), "no", "yes"},
      {"years", date(2019, kNone, kNone), date(2020, kNone, kNone), "yes", "no"},
      {"the same year", date(2019, kNone, kNone), date(2019, kNone, kNone), "unknown", "unknown"},
      {"a day in its year", date(2019, 5, 1), date(2019, kNone, kNone), "unknown", "unknown"},
      {"New Year's Day is not before it", date(2019, kNone, kNone), date(2019, 1, 1), "no",
       "unknown"},
      {"a month and the next", date(2025, 2, kNone), date(2025, 3, 1), "yes", "no"},
      {"without a year", date(kNone, 2, 10), date(2025, 3, 1), "unknown", "no"},
      {"without a year, the same day", date(kNone, 2, 10), date(2025, 2, 10), "unknown", "unknown"},
      {"without years, other days", date(kNone, 2, 10), date(kNone, 2, 11), "unknown", "no"},
      {"without years, the same", date(kNone, 2, 10), date(kNone, 2, 10), "unknown", "unknown"},
      {"two types", number(1), Month{1}, "unknown", "unknown"},
      {"nothing", {}, {}, "unknown", "unknown"},
      {"nothing and something", {}, number(1), "unknown", "unknown"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(show(less(row.a, row.b)) == row.less);
    CHECK(show(equal(row.a, row.b)) == row.equal);
    CHECK(show(equal(row.b, row.a)) == row.equal);
  }
}

TEST_CASE("make_date: the days that the words allow") {
  struct Row {
    std::optional<int> year;
    std::optional<unsigned> month, day;
    std::string expected;
  };
  const Row rows[] = {
      {2025, 2, 10, "2025-02-10"},
      {2025, 2, kNone, "[2025-02-01, 2025-02-28]"},
      {2024, 2, kNone, "[2024-02-01, 2024-02-29]"},
      {2025, kNone, kNone, "[2025-01-01, 2025-12-31]"},
      {2025, kNone, 10, "[2025-01-01, 2025-12-31]"},
      {kNone, 2, 10, "[.., ..]"},
      {kNone, 2, 29, "[.., ..]"},
      {kNone, 2, 30, "unknown"},
      {kNone, 4, 31, "unknown"},
      {kNone, kNone, 31, "[.., ..]"},
      {kNone, kNone, 32, "unknown"},
      {kNone, kNone, 0, "unknown"},
      {2025, 2, 29, "unknown"},
      {2024, 2, 29, "2024-02-29"},
      {1900, 2, 29, "unknown"},  // a century
      {2000, 2, 29, "2000-02-29"},
      {2100, 2, 29, "unknown"},
      {2025, 13, 1, "unknown"},
      {2025, 0, 1, "unknown"},
      {2025, 12, 31, "2025-12-31"},
      {1, 1, 1, "1-01-01"},
      {0, 1, 1, "unknown"},
      {-5, kNone, kNone, "unknown"},
      {9999, 12, 31, "9999-12-31"},
      {10000, kNone, kNone, "unknown"},
      {2147483647, 4294967295U, 4294967295U, "unknown"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.expected);
    CAPTURE(row.year.value_or(-1));
    CHECK(show(date(row.year, row.month, row.day)) == row.expected);
  }
}

TEST_CASE("days_in_month: by the rules of leap years") {
  const unsigned lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (unsigned month = 1; month <= 12; ++month) {
    CAPTURE(month);
    CHECK(days_in_month(month, 2023) == Interval<double>::point(lengths[month - 1]));
    if (month != 2) CHECK(days_in_month(month, kNone) == days_in_month(month, 2023));
  }
  CHECK(days_in_month(2, kNone) == Interval<double>{28, 29});
  for (int year : {1600, 2000, 2004, 2024, 2400}) CHECK(days_in_month(2, year).low == 29.0);
  for (int year : {1700, 1800, 1900, 2001, 2100, 2023}) CHECK(days_in_month(2, year).high == 28.0);
  CHECK(days_in_month(0, 2023) == Interval<double>{});
  CHECK(days_in_month(13, kNone) == Interval<double>{});
}

TEST_CASE("types: names go both ways") {
  for (Type type : {Type::truth, Type::text, Type::number, Type::month, Type::weekday, Type::date})
    CHECK(type_named(type_name(type)) == type);
  CHECK_FALSE(type_named("money"));
  CHECK_FALSE(type_named(""));
  CHECK_FALSE(type_of(Value()));
  CHECK(type_of(Truth::no) == Type::truth);
  CHECK(type_of(kText) == Type::text);
  CHECK(type_of(number(1)) == Type::number);
  CHECK(type_of(Month{1}) == Type::month);
  CHECK(type_of(Weekday{1}) == Type::weekday);
  CHECK(type_of(date(2025, 1, 1)) == Type::date);
}
