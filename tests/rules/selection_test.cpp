#include "rules/selection.h"

#include <doctest/doctest.h>

#include "rules/sentence_abbreviations.h"

using namespace factlint;

namespace {

RuleSet three_rules() {
  RuleSet rules;
  const auto add = [&](std::string id, Level level, bool enabled = true) {
    Rule& rule = rules.rules.emplace_back();
    rule.id = std::move(id);
    rule.level = level;
    rule.enabled = enabled;
  };
  add("dates/day-order", Level::error);
  add("dates/weekday", Level::warning);
  add("garbled/doubled-word", Level::info);
  add("numbers/change", Level::error, false);
  return rules;
}

std::string enabled(const Selection& selection) {
  RuleSet rules = three_rules();
  std::string out;
  for (const std::string& error : select_rules(rules, selection)) out += "! " + error + "\n";
  if (!out.empty()) return out;
  for (const Rule& rule : rules.rules)
    if (rule.enabled) out += rule.id + " ";
  return out;
}

}  // namespace

TEST_CASE("rules are selected by id, pattern and level") {
  struct Case {
    Selection selection;
    std::string_view enabled;
  };
  const auto low = Level::info, usual = Level::warning, high = Level::error;
  const Case cases[] = {
      {{}, "dates/day-order dates/weekday "},
      {{{}, {}, high}, "dates/day-order "},
      {{{}, {}, low}, "dates/day-order dates/weekday garbled/doubled-word "},
      {{{"garbled/doubled-word"}, {}, usual}, "garbled/doubled-word "},
      {{{"numbers/*"}, {}, usual}, "numbers/change "},
      {{{"dates/weekday, numbers/*"}, {}, usual}, "dates/weekday numbers/change "},
      {{{"dates/*"}, {}, high}, "dates/day-order "},
      {{{"dates/*"}, {"dates/day-order"}, usual}, "dates/weekday "},
      {{{}, {"dates/*,garbled/*"}, usual}, ""},
      {{{}, {"numbers/change"}, usual}, "dates/day-order dates/weekday "},
      {{{"dates/wekday"}, {}, usual},
       "! unknown rule `dates/wekday`; did you mean `dates/weekday`?\n"},
      {{{}, {"sums/*"}, usual}, "! no rule matches `sums/*`\n"},
      {{{","}, {}, usual}, "! an empty list of rules to run\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.enabled);
    CHECK(enabled(c.selection) == c.enabled);
  }
}

TEST_CASE("abbreviations come from the vocabulary, without their full stops") {
  RuleSet rules;
  SlotType slot;
  slot.name = "abbreviation_before_name";
  slot.words = {{"Mr", 0, {}}, {"Gen.", 0, {}}};
  rules.slots.push_back(slot);
  slot.name = "abbreviation";
  slot.words = {{"U.S.", 0, {}}};
  rules.slots.push_back(slot);
  slot.name = "month";
  slot.words = {{"May", 5, {}}};
  rules.slots.push_back(slot);
  const Abbreviations abbreviations = sentence_abbreviations(rules);
  CHECK(abbreviations.never_final == std::unordered_set<std::string>{"Mr", "Gen"});
  CHECK(abbreviations.may_be_final == std::unordered_set<std::string>{"U.S"});
}
