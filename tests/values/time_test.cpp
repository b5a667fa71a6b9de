#include "values/time.h"

#include "values/show.h"

using namespace factlint;

namespace {

Time time_at(int low, int high, std::optional<int> offset = std::nullopt) {
  return {{low, high}, offset, ""};
}

}  // namespace

TEST_CASE("times: compare within one zone") {
  const Time morning = time_at(36'000, 36'000), evening = time_at(72'000, 72'000),
             either = time_at(36'000, 79'200);
  CHECK(less(morning, evening) == Truth::yes);
  CHECK(less(evening, morning) == Truth::no);
  CHECK(less(morning, either) == Truth::unknown);
  CHECK(less(either, morning) == Truth::no);  // it is never before its own earliest
  CHECK(equal(morning, morning) == Truth::yes);
  CHECK(equal(morning, evening) == Truth::no);
  CHECK(equal(either, evening) == Truth::unknown);
  CHECK(less(time_at(0, 0, -300), time_at(1, 1, -480)) == Truth::unknown);
  CHECK(equal(time_at(0, 0, -300), time_at(1, 1, -480)) == Truth::unknown);
  CHECK(less(time_at(0, 0, -300), time_at(1, 1)) == Truth::yes);
  CHECK(less(Value(morning), Value(evening)) == Truth::yes);
  CHECK(equal(Value(morning), Value(test::number(36'000))) == Truth::unknown);
}

TEST_CASE("times: what a clock shows") {
  const auto none = std::nullopt;
  CHECK(seconds_of({9, 30, 0, 0, false}) == Interval<int>{34'200, 34'200});
  CHECK(seconds_of({9, 30, 0, 12, false}) == Interval<int>{77'400, 77'400});
  CHECK(seconds_of({12, 0, 0, 0, false}) == Interval<int>{0, 0});
  CHECK(seconds_of({9, 30, 0, none, false}) == Interval<int>{34'200, 77'400});
  CHECK(seconds_of({9, 30, 0, none, true}) == Interval<int>{34'200, 34'200});
  CHECK(seconds_of({12, 30, 0, none, false}) == Interval<int>{1'800, 45'000});
  CHECK(seconds_of({24, 0, 0, none, false}) == Interval<int>{86'400, 86'400});
  CHECK_FALSE(seconds_of({24, 0, 1, none, true}));
  CHECK_FALSE(seconds_of({25, 0, 0, none, true}));
  CHECK_FALSE(seconds_of({13, 0, 0, 12, false}));
  CHECK_FALSE(seconds_of({0, 30, 0, 0, false}));
  CHECK_FALSE(seconds_of({9, 60, 0, none, false}));
  CHECK_FALSE(seconds_of({9, 0, 60, none, false}));
  CHECK_FALSE(seconds_of({-1, 0, 0, none, false}));
}
