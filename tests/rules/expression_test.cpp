#include "rules/expression.h"

#include "values/show.h"

using namespace factlint;
using test::date;
using test::number;
using test::show;

namespace {

const std::vector<Name> kNames = {
    {"match", Type::text},   {"first", Type::number}, {"last", Type::number},
    {"m", Type::month},      {"w", Type::weekday},    {"d", Type::date},
    {"e", Type::date},       {"rough", Type::number}, {"y", Type::date},
    {"never", Type::number}, {"claim", Type::truth},  {"no_match", Type::text},
};

std::vector<Binding> bindings() {
  const auto bound = [](Value value) { return Binding{std::move(value), "as written", {}, true}; };
  return {bound(std::string("10 and 1")),
          bound(number(10)),
          bound(number(1)),
          bound(Month{2}),
          bound(Weekday{2}),
          bound(date(2025, 2, 10)),
          bound(date(2024, 2, 28)),
          bound(number(1.15, 1.25)),
          bound(date(2025, {}, {})),
          {},
          bound(Truth::yes),
          {}};
}

std::string evaluated(std::string_view text) {
  const auto parsed = parse_expression(text, kNames);
  if (const auto* error = std::get_if<ParseError>(&parsed))
    return std::to_string(error->offset) + ": " + error->message;
  const auto& expression = std::get<Expression>(parsed);
  const Value value = evaluate(expression, bindings());
  const std::optional<Type> type = type_of(value);
  CHECK(type.value_or(expression.type) == expression.type);
  return show(value);
}

struct Row {
  std::string text, expected;
};

template <std::size_t N>
void check(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(evaluated(row.text) == row.expected);
  }
}

