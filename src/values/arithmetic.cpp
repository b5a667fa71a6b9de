#include "values/arithmetic.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace factlint {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double low(const Interval<double>& a) {
  return a.low.value_or(-kInfinity);
}
double high(const Interval<double>& a) {
  return a.high.value_or(kInfinity);
}

Interval<double> interval(double from, double to) {
  Interval<double> result;
  if (std::isfinite(from)) result.low = from;
  if (std::isfinite(to)) result.high = to;
  return result;
}

// A rounded result, and the sign of what rounding took away (exact minus rounded).
struct Rounded {
  double value;
  double error;

  double down() const { return error < 0 ? std::nextafter(value, -kInfinity) : value; }
  double up() const { return error > 0 ? std::nextafter(value, kInfinity) : value; }
};

// The error of a sum is D. E. Knuth's TwoSum (The Art of Computer Programming 2, section 4.2.2).
Rounded sum(double a, double b) {
  const double s = a + b;
  if (!std::isfinite(s)) return {s, 0};
  const double b_part = s - a;
  return {s, (a - (s - b_part)) + (b - b_part)};
}

Rounded product(double a, double b) {
  if (a == 0 || b == 0) return {0, 0};  // also where the other end is open
  const double p = a * b;
  return {p, std::isfinite(p) ? std::fma(a, b, -p) : 0};
}

Rounded quotient(double a, double b) {
  if (a == 0 || std::isinf(b)) return {0, 0};
  const double q = a / b;
  const double remainder = std::isfinite(q) ? std::fma(-q, b, a) : 0;
  return {q, b < 0 ? -remainder : remainder};
}

// Combines the ends of two intervals where the extremes lie at ends.
template <class F>
Interval<double> at_ends(const Interval<double>& a, const Interval<double>& b, F operation) {
  double from = kInfinity, to = -kInfinity;
  for (double x : {low(a), high(a)}) {
    for (double y : {low(b), high(b)}) {
      const Rounded result = operation(x, y);
      from = std::min(from, result.down());
      to = std::max(to, result.up());
    }
  }
  return interval(from, to);
}

}  // namespace

Interval<double> negate(const Interval<double>& a) {
  return interval(-high(a), -low(a));
}

Interval<double> add(const Interval<double>& a, const Interval<double>& b) {
  return interval(sum(low(a), low(b)).down(), sum(high(a), high(b)).up());
}

Interval<double> subtract(const Interval<double>& a, const Interval<double>& b) {
  return add(a, negate(b));
}

Interval<double> multiply(const Interval<double>& a, const Interval<double>& b) {
  return at_ends(a, b, product);
}

std::optional<Interval<double>> divide(const Interval<double>& a, const Interval<double>& b) {
  if (!(low(b) > 0) && !(high(b) < 0)) return std::nullopt;
  return at_ends(a, b, quotient);
}

Interval<double> absolute(const Interval<double>& a) {
  if (low(a) >= 0) return a;
  if (high(a) <= 0) return negate(a);
  return interval(0, std::max(-low(a), high(a)));
}

Interval<double> least(const Interval<double>& a, const Interval<double>& b) {
  return interval(std::min(low(a), low(b)), std::min(high(a), high(b)));
}

Interval<double> greatest(const Interval<double>& a, const Interval<double>& b) {
  return interval(std::max(low(a), low(b)), std::max(high(a), high(b)));
}

std::optional<double> modulo(const Interval<double>& a, const Interval<double>& b) {
  constexpr double kExact = 9007199254740992.0;  // 2^53: doubles hold all whole numbers up to it
  for (const Interval<double>& each : {a, b})
    if (!each.is_point() || std::abs(*each.low) > kExact || std::trunc(*each.low) != *each.low)
      return std::nullopt;
  if (*b.low == 0) return std::nullopt;
  const double remainder = std::fmod(*a.low, *b.low);
  return remainder != 0 && (remainder < 0) != (*b.low < 0) ? remainder + *b.low : remainder + 0.0;
}

std::optional<int> whole(const Interval<double>& a) {
  constexpr double kMost = 2e9;
  if (!a.is_point() || !(std::abs(*a.low) < kMost) || std::trunc(*a.low) != *a.low)
    return std::nullopt;
  return static_cast<int>(*a.low);
}

Value number_value(const Interval<double>& range) {
  if (!range.low && !range.high) return {};
  return Number{range};
}

}  // namespace factlint
