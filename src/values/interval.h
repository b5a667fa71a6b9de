#pragma once

#include <optional>

#include "values/truth.h"

namespace factlint {

/// A closed interval; an absent end is open.
template <class T>
struct Interval {
  std::optional<T> low;
  std::optional<T> high;

  static Interval point(T value) { return {value, value}; }
  bool is_point() const { return low && high && *low == *high; }
  bool operator==(const Interval&) const = default;
};

template <class T>
Truth less(const Interval<T>& a, const Interval<T>& b) {
  if (a.high && b.low && *a.high < *b.low) return Truth::yes;
  if (a.low && b.high && !(*a.low < *b.high)) return Truth::no;
  return Truth::unknown;
}

template <class T>
Truth equal(const Interval<T>& a, const Interval<T>& b) {
  if ((a.high && b.low && *a.high < *b.low) || (b.high && a.low && *b.high < *a.low))
    return Truth::no;
  return a.is_point() && b.is_point() ? Truth::yes : Truth::unknown;
}

}  // namespace factlint
