#include "values/arithmetic.h"

#include <limits>

#include "values/show.h"

using namespace factlint;
using test::show;

namespace {

using Range = Interval<double>;
constexpr auto kOpen = std::nullopt;

std::string shown(const Range& range) {
  return show(Number{range});
}
std::string shown(const std::optional<Range>& range) {
  return range ? shown(*range) : "unknown";
}

}  // namespace

TEST_CASE("arithmetic: of intervals") {
  struct Row {
    Range a, b;
    std::string sum, difference, product, quotient;
  };
  const Row rows[] = {
      {{6, 6}, {3, 3}, "9", "3", "18", "2"},
      {{1, 2}, {3, 4}, "[4, 6]", "[-3, -1]", "[3, 8]", "[0.25, 0.6666666666666667]"},
      {{-1, 2}, {-3, 4}, "[-4, 6]", "[-5, 5]", "[-6, 8]", "unknown"},
      {{-2, -1}, {-4, -2}, "[-6, -3]", "[0, 3]", "[2, 8]", "[0.25, 1]"},
      {{1, 1}, {0, 0}, "1", "1", "0", "unknown"},
      {{1, 1}, {0, 1}, "[1, 2]", "[0, 1]", "[0, 1]", "unknown"},
      {{0, 0}, {5, 6}, "[5, 6]", "[-6, -5]", "0", "0"},
      {{1, kOpen}, {2, 2}, "[3, ..]", "[-1, ..]", "[2, ..]", "[0.5, ..]"},
      {{1, kOpen}, {2, kOpen}, "[3, ..]", "[.., ..]", "[2, ..]", "[0, ..]"},
      {{kOpen, kOpen}, {0, 0}, "[.., ..]", "[.., ..]", "0", "unknown"},
      {{4, 4}, {2, kOpen}, "[6, ..]", "[.., 2]", "[8, ..]", "[0, 2]"},
      {{kOpen, -1}, {-2, -2}, "[.., -3]", "[.., 1]", "[2, ..]", "[0.5, ..]"},
  };
  for (const Row& row : rows) {
    CAPTURE(shown(row.a));
    CAPTURE(shown(row.b));
    CHECK(shown(add(row.a, row.b)) == row.sum);
    CHECK(shown(subtract(row.a, row.b)) == row.difference);
    CHECK(shown(multiply(row.a, row.b)) == row.product);
    CHECK(shown(divide(row.a, row.b)) == row.quotient);
  }
}

TEST_CASE("arithmetic: what rounding took away stays inside") {
  const Range tenth = Range::point(0.1), fifth = Range::point(0.2), three = Range::point(3);
  const Range sum = add(tenth, fifth);
  CHECK(equal(sum, Range::point(0.3)) != Truth::yes);
  CHECK_FALSE(sum.is_point());
  const Range third = *divide(Range::point(1), three);
  CHECK_FALSE(third.is_point());
  CHECK(equal(multiply(third, three), Range::point(1)) == Truth::unknown);
  CHECK(divide(Range::point(-1), three) == negate(third));
  CHECK(divide(Range::point(1), negate(three)) == negate(third));
  CHECK(multiply(Range::point(1e8), Range::point(1e7)).is_point());
}

TEST_CASE("arithmetic: ends that overflow are open") {
  const double most = std::numeric_limits<double>::max();
  const Range huge = Range::point(most);
  CHECK(shown(add(huge, huge)) == "[.., ..]");
  CHECK(shown(multiply(huge, huge)) == "[.., ..]");
  CHECK(shown(multiply({1, most}, Range::point(10))) == "[10, ..]");
  CHECK(shown(divide(huge, Range::point(0.5))) == "[.., ..]");
  CHECK(shown(subtract(huge, huge)) == "0");
}

TEST_CASE("arithmetic: absolute values, least, greatest, remainders") {
  CHECK(shown(absolute({-3, -2})) == "[2, 3]");
  CHECK(shown(absolute({-3, 2})) == "[0, 3]");
  CHECK(shown(absolute({2, 3})) == "[2, 3]");
  CHECK(shown(absolute({kOpen, 1})) == "[0, ..]");
  CHECK(shown(least({1, 5}, {2, 3})) == "[1, 3]");
  CHECK(shown(greatest({1, 5}, {2, 3})) == "[2, 5]");
  CHECK(shown(greatest({1, kOpen}, {kOpen, 3})) == "[1, ..]");
  const auto mod = [](double a, double b) { return modulo(Range::point(a), Range::point(b)); };
  CHECK(mod(112, 100) == 12.0);
  CHECK(mod(-1, 7) == 6.0);
  CHECK(mod(1, -7) == -6.0);
  CHECK(mod(-7, 7) == 0.0);
  CHECK_FALSE(mod(1, 0));
  CHECK_FALSE(mod(1.5, 1));
  CHECK_FALSE(mod(1e300, 7));
  CHECK_FALSE(modulo({1, 2}, Range::point(2)));
}

TEST_CASE("arithmetic: whole numbers") {
  CHECK(whole(Range::point(-3)) == -3);
  CHECK_FALSE(whole(Range::point(2.5)));
  CHECK_FALSE(whole(Range::point(1e10)));
  CHECK_FALSE(whole({1, 2}));
  CHECK_FALSE(whole({}));
}
