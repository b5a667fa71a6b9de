#include "checks/found.h"

using namespace factlint;
using test::found;

namespace {

const std::string kRule = R"(
level: error
match: '{int:n} (?:people|towns)[,:]'
mark: n
message: "{items}: {middle(items)} of {n}"
explain: because
examples: {bad: ["[[1]]"], good: ["2"]}
)";

std::string found_with(const std::string& keys, const std::string& text) {
  return found({{"x/y.yaml", "check: count" + kRule + keys}}, text);
}

}  // namespace

TEST_CASE("count: adds up what the items of a list count for") {
  const std::string keys = R"(
item: ['{int:part} (?:men|women)', 'a child']
joint: [',', '(?:, ?)?and']
expect: sum == n
)";
  struct Row {
    std::string text, expected;
  };
  const Row rows[] = {
      {"There were 12 people, 7 men and 6 women.", "12: 7 men and 6 women: 2 of 12"},
      {"There were 12 people, 7 men, 3 women, 1 men and 2 women.",
       "12: 7 men, 3 women, 1 men and 2 women: 4 of 12"},
      {"There were 12 people,   7 men  and   6 women.", "12: 7 men  and   6 women: 2 of 12"},
      {"There were 13 people, 7 men and 6 women.", ""},
      {"There were 12 people, 13 men.", "12: 13 men: 1 of 12"},
      {"There were 12 people, 13 menfolk.", ""},
      {"There were 12 people, and 13 men.", ""},
      // One item that counts for nothing makes the sum unknown.
      {"There were 12 people, 7 men, 6 women and a child.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_with(keys, row.text) == row.expected);
  }
}

TEST_CASE("count: counts the items of a list that is whole") {
  const std::string keys = R"(
item: '(?-i:[A-Z])\w{0,20}'
joint: ','
last: '(?:, ?)?and'
end: '[.;]'
more: '; others'
needs: ['Ayr|Oban', 'Bute']
expect: items == n
)";
  struct Row {
    std::string text, expected;
  };
  const Row rows[] = {
      {"He saw 2 towns: Ayr, Bute and Cork.", "2: Ayr, Bute and Cork: 3 of 2"},
      {"He saw 2 towns: Ayr, Bute, and Cork", "2: Ayr, Bute, and Cork: 3 of 2"},
      {"He saw 3 towns: Ayr, Bute and Cork.", ""},
      {"He saw 2 towns: Ayr, Bute, Cork.", ""},                 // without `last`
      {"He saw 2 towns: Ayr, Bute and Cork and the sea.", ""},  // without `end`
      {"He saw 2 towns: Ayr, Bute and Cork; others too.", ""},  // with `more`
      {"He saw 2 towns: Ayr, Kent and Cork.", ""},              // without one of `needs`
      {"He saw 2 towns: Oban, Bute and Cork; all.", "2: Oban, Bute and Cork: 3 of 2"},
      {"He saw 2 towns: none.", ""},
      {"He saw 2 towns: Ayr, Bute and Cork and Kent.", ""},  // which `and` comes last?
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_with(keys, row.text) == row.expected);
  }
}

TEST_CASE("count: the match that `unless` looks at ends with the list") {
  const std::string keys = R"(
item: '{int:part} men'
joint: 'and'
unless: 'and 2 men'
expect: sum == n
)";
  CHECK(found_with(keys, "There were 4 people, 1 men and 2 men.").empty());
  CHECK(found_with(keys, "There were 4 people, 2 men and 1 men.") == "4: 2 men and 1 men: 2 of 4");
}
