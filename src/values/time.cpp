#include "values/time.h"

namespace factlint {

namespace {

constexpr int kMinute = 60, kHour = 60 * kMinute, kHalf = 12 * kHour, kDay = 24 * kHour;

bool other_zones(const Time& a, const Time& b) {
  return a.offset && b.offset && *a.offset != *b.offset;
}

}  // namespace

std::optional<Interval<int>> seconds_of(const ClockReading& reading) {
  const auto [hour, minute, second, half_from, twenty_four] = reading;
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0 || second > 59)
    return std::nullopt;
  const int within_hour = minute * kMinute + second;
  if (half_from) {
    if (hour < 1 || hour > 12) return std::nullopt;
    return Interval<int>::point((hour % 12 + *half_from) * kHour + within_hour);
  }
  if (hour == 24 && within_hour > 0) return std::nullopt;
  const int seconds = hour * kHour + within_hour;
  if (twenty_four || hour == 0 || hour > 12) return Interval<int>::point(seconds);
  // 12:30 may be half an hour after midnight; 12:00 midnight itself, at either end of the day.
  if (hour == 12) return Interval<int>{seconds - kHalf, within_hour == 0 ? kDay : seconds};
  return Interval<int>{seconds, seconds + kHalf};
}

Truth less(const Time& a, const Time& b) {
  return other_zones(a, b) ? Truth::unknown : less(a.seconds, b.seconds);
}

Truth equal(const Time& a, const Time& b) {
  return other_zones(a, b) ? Truth::unknown : equal(a.seconds, b.seconds);
}

}  // namespace factlint