std::string repeat(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("expression: values") {
  const Row rows[] = {
      {"42", "42"},
      {"1.5", "1.5"},
      {" ( ( 42 ) ) ", "42"},
      {"'a \"text\"'", "a \"text\""},
      {"\"it's\"", "it's"},
      {"''", ""},
      {"match", "10 and 1"},
      {"first", "10"},
      {"never", "unknown"},
      {"m", "2"},
      {"claim", "yes"},
      {"2 + 3 * 4", "14"},
      {"'gov' + 'ern'", "govern"},
      {"(2 + 3) * 4", "20"},
      {"2 - 3 - 4", "-5"},
      {"2-3", "-1"},
      {"24 / 4 / 2", "3"},
      {"-2 * -3", "6"},
      {"- -2", "2"},
      {"-(first + last)", "-11"},
      {"rough * 2", "[2.3, 2.5]"},
      {"rough - rough", "[-0.10000000000000009, 0.10000000000000009]"},
      {"1 / (first - 10)", "unknown"},
      {"never + 1", "unknown"},
      {"d - e", "348"},
      {"d + 1", "2025-02-11"},
      {"1 + d", "2025-02-11"},
      {"d - 10", "2025-01-31"},
      {"e + 1", "2024-02-29"},
      {"d + 99999999", "unknown"},
      {"d - y", "[-324, 40]"},
      {"weekday(d)", "1"},
      {"nearest(w, d)", "2025-02-11"},
      {"days_in_month(m)", "[28, 29]"},
      {"days_in_month(m, y)", "28"},
      {"days_in_month(m, year(e))", "29"},
      {"days_in_month(month(d), never_said)", "24: unknown name `never_said`"},
      {"if(first < last, 'up', 'down')", "down"},
      {"if(never < last, 'up', 'down')", "unknown"},
      {"if(mod(first, 3) == 1, 'yes', match)", "yes"},
      {"mod(112, 100)", "12"},
      {"sum(112, never, 100)", "212"},
      {"sum(never, 100)", "unknown"},
      {"either(never, 100)", "100"},
      {"either(112, 100)", "112"},
      {"either(112, never)", "112"},
      {"either(never, never)", "unknown"},
      {"repaired(match)", "unknown"},
      {"lower(no_match)", "unknown"},
      {"date(2024, m, 29)", "2024-02-29"},
      {"date(2023, m, 29)", "unknown"},
  };
  check(rows);
}

TEST_CASE("expression: comparisons and logic are three-valued") {
  const Row rows[] = {
      {"first < last", "no"},
      {"first <= last", "no"},
      {"first > last", "yes"},
      {"first >= 10", "yes"},
      {"first == 10", "yes"},
      {"first != 10", "no"},
      {"rough < 1.2", "unknown"},
      {"rough < 1.3", "yes"},
      {"rough >= 1.3", "no"},
      {"rough <= 1.25", "yes"},
      {"rough == 1.3", "no"},
      {"rough != 1.3", "yes"},
      {"rough == 1.2", "unknown"},
      {"never == 1", "unknown"},
      {"m == m", "yes"},
      {"m <= m", "yes"},
      {"w != w", "no"},
      {"weekday(d) == w", "no"},
      {"match == '10 and 1'", "yes"},
      {"match != 'x'", "yes"},
      {"e < d", "yes"},
      {"y < d", "unknown"},
      {"claim == (1 < 2)", "yes"},
      {"never < 1 and 1 > 2", "no"},
      {"never < 1 and 1 < 2", "unknown"},
      {"never < 1 or 1 < 2", "yes"},
      {"never < 1 or 1 > 2", "unknown"},
      {"not never < 1", "unknown"},
      {"not first < last", "yes"},
      {"not 1 < 2 or 1 < 2", "yes"},
      {"not (1 < 2 or 1 < 2)", "no"},
      {"not not 1 < 2", "yes"},
      {"1 < 2 or 1 < 2 and 1 > 2", "yes"},
      {"(1 < 2 or 1 < 2) and 1 > 2", "no"},
      {"1 + 1 < 2 * 2", "yes"},
  };
  check(rows);
}

TEST_CASE("expression: mistakes are told at their place") {
  const Row rows[] = {
      {"", "0: expected an expression, found the end"},
      {"  ", "2: expected an expression, found the end"},
      {"first <", "7: expected an expression, found the end"},
      {"first < )", "8: expected an expression, found `)`"},
      {"* 2", "0: expected an expression, found `*`"},
      {"and", "0: expected an expression, found `and`"},
      {"(first", "6: expected `)`, found the end"},
      {"(first last)", "7: expected `)`, found `last`"},
      {"first last", "6: expected an operator, found `last`"},
      {"first)", "5: expected an operator, found `)`"},
      {"first $ 2", "6: expected an operator, found `$`"},
      {"first § 2", "6: expected an operator, found `§`"},
      {"first = 2", "6: expected `==`, found `=`"},
      {"5x", "1: expected an operator, found `x`"},
      {"1.", "1: expected an operator, found `.`"},
      {"'abc", "0: expected a closing `'`"},
      {"match == \"abc", "9: expected a closing `\"`"},
      {repeat("9", 400), "0: the number is too large"},
      {"frist < last", "0: unknown name `frist`; did you mean `first`?"},
      {"first < lats", "8: unknown name `lats`; did you mean `last`?"},
      {"banana", "0: unknown name `banana`"},
      {"weekday == w", "0: expected `(` after the function `weekday`"},
      {"weekdy(d)", "0: unknown function `weekdy`; did you mean `weekday`?"},
      {"first(d)", "0: unknown function `first`"},
      {"1 < weekday()", "4: weekday() expects 1 argument, not 0"},
      {"weekday(d, d, d)", "0: weekday() expects 1 argument, not 3"},
      {"days_in_month()", "0: days_in_month() expects 1 or 2 arguments, not 0"},
      {"nearest(d)", "0: nearest() expects 2 arguments, not 1"},
      {"weekday(first)", "8: weekday(): argument 1 must be a date, not a number"},
      {"nearest(w, (first))", "11: nearest(): argument 2 must be a date, not a number"},
      {"weekday(d", "9: expected `,` or `)`, found the end"},
      {"nearest(w d)", "10: expected `,` or `)`, found `d`"},
      {"nearest(w,)", "10: expected an expression, found `)`"},
      {"m == first", "2: cannot compare a month with a number"},
      {"first < match", "6: cannot compare a number with a text"},
      {"w < w", "2: a weekday has no order: expected `==` or `!=`"},
      {"match < match", "6: a text has no order: expected `==` or `!=`"},
      {"claim < claim", "6: a truth has no order: expected `==` or `!=`"},
      {"first < last < 3", "13: comparisons do not chain: join two of them with `and`"},
      {"first == last == 3", "14: comparisons do not chain: join two of them with `and`"},
      {"first and 1 < 2", "0: `and` expects a comparison, not a number"},
      {"1 < 2 or (m)", "9: `or` expects a comparison, not a month"},
      {"not first", "4: `not` expects a comparison, not a number"},
      {"-d", "1: `-` expects a number, not a date"},
      {"d + d", "2: cannot add a date and a date"},
      {"match + 1", "6: cannot add a text and a number"},
      {"1 - d", "2: cannot subtract a date from a number"},
      {"d * 2", "2: cannot multiply a date by a number"},
      {"2 / m", "2: cannot divide a number by a month"},
      {repeat("x", 60), "0: unknown name `" + repeat("x", 40) + "…`"},
  };
  check(rows);
}

TEST_CASE("expression: nesting is bounded") {
  CHECK(evaluated(repeat("(", 63) + "1" + repeat(")", 63)) == "1");
  CHECK(evaluated(repeat("(", 64) + "1" + repeat(")", 64)) == "64: nested more than 64 deep");
  CHECK(evaluated(repeat("-", 64) + "1") == "64: nested more than 64 deep");
  CHECK(evaluated(repeat("not ", 100000)) == "256: nested more than 64 deep");
  CHECK(evaluated(repeat("abs(", 100000)) == "256: nested more than 64 deep");
  CHECK(evaluated("1" + repeat(" + 1", 63)) == "64");
  CHECK(evaluated("1" + repeat(" + 1", 100000)) == "0: nested more than 64 deep");
}

TEST_CASE("evaluate: a damaged tree is unknown") {
  Expression damaged;
  damaged.type = Type::number;
  for (const auto op : {Expression::Op::name, Expression::Op::call, Expression::Op::negate,
                        Expression::Op::add, Expression::Op::less}) {
    damaged.op = op;
    damaged.index = 4000000000U;
    damaged.operands.clear();
    CHECK(is_unknown(evaluate(damaged, bindings())));
    damaged.operands.resize(1);
    damaged.index = 0;
    if (op != Expression::Op::name && op != Expression::Op::negate)
      CHECK(is_unknown(evaluate(damaged, bindings())));
  }
  CHECK(is_unknown(evaluate(std::get<Expression>(parse_expression("first", kNames)), {})));
}

TEST_CASE("print: values as messages show them") {
  const auto named = [](std::optional<int> y, std::optional<unsigned> m,
                        std::optional<unsigned> d) {
    return print(date(y, m, d), test::english());
  };
  struct PrintRow {
    Value value;
    std::string expected;
  };
  const PrintRow rows[] = {
      {{}, "unknown"},
      {Truth::yes, "yes"},
      {Truth::no, "no"},
      {Truth::unknown, "unknown"},
      {std::string("as it is"), "as it is"},
      {number(0), "0"},
      {number(-0.0), "0"},
      {number(0.5), "0.5"},
      {number(2025), "2025"},
      {number(9999), "9999"},
      {number(10000), "10,000"},
      {number(-1234567), "-1,234,567"},
      {number(-123456), "-123,456"},
      {number(1e20), "1e+20"},
      {number(1.15, 1.25), "1.2"},
      {number(1.195, 1.205), "1.20"},
      {number(-0.05, 0.05), "0.0"},
      {number(-1.25, -1.15), "-1.2"},
      {number(1150000, 1250000), "1,200,000"},
      {number(28, 29), "29"},
      {Number{{20, std::nullopt}}, "20"},
      {Number{{std::nullopt, 20}}, "20"},
      {number(-1e308, 1e308), "0"},
      {Month{2}, "February"},
      {Weekday{7}, "Sunday"},
  };
  for (const PrintRow& row : rows) {
    CAPTURE(row.expected);
    CHECK(print(row.value, test::english()) == row.expected);
  }
  CHECK(named(2025, 2, 11) == "February 11, 2025");
  CHECK(named(2025, 2, {}) == "February 2025");
  CHECK(named(2025, {}, {}) == "2025");
  CHECK(named({}, 2, 11) == "February 11");
  CHECK(print(date(2025, 2, 11), {}) == "2025-02-11");
  CHECK(print(Month{2}, {}) == "2");
  const auto shown = [](std::string_view text) {
    const auto parsed = parse_expression(text, kNames);
    return print(evaluate(std::get<Expression>(parsed), bindings()), test::english());
  };
  CHECK(shown("2 / 3") == "0.666666666667");
  CHECK(shown("0.1 + 0.2") == "0.3");
  CHECK(shown("y + 1") == "2025-01-02/2026-01-01");
  CHECK(shown("d + rough") == "2025-02-11/2025-02-12");
}
