#include <algorithm>

#include "checks/found.h"

using namespace factlint;
using test::found;

namespace {

const std::string kRule = R"yaml(
check: gather
level: error
within: sentence
match: ['by {int:step}', '{int:step} more']
beside: ['to {int:now}', 'from {int:before}', 'it was {int:before}', 'for {int}', '{int:now},']
breaks: [while, ';']
unless: 'about {int}'
expect: now - before == step
mark: step
message: '{before} to {now} is not {step} (`{match}`)'
explain: because
examples: {bad: ["[[1]]"], good: ["2"]}
)yaml";

std::string found_in(const std::string& text, const std::string& rule = kRule) {
  return found({{"x/y.yaml", rule}}, text);
}

}  // namespace

TEST_CASE("gather: takes together what one sentence says, in any order") {
  struct Row {
    std::string text, expected;
  };
  const Row rows[] = {
      {"It rose by 3 from 4 to 8.", "3: 4 to 8 is not 3 (`3 from 4 to 8`)"},
      {"It rose to 8 from 4, by 3.", "3: 4 to 8 is not 3 (`8 from 4, by 3`)"},
      {"From 4 it rose to 8, 3 more.", "3: 4 to 8 is not 3 (`4 it rose to 8, 3`)"},
      {"It rose by 3 to 8 when it was 4.", "3: 4 to 8 is not 3 (`3 to 8 when it was 4`)"},
      {"It rose by 4 from 4 to 8.", ""},
      // What is missing leaves the sentence unjudged.
      {"It rose by 3 to 8.", ""},
      {"It rose by 3 to 8. It was from 4.", ""},
      {"It rose from 4 to 8.", ""},
      // So does a name with two values, but not the same one twice.
      {"It rose by 3 from 4 to 8 and to 9.", ""},
      {"It rose by 3 or by 2 from 4 to 8.", ""},
      {"It rose by 3 from 4 to 8, yes, to 8.", "3: 4 to 8 is not 3 (`3 from 4 to 8`)"},
      // One figure has one role, the match's first.
      {"It rose by 3, from 4 to 8.", "3: 4 to 8 is not 3 (`3, from 4 to 8`)"},
      // A template without names keeps a figure from others.
      {"It rose by 3 from 4 to 8 for 9, or so.", "3: 4 to 8 is not 3 (`3 from 4 to 8`)"},
      {"It rose by 3 from 4 to 8 at 9, or so.", ""},
      // Nothing is gathered over a break, and each part is judged by itself.
      {"It rose by 3 from 4 while it went to 8.", ""},
      {"It rose by 3 from 4 to 8; it rose by 5 from 4 to 6.",
       "3: 4 to 8 is not 3 (`3 from 4 to 8`)\n5: 4 to 6 is not 5 (`5 from 4 to 6`)"},
      // `unless` silences the part that it stands in.
      {"Some say about 9; it rose by 3 from 4 to 8.", "3: 4 to 8 is not 3 (`3 from 4 to 8`)"},
      {"Some say about 9, it rose by 3 from 4 to 8.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_in(row.text) == row.expected);
  }
}

TEST_CASE("gather: a whole block may be the unit") {
  std::string rule = kRule;
  rule.replace(rule.find("within: sentence"), 16, "within: block");
  CHECK(found_in("It rose by 3. It was 4. It went to 8.", rule) ==
        "3: 4 to 8 is not 3 (`3. It was 4. It went to 8`)");
  CHECK(found_in("It rose by 3. It was 4.\n\nIt went to 8.", rule).empty());
}

TEST_CASE("gather: `unless` is looked for in the sentences of what was gathered alone") {
  std::string rule = kRule;
  rule.replace(rule.find("within: sentence"), 16, "within: block");
  const std::string found = "3: 4 to 8 is not 3 (`3. It was 4. It went to 8`)";
  CHECK(found_in("Some say about 9. It rose by 3. It was 4. It went to 8.", rule) == found);
  CHECK(found_in("It rose by 3. It was 4. It went to 8. Some say about 9.", rule) == found);
  CHECK(found_in("Some say about 9, it rose by 3. It was 4. It went to 8.", rule).empty());
  CHECK(found_in("It rose by 3. It was 4. Some say about 9. It went to 8.", rule).empty());
}

TEST_CASE("gather: does not look farther than sentences are long") {
  const std::string words(1100, ' ');
  CHECK(found_in("It rose by 3 from 4" + words + "to 8.").empty());
  CHECK(!found_in("It rose by 3 from 4" + words.substr(200) + "to 8.").empty());
}

TEST_CASE("gather: a long text without full stops is judged part by part") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "it rose by 3 from 4 to 9 while ";
  const std::string all = found_in(text + "it fell.");
  CHECK(std::count(all.begin(), all.end(), '\n') == 19999);
  text.clear();
  for (int i = 0; i < 20000; ++i) text += "by 3 from 4 to 9 ";
  CHECK(found_in(text).size() > 10);
}
