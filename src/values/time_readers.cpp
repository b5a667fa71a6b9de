#include <algorithm>

#include "values/arithmetic.h"
#include "values/reader_groups.h"

namespace factlint {

namespace {

// The number that the first part of that name stands for; absent when none took part.
std::optional<int> part_number(const Captured& captured, std::string_view name) {
  for (const Captured::Part& part : captured.parts) {
    if (part.name != name) continue;
    const auto* number = std::get_if<Number>(&part.value);
    return number ? whole(number->range) : std::nullopt;
  }
  return std::nullopt;
}

const Captured::Part* find_part(const Captured& captured, std::string_view name) {
  const auto found = std::find_if(captured.parts.begin(), captured.parts.end(),
                                  [&](const Captured::Part& part) { return part.name == name; });
  return found == captured.parts.end() ? nullptr : &*found;
}

// Two figures that begin with 0 count hours from midnight (09:30), and so do four in a row (1130).
bool counts_from_midnight(const Captured& captured) {
  const Captured::Part* hour = find_part(captured, "hour");
  if (!hour || hour->span.size() != 2) return false;
  const Captured::Part* minute = find_part(captured, "minute");
  return hour->span.in(captured.text).front() == '0' ||
         (minute && minute->span.begin == hour->span.end);
}

std::optional<Interval<int>> read_seconds(const Captured& captured) {
  constexpr int kDay = 86'400;
  if (const std::optional<int> named = part_number(captured, "named")) {
    const auto seconds = seconds_of({*named, 0, 0, std::nullopt, true});
    // The name of midnight does not say which end of the day it is.
    return seconds && seconds->low == kDay ? Interval<int>{0, kDay} : seconds;
  }
  const std::optional<int> hour = part_number(captured, "hour");
  if (!hour) return std::nullopt;
  ClockReading reading;
  reading.hour = *hour;
  reading.minute = part_number(captured, "minute").value_or(0);
  reading.second = part_number(captured, "second").value_or(0);
  reading.half_from = part_number(captured, "half");
  reading.twenty_four = counts_from_midnight(captured);
  return seconds_of(reading);
}

// Reads a time of day from its parts: `hour`, `minute` and `second`; `half`, 0 before noon and 12
// after; `zone`, minutes ahead of UTC; `named`, an hour that has a name, of which 24 is midnight at
// either end of the day. Hours of two figures that begin with 0, or that the minutes follow at once
// (`1130 GMT`), count from midnight.
Value read_time(const Captured& captured) {
  const auto seconds = read_seconds(captured);
  if (!seconds) return {};
  return Time{*seconds, part_number(captured, "zone"), std::string(captured.text)};
}

}  // namespace

std::vector<Reader> time_readers() {
  return {{"time", Type::time, read_time}};
}

}  // namespace factlint
