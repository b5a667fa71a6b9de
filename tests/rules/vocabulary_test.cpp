#include "rules/vocabulary.h"

#include <doctest/doctest.h>

#include <string>

#include "rules/rules_fixture.h"

namespace factlint {

namespace {

std::string vocabulary_errors(std::string_view text) {
  RuleSet rules;
  return show(load_rules({{"v/vocabulary/v.yaml", std::string(text)}}, rules));
}

}  // namespace

TEST_CASE("A vocabulary becomes slot types") {
  RuleSet rules;
  const RuleFile file = {"en/vocabulary/v.yaml", R"(
months: {type: month, case: exact, source: mine, words: {May: 5, Jan.: 1, January: 1}}
outer: {pattern: ['{months:m} x', y], inspect: false}
count: {reader: integer, pattern: '\d+'}
words: {words: [a, "a b", Ab]}
)"};
  CHECK(show(load_rules({file}, rules)).empty());
  REQUIRE(rules.slots.size() == 4);
  const SlotType& months = rules.slots[0];
  CHECK(months.type == Type::month);
  CHECK(months.exact_case);
  CHECK(months.inspect);
  REQUIRE(months.words.size() == 3);
  CHECK(months.words[1].text == "Jan.");
  CHECK(months.words[1].value == 1);
  CHECK(months.patterns == std::vector<std::string>{R"(Jan\.|January|May)"});
  const SlotType& outer = rules.slots[1];
  CHECK(outer.type == Type::text);
  CHECK_FALSE(outer.inspect);
  CHECK(outer.patterns.size() == 2);
  CHECK(outer.group_ends.size() == 2);
  CHECK(rules.slots[2].type == Type::number);
  CHECK(rules.slots[2].reader == "integer");
  CHECK(rules.slots[3].patterns ==
        std::vector<std::string>{R"(a[\s\x{A0}\x{2009}\x{202F}]+b|ab|a)"});
}

TEST_CASE("The first type with a word for every month names the months") {
  std::string text = "short: {type: month, words: {May: 5}}\nlong:\n  type: month\n  words:\n";
  for (int month = 12; month >= 1; --month)
    text += fmt::format("    Month{0}: {0}\n    M{0}: {0}\n", month);
  RuleSet rules;
  CHECK(show(load_rules({{"en/vocabulary/v.yaml", text}}, rules)).empty());
  REQUIRE(rules.value_names.months.size() == 12);
  CHECK(rules.value_names.months[0] == "Month1");
  CHECK(rules.value_names.months[11] == "Month12");
  CHECK(rules.value_names.weekdays.empty());
}

TEST_CASE("Mistakes in a vocabulary are told at their place") {
  const struct {
    std::string_view text, error;
  } cases[] = {
      {"a: x", "1:4: expected a map with `words` or `pattern`"},
      {"a: {}", "1:1: the slot type `a` needs `words` or `pattern`"},
      {"a-b: {words: [x]}", "1:1: expected the name of a slot type in small letters, found `a-b`"},
      {"a: {words: [x], pattern: y}", "1:12: expected `words` or `pattern`, found both"},
      {"a: {word: [x], words: [x]}", "1:5: unknown key `word`; did you mean `words`?"},
      {"a: {words: [x], case: upper}", "1:23: unknown case `upper`; expected `exact` or `ignore`"},
      {"a: {words: [x], inspect: off}", "1:26: expected `true` or `false`, found `off`"},
      {"a: {words: [x], type: mont}", "1:23: unknown type `mont`; did you mean `month`?"},
      {"a: {words: [x], type: truth}",
       "1:23: unknown type `truth`; expected `text`, `number`, `month`, `weekday`, `date`, `time`, "
       "`recurrence` or `unit`"},
      {"a: {words: {x: 1}, type: unit}", "1:1: the units of `a` need a `dimension`"},
      {"a: {words: {x: 0}, type: unit, dimension: length}",
       "1:16: expected a factor above 0, found `0`"},
      {"a: {words: {x: {factor: 1}}, type: unit, dimension: length}",
       "1:16: expected `factor` and `zero`"},
      {"a: {words: {x: {factor: 1, zero: 0, nil: 0}}, type: unit, dimension: length}",
       "1:37: unknown key `nil`; expected `factor` or `zero`"},
      {"a: {words: [x], dimension: length}", "1:28: `dimension` belongs to the type `unit`"},
      {"a: {words: [x], type: recurrence}",
       "1:12: expected a map from each word to its day, since the type is recurrence"},
      {"a: {words: {x: 12-32}, type: recurrence}",
       "1:16: expected a day of the year as `12-25`, `11:4TH` or `easter-2`, found `12-32`"},
      {"a: {words: [x], type: time}",
       "1:12: a time cannot be a list of words; it needs `pattern` and `reader`"},
      {"a: {words: [x], type: month}",
       "1:12: expected a map from each word to its number, since the type is month"},
      {"a: {words: {x: 1}}",
       "1:12: words with numbers need `type: number`, `type: month` or `type: weekday`"},
      {"a: {words: {x: 13}, type: month}",
       "1:16: expected the number of a month, 1 to 12, found `13`"},
      {"a: {words: {x: 1.5}, type: weekday}",
       "1:16: expected the number of a weekday, 1 to 7, found `1.5`"},
      {"a: {words: {x: one}, type: number}", "1:16: expected a number, found `one`"},
      {"a: {words: {x: '1'}, type: number}", "1:16: expected a number, found `1`"},
      {"a: {words: {x: inf}, type: number}", "1:16: expected a number, found `inf`"},
      {"a: {words: []}", "1:12: expected a list of texts, found an empty one"},
      {"a: {words: {}, type: number}", "1:12: expected at least one word"},
      {"a: {words: [x, null]}",
       "1:16: expected a text, found `null`, which is nothing unless quoted"},
      {"a: {words: [x, ' ']}", "1:16: expected a word, found only white space"},
      {"a: {words: [x, X]}", "1:16: the word `X` stands here twice"},
      {"a: {words: [x], type: date}",
       "1:12: a date cannot be a list of words; it needs `pattern` and `reader`"},
      {"a: {pattern: x, type: number}", "1:14: a pattern of the type number needs a `reader`"},
      {"a: {words: [x], reader: integer}",
       "1:25: `reader` reads what a `pattern` matches, not `words`"},
      {"a: {pattern: x, reader: integr}", "1:25: unknown reader `integr`; did you mean `integer`?"},
      {"a: {pattern: x, reader: integer, type: month}",
       "1:40: the reader `integer` gives a number, not a month"},
      {"a: {pattern: 'x {bcd}'}\nbcde: {words: [x]}",
       "1:18: unknown slot type `bcd`; did you mean `bcde`?"},
      {"a: {pattern: 'x {a}'}", "1:18: the slot type `a` is a part of itself"},
      {"a: {pattern: '{b}'}\nb: {pattern: 'x{a}'}", "2:17: the slot type `a` is a part of itself"},
      {"a: {pattern: [x, 'y**']}", "1:20: RE2 refuses `**`: bad repetition operator"},
      {"a: {pattern: 'x)('}",
       "1:16: this `)` closes nothing\nv/vocabulary/v.yaml:1:17: this `(` is never closed"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(vocabulary_errors(c.text) == "v/vocabulary/v.yaml:" + std::string(c.error) + "\n");
  }
}

TEST_CASE("Types that hold each other many times over come to an end") {
  std::string text = "a0: {pattern: xxxxxxxx}\n";
  for (int i = 1; i < 30; ++i)
    text += fmt::format("a{}: {{pattern: '{{a{}}}{{a{}}}'}}\n", i, i - 1, i - 1);
  CHECK(vocabulary_errors(text).find("the template grows too large here") != std::string::npos);

  std::string chain = "a99: {pattern: x}\n";
  for (int i = 0; i < 99; ++i) chain += fmt::format("a{}: {{pattern: '{{a{}}}'}}\n", i, i + 1);
  CHECK(vocabulary_errors(chain).find("is nested too deep here") != std::string::npos);
}

}  // namespace factlint
