#pragma once

#include <optional>
#include <string>

#include "values/interval.h"
#include "values/truth.h"

namespace factlint {

/// A time of day as written.
struct Time {
  Interval<int> seconds;      // since midnight, all that it may mean, 0 to 86,400
  std::optional<int> offset;  // of the zone that was said: minutes ahead of UTC
  std::string text;           // as written
};

/// What was said of a time of day.
struct ClockReading {
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::optional<int> half_from;  // 0 before noon, 12 after noon: the hours are counted from there
  bool twenty_four = false;      // the hour counts from midnight
};

/// Returns the seconds since midnight that a reading of the clock may mean. An hour up to 12 that
/// names no half of the day may be in either. Absent when no clock shows it: an hour of 13 after
/// noon, a minute of 60. 24:00 is the end of the day (ISO 8601-1:2019/Amd 1:2022).
std::optional<Interval<int>> seconds_of(const ClockReading& reading);

/// Compare two times of one day; times in different zones are unknown.
Truth less(const Time& a, const Time& b);
Truth equal(const Time& a, const Time& b);

}  // namespace factlint
