#include "checks/found.h"

using namespace factlint;
using test::found, test::rule;

namespace {

RuleFile fused() {
  return rule("fused",
              "check: lexicon\nreadings:\n- {heads: ['{joiner}'], shortest: 3}\n"
              "- {heads: ['{joiner}'], cut: 2, shortest: 4}\nfix: '{repair}'");
}

}  // namespace

TEST_CASE("pattern: each match is a finding") {
  CHECK(found({rule("a", "check: pattern\nmatch: TK")}, "x TK y") == "TK: `TK`");
}

TEST_CASE("relation: only what is false is a finding") {
  const std::vector<RuleFile> rules = {rule(
      "a",
      "check: relation\nmatch: '{int:a} to {int:b}'\nexpect: a < b\nmark: b\nfix: '{b} to {a}'")};
  CHECK(found(rules, "3 to 4, 5 to 2") == "2: `5 to 2`; 2 to 5");
}

TEST_CASE("relation: what is unknown is silent") {
  const std::vector<RuleFile> rules = {rule(
      "a", "check: relation\nmatch: '{month:m}(?:, {year:y})?'\nexpect: year_number(y) < 1900")};
  CHECK(found(rules, "January, 1932") != "");
  CHECK(found(rules, "January 32") == "");  // without a year there is nothing to compare
}

TEST_CASE("within: a match that runs over the end of a sentence counts for nothing") {
  const auto with = [](const std::string& key) {
    return std::vector<RuleFile>{rule("a", "check: pattern\nmatch: 'one[^x]{1,20}two'" + key)};
  };
  CHECK(found(with(""), "It was one. Then two came.") == "one. Then two: `one. Then two`");
  CHECK(found(with("\nwithin: sentence"), "It was one. Then two came.") == "");
  CHECK(found(with("\nwithin: sentence"), "So. It was one, then two. Yes.") ==
        "one, then two: `one, then two`");
  // The space that tells the full stop from a decimal point is no part of the next sentence.
  const std::vector<RuleFile> looks_on = {
      rule("a", "check: pattern\nmatch: 'two\\.(?:\\D|$)'\nwithin: sentence")};
  CHECK(found(looks_on, "It was two. Yes.") != "");
  CHECK(found(looks_on, "It was two.5 of them.") == "");
}

TEST_CASE("repeat: a doubled word, but no name, number or part of a longer word") {
  const std::vector<RuleFile> rules = {rule("a", "check: repeat\nexcept: [had]\nfix: '{word}'")};
  CHECK(found(rules, "It is the the end") == "the the: `the the`; the");
  CHECK(found(rules, "The the end") == "The the: `The the`; The");
  const std::string wrapped =
      "The residents of the old quarter were told little about the\r\n"
      "the plan that the council had drawn up.\r\n";
  CHECK(found(rules, wrapped) == "the\r\nthe: `the\r\nthe`; the");
  CHECK(found(rules, "he had had it, Bora Bora, 7 7, no no no, that that's, one-on on") == "");
  CHECK(found(rules, "the, the; the \"the\"") == "");
}

TEST_CASE("lexicon: two words run together") {
  CHECK(found({fused()}, "Most ofthe money") == "ofthe: `ofthe`; of the");
  CHECK(found({fused()}, "Duringountries of") ==
        "Duringountries: `Duringountries`; During countries");
  CHECK(found({fused()}, "Of the money. Duringfficials of") ==
        "Duringfficials: `Duringfficials`; During officials");
}

TEST_CASE("lexicon: names, addresses and what occurs twice are no slips") {
  CHECK(found({fused()}, "of Duringountries") == "");
  CHECK(found({fused()}, "ofthe money, ofthe") == "");
  CHECK(found({fused()}, "@ofthe #ofthe www.ofthe.example ofthe's a/ofthe oftheX") == "");
  CHECK(found({fused()}, "ofxyzzy during") == "");
}

TEST_CASE("lexicon: a word in two lists is one reading") {
  CHECK(found({rule("fused",
                    "check: lexicon\nreadings:\n- {heads: ['{joiner}', of], shortest: 3}\n"
                    "fix: '{repair}'")},
              "Most ofthe money") == "ofthe: `ofthe`; of the");
}

TEST_CASE("lexicon: what the place says of a name") {
  const std::vector<RuleFile> rules = {
      rule("fused", "check: lexicon\nreadings:\n- {heads: ['of'], shortest: 3}\nnaming: [called]")};
  CHECK(found(rules, "The end ofcountries") == "ofcountries: `ofcountries`");
  CHECK(found(rules, "He is called ofcountries") == "");
  CHECK(found(rules, "The end \"ofcountries\" of") == "");
}

TEST_CASE("lexicon: a word before one of grammar, and words that stand apart elsewhere") {
  CHECK(found({rule("fused",
                    "check: lexicon\nreadings:\n- {tails: [the], shortest_head: 4, commonness: "
                    "small}\nfix: '{repair}'")},
              "Give moneythe word") == "moneythe: `moneythe`; money the");
  const std::vector<RuleFile> apart = {
      rule("fused", "check: lexicon\nreadings:\n- {shortest: 4, apart: true}")};
  CHECK(found(apart, "moneyofficials and more") == "");
  CHECK(found(apart, "money officials, moneyofficials") == "moneyofficials: `moneyofficials`");
}

TEST_CASE("lexicon: a word with a space in it is told once") {
  const std::vector<RuleFile> rules = {rule(
      "broken", "check: lexicon\nbroken: [{shortest: 5, shortest_piece: 3}]\nfix: '{repair}'")};
  CHECK(found(rules, "The coun tries") == "coun tries: `coun tries`; countries");
  CHECK(found(rules, "coun-tries, coun, tries, coun  tries, coun tries' coun Tries") == "");
}
