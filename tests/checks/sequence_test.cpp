#include "checks/found.h"

using namespace factlint;
using test::found;

namespace {

std::string found_in(const std::string& text) {
  return found({{"x/y.yaml", R"(
check: sequence
level: error
message: "{number} after {previous}"
explain: because
examples: {bad: ["[[1]]"], good: ["2"]}
)"}},
               text);
}

}  // namespace

TEST_CASE("sequence: finds the number that is not the next") {
  struct Row {
    std::string text, expected;
  };
  const Row rows[] = {
      {"1. a b\n2. a b\n4. a b\n5. a b\n", "4: 4 after 2"},
      {"1. a b\n\n2. a b\n\n4. a b\n\n5. a b\n", "4: 4 after 2"},
      {"1. a b\n2. a b\n2. a b\n3. a b\n", "2: 2 after 2"},
      {"1) a b\n2) a b\n2) a b\n3) a b\n", "2: 2 after 2"},
      {"It (1) goes, (2) stays, (4) runs and (5) sits.", "4: 4 after 2"},
      {"1. a b\n2. a b\n3. a b\n5. a b\n", "5: 5 after 3"},
      {"1. a b\n2. a b\n3. a b\n4. a b\n", ""},
      // Too short to be sure, or a shared rank.
      {"1. a b\n2. a b\n4. a b\n", ""},
      {"1. a b\n3. a b\n4. a b\n", ""},
      {"1. a b\n2. a b\n2. a b\n4. a b\n5. a b\n", ""},
      {"1. a b\n2. a b\n3. a b\n3. a b\n", ""},
      // Lists that begin anew, run downwards, or write their numbers in another way.
      {"1. a b\n2. a b\n1. a b\n2. a b\n3. a b\n", ""},
      {"5. a b\n4. a b\n2. a b\n1. a b\n", ""},
      {"1. a b\n2. a b\n(4) a b\n(5) a b\n3. a b\n", ""},
      {"1.5 a\n2.5 a\n4.5 a\n5.5 a\n", ""},
      {"1. a b\n2. a b\n04. a b\n005. a b\n4.", ""},
      {"(", ""},
      {"(1", ""},
      {"1.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_in(row.text) == row.expected);
  }
}

TEST_CASE("sequence: a list ends where an article would") {
  const std::string filler(std::size_t{70} << 10, '.');
  CHECK(found_in("1. a b\n2. a b\n" + filler + "\n4. a b\n5. a b\n") == "");
}
