#include "checks/found.h"

using namespace factlint;
using test::found;

namespace {

const std::string kRule = R"(
check: conflict
level: error
match: '{name:who}, {int:years}(?:, {word:place})?'
unless: 'then {name}'
same: who
differ: years
slack: 1
mark: years
message: "{who} is {years}"
note: "{years} here"
explain: because
examples: {bad: ["[[1]]"], good: ["2"]}
)";

const std::string kVocabulary = R"(
name: {pattern: '(?-i:[A-Z])[a-z]{1,9}'}
word: {pattern: '[a-z]{1,9}'}
)";

std::string found_in(const std::string& text, const std::string& rule = kRule) {
  return found({{"vocabulary/more.yaml", kVocabulary}, {"x/y.yaml", rule}}, text);
}

std::string with(std::string from, const std::string& to) {
  std::string rule = kRule;
  rule.replace(rule.find(from), from.size(), to);
  return rule;
}

}  // namespace

TEST_CASE("conflict: finds the place that does not agree with the others") {
  struct Row {
    std::string text, expected;
  };
  const Row rows[] = {
      {"Ann, 43 won. Ann, 34 lost.", "34: Ann is 34; 43 here at 5"},
      {"Ann, 43 won.\n\nAnn, 34 lost.", "34: Ann is 34; 43 here at 5"},
      {"Ann, 34 won. Ann, 43 lost. Ann, 43 ran.", "34: Ann is 34; 43 here at 18"},
      {"Ann, 43 won. Ann, 43 lost. Ann, 34 ran.", "34: Ann is 34; 43 here at 5"},
      {"Ann, 43 won. Ann, 43 lost.", ""},
      {"Ann, 43 won. Bob, 34 lost.", ""},
      {"Ann, 43 won.", ""},
      // Within the slack.
      {"Ann, 43 won. Ann, 44 lost.", ""},
      {"Ann, 43 won. Ann, 45 lost.", "45: Ann is 45; 43 here at 5"},
      // Of three values none is the wrong one.
      {"Ann, 43 won. Ann, 34 lost. Ann, 55 ran.", ""},
      // A place that `unless` silences is no witness.
      {"Ann, 43 won. So did then Ann, 34 of old.", ""},
      {"Ann, 43 won. So did then Ann, 34 of old. Ann, 23 ran.", "23: Ann is 23; 43 here at 5"},
      // Each thing has its own finding.
      {"Ann, 43 won. Bob, 20 lost. Ann, 34 ran. Bob, 80 sat.",
       "34: Ann is 34; 43 here at 5\n80: Bob is 80; 20 here at 18"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_in(row.text) == row.expected);
  }
}

TEST_CASE("conflict: does not look farther than an article is long") {
  const std::string filler(std::size_t{70} << 10, '.');
  CHECK(found_in("Ann, 43 won. " + filler + "\n\nAnn, 34 lost.") == "");
  CHECK(found_in("Ann, 43 won. " + filler.substr(0, 60 << 10) + "\n\nAnn, 34 lost.") != "");
}

TEST_CASE("conflict: several names may have to be the same, and each must be said") {
  const std::string rule = with("same: who", "same: [who, place]");
  CHECK(found_in("Ann, 43, ayr. Ann, 34, ayr.", rule) == "34: Ann is 34; 43 here at 5");
  CHECK(found_in("Ann, 43, ayr. Ann, 34, oban.", rule) == "");
  CHECK(found_in("Ann, 43. Ann, 34.", rule) == "");
}

TEST_CASE("conflict: texts differ when they are not equal") {
  const std::string rule = with("differ: years", "differ: place");
  CHECK(found_in("Ann, 43, ayr. Ann, 43, oban.", rule) == "43: Ann is 43; 43 here at 5");
  CHECK(found_in("Ann, 43, ayr. Ann, 34, ayr.", rule) == "");
  CHECK(found_in("Ann, 43, ayr. Ann, 34.", rule) == "");
}

TEST_CASE("conflict: what two places tell together must hold") {
  const std::string rule = R"(
check: conflict
level: error
match: ['{fate:what} {int:toll}', 'the {fate:what} were {int:a} and {int:b}']
unless: 'perhaps the {fate}'
same: key
differ: toll
let: {key: what + 0}
together: a + b == toll or toll > 100 and either() == 0
mark: a
message: "{a} and {b} are not {toll}"
note: "{toll} here"
explain: because
examples: {bad: ["[[1]]"], good: ["2"]}
)";
  const std::string vocabulary =
      "fate: {type: number, words: {killed: 1, dead: 1, hurt: 2, injured: 2}}";
  struct Row {
    std::string text, expected;
  };
  const Row rows[] = {
      {"It killed 9. So the dead were 4 and 6.", "4: 4 and 6 are not 9; 9 here at 3"},
      {"It killed 9.\n\nSo the dead were 4 and 6.", "4: 4 and 6 are not 9; 9 here at 3"},
      {"So the dead were 4 and 6. It killed 9.", "4: 4 and 6 are not 9; 9 here at 29"},
      {"It killed 9. So the dead were 4 and 5.", ""},
      // One place that fits is enough, and of others nothing is known.
      {"It killed 9. That killed 10. So the dead were 4 and 6.", ""},
      {"It killed 200. So the dead were 4 and 6.", ""},
      {"It killed 200. That killed 9. So the dead were 4 and 6.",
       "4: 4 and 6 are not 9; 9 here at 20"},
      {"It hurt 9. So the dead were 4 and 6.", ""},
      // Two that tell the same name are not compared.
      {"It killed 9. That killed 10.", ""},
      {"So the dead were 4 and 6. Now the dead were 3 and 6.", ""},
      {"It killed 9. So perhaps the dead were 4 and 6.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found({{"vocabulary/more.yaml", vocabulary}, {"x/y.yaml", rule}}, row.text) ==
          row.expected);
  }
}
