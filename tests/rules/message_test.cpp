#include "rules/expression.h"
#include "values/show.h"

using namespace factlint;
using test::date;
using test::number;

namespace {

const std::vector<Name> kNames = {
    {"match", Type::text}, {"n", Type::number},        {"d", Type::date},     {"w", Type::weekday},
    {"gone", Type::text},  {"computed", Type::number}, {"odd", Type::number}, {"t", Type::truth}};

std::vector<Binding> bindings() {
  return {{std::string("10 and 1"), "10 and 1", {0, 8}, true},
          {number(1200), "1,200", {}, true},
          {date(2025, 2, 10), "Feb. 10, 2025", {}, true},
          {Weekday{2}, "Tues.", {}, true},
          {},
          {number(12345), "", {}, true},
          {{}, "1,2", {}, true},  // no value can be read, but words are there
          {Truth::unknown, "", {}, true}};
}

std::string filled(std::string_view text) {
  const auto parsed = parse_message(text, kNames);
  if (const auto* error = std::get_if<ParseError>(&parsed))
    return std::to_string(error->offset) + ": " + error->message;
  return fill(std::get<Message>(parsed), bindings(), test::english()).value_or("absent");
}

}  // namespace

TEST_CASE("message: is filled with what was written and computed") {
  struct Row {
    std::string text, expected;
  };
  const Row rows[] = {
      {"", ""},
      {"plain", "plain"},
      {"`{match}`: day {n}", "`10 and 1`: day 1,200"},
      {"{ n }", "1,200"},
      {"{n + 1}", "1201"},
      {"{(n)}", "1,200"},
      {"{computed}", "12,345"},
      {"{odd}", "1,2"},
      {"{odd + 1}", "absent"},
      {"{d} is a {weekday(d)}, not a {w}", "Feb. 10, 2025 is a Monday, not a Tues."},
      {"{d + 1}", "February 11, 2025"},
      {"{gone}", "absent"},
      {"there {gone} not", "absent"},
      {"{t}", "absent"},
      {"{t or 1 < 2}", "yes"},
      {"{1 < 2}", "yes"},
      {"{'}'}{\"{\"}", "}{"},
      {"{{n}}", "{n}"},
      {"{{{n}}}", "{1,200}"},
      {"{n}}}", "1,200}"},
      {"}}{{", "}{"},
      {"é{n}é", "é1,200é"},
      {"}", "0: expected `}}` for a brace, found a lone `}`"},
      {"a } b", "2: expected `}}` for a brace, found a lone `}`"},
      {"{n}}", "3: expected `}}` for a brace, found a lone `}`"},
      {"{", "1: expected an expression, found the end"},
      {"{}", "1: expected an expression, found `}`"},
      {"a {n", "4: expected `}`, found the end"},
      {"{n m}", "3: expected `}`, found `m`"},
      {"{'n}", "1: expected a closing `'`"},
      {"{mtach}", "1: unknown name `mtach`; did you mean `match`?"},
      {"é {weekday(n)}", "12: weekday(): argument 1 must be a date, not a number"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(filled(row.text) == row.expected);
  }
}

TEST_CASE("message: literals stay together") {
  const auto parsed = parse_message("a{{b}}c{n}d", kNames);
  const auto& parts = std::get<Message>(parsed).parts;
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].literal == "a{b}c");
  CHECK(parts[1].expression);
  CHECK(parts[2].literal == "d");
  CHECK(std::get<Message>(parse_message("", kNames)).empty());
}
