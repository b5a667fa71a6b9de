#include <doctest/doctest.h>

#include "checks/found.h"

using namespace factlint;
using test::found;

namespace {

const std::string kTold = R"yaml(
check: relation
level: error
within: passage
match: 'it was {int:before}\. (?-i:It|Now it) is {int:now}, {int:step} more'
unless: 'about'
expect: now - before == step
mark: step
message: '{before} to {now} is not {step}'
note: 'from {before} here'
explain: because
examples: {bad: ["[[1]]"], good: ["2"]}
)yaml";

const std::string kGathered = R"yaml(
check: gather
level: error
within: passage
match: 'by {int:step}'
beside: ['to {int:now}', 'from {int:before}']
expect: now - before == step
mark: step
message: '{before} to {now} is not {step}'
note: 'with this'
explain: because
examples: {bad: ["[[1]]"], good: ["2"]}
)yaml";

std::string told(const std::string& text) {
  return found({{"x/y.yaml", kTold}}, text);
}
std::string gathered(const std::string& text) {
  return found({{"x/y.yaml", kGathered}}, text);
}

}  // namespace

TEST_CASE("passage: one paragraph, or two that follow each other") {
  CHECK(told("It was 4. It is 8, 3 more.") == "3: 4 to 8 is not 3");
  CHECK(told("It was 4.\n\nIt is 8, 3 more.") == "3: 4 to 8 is not 3; from 4 here at 7");
  CHECK(told("It was 4.\n\nIt is 8, 4 more.").empty());
  CHECK(told("It was 4.\n\nSo what of 5?\n\nIt is 8, 3 more.").empty());
  // The first of the two must end.
  CHECK(told("It was 4\n\nIt is 8, 3 more.").empty());
  CHECK(told("Some say about 9. It was 4.\n\nIt is 8, 3 more.") ==
        "3: 4 to 8 is not 3; from 4 here at 25");
}

TEST_CASE("passage: what is gathered may stand in the next paragraph, or in the one before") {
  CHECK(gathered("From 4 to 8.\n\nIt rose by 3.") == "3: 4 to 8 is not 3; with this at 5");
  CHECK(gathered("It rose by 3.\n\nIt went from 4 to 8.") == "3: 4 to 8 is not 3; with this at 28");
  CHECK(gathered("It rose by 3.\n\nIt went from 4 to 7.").empty());
  // What one paragraph says is told once, whatever stands beside it.
  CHECK(gathered("Nine, 9.\n\nIt rose by 3 from 4 to 8.\n\nNine, 9.") == "3: 4 to 8 is not 3");
  CHECK(gathered("It rose by 3.\n\nNo 9.\n\nIt went from 4 to 8.").empty());
}

TEST_CASE("passage: hard-wrapped paragraphs, and places in the file") {
  const std::string text =
      "The harbor said that in the year before it had a number of boats and that\n"
      "it was 4.\n\nNow it is 8, 3 more.";
  CHECK(told(text) == "3: 4 to 8 is not 3; from 4 here at " + std::to_string(text.find("4.")));
}
