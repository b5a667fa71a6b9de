#include "rules/loader.h"

#include <doctest/doctest.h>

#include <string>

#include "rules/rules_fixture.h"

namespace factlint {

namespace {

constexpr std::string_view kDayOrder = R"(# A pair of days runs forwards.
check: relation
level: warning
match: ["{month:m} {int:first} (and|to) {int:last}", '{int:last} {month:m}']
unless: "{month} {int} and {int} {month}"
expect: first < last
mark: last
message: "`{match}`: day {last} before {first}"
note: "see {first}"
help: a digit may be missing
fix: "{m} {last}"
scope: [paragraph, caption]
explain: |
  Days run forwards.
references: ["a handbook"]
tags: [dates, "ranges"]
enabled: false
examples:
  bad:
    - "From March 30 to [[12]]."
    - |
      Two lines, from March 30
      to [[12]].
  good: ["From March 12 to 30."]
)";

}  // namespace

TEST_CASE("A rule is read with all it says") {
  const RuleSet rules = load(kDayOrder);
  REQUIRE(rules.rules.size() == 1);
  const Rule& rule = rules.rules[0];
  CHECK(rule.id == "f/r");
  CHECK(rule.check == CheckKind::relation);
  CHECK(rule.level == Level::warning);
  CHECK_FALSE(rule.enabled);
  REQUIRE(rule.names.size() == 4);
  CHECK(rule.names[0].name == "match");
  CHECK(rule.names[0].type == Type::text);
  CHECK(rule.names[1].name == "m");
  CHECK(rule.names[1].type == Type::month);
  CHECK(rule.names[2].name == "first");
  CHECK(rule.names[3].name == "last");
  CHECK(rule.names[3].type == Type::number);
  REQUIRE(rule.match.size() == 2);
  REQUIRE(rule.match[1].captures.size() == 2);
  CHECK(rule.match[1].captures[0].name == 3);
  CHECK(rule.match[1].captures[1].name == 1);
  CHECK(rule.unless.size() == 1);
  CHECK(rule.expect);
  CHECK(rule.mark == 3);
  CHECK_FALSE(rule.message.empty());
  CHECK_FALSE(rule.note.empty());
  CHECK_FALSE(rule.help.empty());
  CHECK(rule.fixes.size() == 1);
  CHECK(rule.scope == std::vector{Role::paragraph, Role::caption});
  CHECK(rule.texts.explain == "Days run forwards.\n");
  CHECK(rule.texts.references == std::vector<std::string>{"a handbook"});
  CHECK(rule.texts.tags == std::vector<std::string>{"dates", "ranges"});
  CHECK(rule.texts.bad.size() == 2);
  CHECK(rule.texts.bad[1] == "Two lines, from March 30\nto [[12]].\n");
  CHECK(rule.texts.good == std::vector<std::string>{"From March 12 to 30."});
}

TEST_CASE("Kinds have their own parameters and names") {
  const RuleSet rules = load(R"(
check: lexicon
level: error
readings:
  - {heads: ["{lead}", By], shortest: 4}
  - {heads: [of], cut: 1, shortest: 6, commonness: huge}
except: [burg]
mark: tail
message: "{head} {tail} {repair} {word} {match}"
explain: e
examples: {bad: ["[[a]]"], good: ["b"]}
)");
  const LexiconParameters& lexicon = rules.rules[0].lexicon;
  REQUIRE(lexicon.readings.size() == 2);
  const FusedReading &whole = lexicon.readings[0], &cut = lexicon.readings[1];
  CHECK(whole.heads == std::vector<std::string>{"the", "of", "of the", "during", "by"});
  CHECK(whole.cut == 0);
  CHECK(whole.shortest == 4);
  CHECK(whole.commonness == Commonness::standard);
  CHECK(cut.cut == 1);
  CHECK(cut.shortest == 6);
  CHECK(cut.commonness == Commonness::huge);
  CHECK(lexicon.except == std::vector<std::string>{"burg"});
  CHECK(rules.rules[0].mark == 3);

  const RuleSet repeat = load(R"(
check: repeat
level: warning
except: [Had, that]
message: "{word} twice"
explain: e
examples: {bad: ["[[a]]"], good: ["b"]}
)");
  CHECK(repeat.rules[0].repeat.except == std::vector<std::string>{"had", "that"});
  CHECK(repeat.rules[0].names.size() == 2);
}

TEST_CASE("The mistakes of all files are told, by file and by place") {
  RuleSet rules;
  const std::vector<RuleFile> files = {
      {"en/f/b.yaml", pattern_rule("match: ')'\nscope: title")},
      {"en/vocabulary/x.yaml", "xyz: {pattern: '{xy}'}\n\"Y\": {words: [a]}\n"},
      {"en/f/a.yaml", "check: pattern\nlevel: fatal\n"},
      kVocabulary,
  };
  CHECK(
      show(load_rules(files, rules)) ==
      "en/f/b.yaml:1:9: this `)` closes nothing\n"
      "en/f/b.yaml:2:8: unknown role `title`; expected `headline`, `paragraph`, `quote`, `caption` "
      "or `list`\n"
      "en/vocabulary/x.yaml:1:18: unknown slot type `xy`; did you mean `xyz`?\n"
      "en/vocabulary/x.yaml:2:1: expected the name of a slot type in small letters, found `Y`\n"
      "en/f/a.yaml:1:1: the key `match` is missing\n"
      "en/f/a.yaml:1:1: the key `message` is missing\n"
      "en/f/a.yaml:1:1: the key `explain` is missing\n"
      "en/f/a.yaml:1:1: the key `examples` is missing\n"
      "en/f/a.yaml:2:8: unknown level `fatal`; expected `info`, `warning` or `error`\n");
}

TEST_CASE("Rules join those already loaded, and use their vocabulary") {
  RuleSet rules = load(pattern_rule("match: '{lead} a'"));
  CHECK(show(load_rules({{"own/vocabulary/v.yaml", "pair: {pattern: '{lead} {country:c}'}"},
                         {"own/f/s.yaml", pattern_rule("match: '{pair:p} b'")}},
                        rules))
            .empty());
  REQUIRE(rules.rules.size() == 2);
  REQUIRE(rules.rules[1].match.size() == 1);
  const Capture& pair = rules.rules[1].match[0].captures[0];
  CHECK(pair.group == 1);
  const std::vector<SlotPart>& parts = rules.slots[pair.slot].parts;
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].group == 1);
  CHECK(parts[0].name == "c");
  CHECK(rules.slots[parts[0].slot].name == "country");

  CHECK(show(load_rules({{"own/f/r.yaml", pattern_rule("match: a")},
                         {"own/f/t.yaml", pattern_rule("match: a")},
                         {"other/f/t.yaml", pattern_rule("match: a")},
                         {"own/vocabulary/w.yaml", "lead: {words: [a]}"}},
                        rules)) ==
        "own/f/r.yaml:1:1: duplicate rule `f/r`; it is also in the rules already loaded\n"
        "other/f/t.yaml:1:1: duplicate rule `f/t`; it is also in own/f/t.yaml\n"
        "own/vocabulary/w.yaml:1:1: duplicate slot type `lead`\n");
}

TEST_CASE("A rule that is slow for all is a warning") {
  CHECK(errors_of("en/f/r.yaml", pattern_rule("match: '[a-z]+[^a]*'")) ==
        "en/f/r.yaml:1:8: warning: no word or character that every match needs, so this rule is "
        "tried on every paragraph\n");
}

}  // namespace factlint
