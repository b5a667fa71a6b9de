#include "values/quantity.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "values/arithmetic.h"
#include "values/digits.h"

namespace factlint {

namespace {

using Range = Interval<double>;

std::optional<double> read_double(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Range point(double value) {
  return Range::point(value);
}

/// Turns a range of a unit into one of the unit of its dimension, and back.
Range to_base(const Range& range, const UnitSize& size) {
  return multiply(size.zero == 0 ? range : add(range, point(size.zero)), point(size.factor));
}
std::optional<Range> from_base(const Range& range, const UnitSize& size) {
  const auto scaled = divide(range, point(size.factor));
  if (!scaled || size.zero == 0) return scaled;
  return subtract(*scaled, point(size.zero));
}
double convert(double number, const UnitSize& from, const UnitSize& to) {
  return (number + from.zero) * from.factor / to.factor - to.zero;
}

bool is_difference(const UnitSize& size) {
  return size.zero == 0;
}

/// Calls `visit` with each pair of sizes; those of readings and of differences do not go together.
template <class Visit>
void each_pair(const Quantity& a, const Quantity& b, const Visit& visit) {
  for (const UnitSize& from : a.unit.sizes)
    for (const UnitSize& to : b.unit.sizes)
      if (is_difference(from) == is_difference(to)) visit(from, to);
}

/// Combines what comparisons of all readings say: where they differ, it is not known.
template <class Compare>
Truth compare_all(const Quantity& a, const Quantity& b, const Compare& compare) {
  if (a.unit.dimension != b.unit.dimension) return Truth::unknown;
  std::optional<Truth> all;
  each_pair(a, b, [&](const UnitSize& from, const UnitSize& to) {
    const Truth one = compare(to_base(a.range, from), to_base(b.range, to));
    all = !all || *all == one ? one : Truth::unknown;
  });
  return all.value_or(Truth::unknown);
}

Range hull(const Range& a, const Range& b) {
  return {least(a, b).low, greatest(a, b).high};
}

/// Returns what a quantity may be in the unit of its dimension.
Range base_range(const Quantity& a, Range Quantity::*part) {
  std::optional<Range> all;
  for (const UnitSize& size : a.unit.sizes) {
    const Range one = to_base(a.*part, size);
    all = all ? hull(*all, one) : one;
  }
  return all.value_or(Range{});
}

bool calculable(const Quantity& a) {
  return std::all_of(a.unit.sizes.begin(), a.unit.sizes.end(), is_difference);
}

Quantity in_base(const Quantity& a) {
  Quantity result;
  result.unit.dimension = a.unit.dimension;
  result.range = base_range(a, &Quantity::range);
  result.measured = base_range(a, &Quantity::measured);
  result.written = a.written * a.unit.sizes.front().factor;
  return result;
}

/// Returns the step of the last digit that is taken to be right. Zeros at the end of a whole number
/// may be none, but two digits are.
double counted_step(const Quantity& a) {
  const double steps = a.step / a.scale;
  if (steps <= 1 || a.written == 0) return a.step;
  const double second = std::pow(10, std::floor(std::log10(std::abs(a.written / a.scale))) - 1);
  return std::min(steps, std::max(1.0, second)) * a.scale;
}

/// A number that is cut off, not rounded, lies less than a step above what is written: with one
/// digit that would say nothing.
bool cut_off(double number, const Quantity& written) {
  if (written.step <= 0 || written.written == 0) return false;
  const double tenth = std::pow(10, std::floor(std::log10(std::abs(written.written)))) / 10;
  const double step = std::min(written.step, tenth);
  const double above = (number - written.written) * (written.written < 0 ? -1 : 1);
  return above >= 0 && above < step;
}

}  // namespace

std::optional<Unit> parse_unit(std::string_view rule) {
  const std::size_t colon = rule.find(": ");
  if (colon == std::string_view::npos) return std::nullopt;
  Unit unit{std::string(rule.substr(0, colon)), {}};
  rule.remove_prefix(colon + 2);
  while (!rule.empty()) {
    const std::size_t bar = rule.find(" | ");
    const std::string_view one = rule.substr(0, bar);
    const std::size_t space = one.find(' ');
    const auto factor = read_double(one.substr(0, space));
    const auto zero =
        space == std::string_view::npos ? std::optional(0.0) : read_double(one.substr(space + 1));
    if (!factor || !zero || !(*factor > 0) || !std::isfinite(*factor) || !std::isfinite(*zero))
      return std::nullopt;
    unit.sizes.push_back({*factor, *zero});
    rule.remove_prefix(bar == std::string_view::npos ? rule.size() : bar + 3);
  }
  if (unit.sizes.empty()) return std::nullopt;
  return unit;
}

Truth less(const Quantity& a, const Quantity& b) {
  return compare_all(a, b, [](const Range& x, const Range& y) { return less(x, y); });
}

Truth equal(const Quantity& a, const Quantity& b) {
  return compare_all(a, b, [](const Range& x, const Range& y) { return equal(x, y); });
}

std::optional<Quantity> add(const Quantity& a, const Quantity& b) {
  if (a.unit.dimension != b.unit.dimension || !calculable(a) || !calculable(b)) return std::nullopt;
  Quantity result = in_base(a);
  const Quantity other = in_base(b);
  result.range = add(result.range, other.range);
  result.measured = add(result.measured, other.measured);
  result.written += other.written;
  return result;
}

std::optional<Quantity> subtract(const Quantity& a, const Quantity& b) {
  const auto negative = multiple(b, point(-1));
  return negative ? add(a, *negative) : std::nullopt;
}

std::optional<Interval<double>> divide(const Quantity& a, const Quantity& b) {
  if (a.unit.dimension != b.unit.dimension || !calculable(a) || !calculable(b)) return std::nullopt;
  return divide(base_range(a, &Quantity::range), base_range(b, &Quantity::range));
}

std::optional<Quantity> multiple(const Quantity& a, const Interval<double>& times) {
  if (!calculable(a) || !times.low || !times.high) return std::nullopt;
  Quantity result = in_base(a);
  result.range = multiply(result.range, times);
  result.measured = multiply(result.measured, times);
  result.written *= *times.low / 2 + *times.high / 2;
  return result;
}

Truth converts(const Quantity& a, const Quantity& b) {
  if (a.unit.dimension != b.unit.dimension) return Truth::unknown;
  bool may = false;
  each_pair(a, b, [&](const UnitSize& from, const UnitSize& to) {
    const auto there = from_base(to_base(a.measured, from), to);
    may |= there && equal(*there, b.measured) != Truth::no;
    may |= cut_off(convert(a.written, from, to), b) || cut_off(convert(b.written, to, from), a);
  });
  return truth(may);
}

std::optional<double> convert(const Quantity& a, const Quantity& b) {
  if (a.unit.dimension != b.unit.dimension) return std::nullopt;
  std::optional<double> best;
  each_pair(a, b, [&](const UnitSize& from, const UnitSize& to) {
    const double number = convert(a.written, from, to);
    if (!best || std::abs(number - b.written) < std::abs(*best - b.written)) best = number;
  });
  return best;
}

std::optional<std::string> print_as(const Quantity& a, const Quantity& b) {
  const auto number = convert(a, b);
  if (!number || !std::isfinite(*number)) return std::nullopt;
  const double scaled = *number / b.scale;
  const auto digits = read_digits(b.text);
  const int written = digits ? static_cast<int>(digits->fraction.size()) : 0;
  // Three digits tell how far off a figure is.
  constexpr double kOneDecimal = 100, kTwoDecimals = 10, kThreeDecimals = 1;
  const double size = std::abs(scaled);
  const int needed = size >= kOneDecimal      ? 0
                     : size >= kTwoDecimals   ? 1
                     : size >= kThreeDecimals ? 2
                                              : 3;
  std::string shown = fmt::format("{:.{}f}", scaled, std::max(written, needed));
  if (shown.find('.') != std::string::npos && written == 0) {
    shown.erase(shown.find_last_not_of('0') + 1);
    if (shown.back() == '.') shown.pop_back();
  }
  if (shown.find_first_not_of("-0.") == std::string::npos && shown.front() == '-')
    shown.erase(0, 1);
  const std::size_t whole = std::min(shown.find('.'), shown.size());
  const std::size_t first = shown.front() == '-' ? 1 : 0;
  if (whole > first + 3)
    for (std::size_t at = whole; at > first + 3; at -= 3) shown.insert(at - 3, 1, ',');
  if (!digits) return shown;
  return b.text.substr(0, digits->span.begin) + shown + b.text.substr(digits->span.end);
}

std::optional<Interval<double>> rise(const Quantity& a, const Quantity& b) {
  if (a.unit.dimension != b.unit.dimension || a.unit.sizes.size() != 1 || b.unit.sizes.size() != 1)
    return std::nullopt;
  const auto as_said = [](const Quantity& each) {
    Range range = each.hedged ? each.range : point(each.written);
    if (!range.low || !range.high) {
      // `More than 500` is no less, however that was rounded.
      range.low = range.low ? std::optional(each.written) : std::nullopt;
      range.high = range.high ? std::optional(each.written) : std::nullopt;
    }
    return to_base(range, each.unit.sizes.front());
  };
  return subtract(as_said(b), as_said(a));
}

Interval<double> rounding(const Quantity& a) {
  if (a.hedged && a.range.low && a.range.high) return a.range;
  const double half = counted_step(a) / 2;
  Range result{a.written - half, a.written + half};
  if (a.hedged && !a.range.low) result.low.reset();
  if (a.hedged && !a.range.high) result.high.reset();
  return result;
}

std::optional<Interval<double>> change(const Quantity& before, const Quantity& now) {
  if (before.unit.dimension != now.unit.dimension || !calculable(before) || !calculable(now))
    return std::nullopt;
  // Barrels of one kind or another, but both of the same.
  const bool one_size = before.unit.sizes.size() == 1 && now.unit.sizes.size() == 1;
  if (!one_size && before.unit.sizes != now.unit.sizes) return std::nullopt;
  const auto ratio = divide(to_base(rounding(now), now.unit.sizes.front()),
                            to_base(rounding(before), before.unit.sizes.front()));
  if (!ratio) return std::nullopt;
  constexpr double kPercent = 100;
  return multiply(subtract(*ratio, point(1)), point(kPercent));
}

Truth rounds_to(const Interval<double>& number, const Quantity& written) {
  if (written.unit.sizes.size() != 1) return Truth::unknown;
  Range may_be = rounding(written);
  // What is cut off lies below the next step, and intervals hold their ends.
  constexpr double kBelow = 1 - 1e-6;
  if (!written.hedged) may_be.high = written.written + counted_step(written) * kBelow;
  return truth(equal(number, to_base(may_be, written.unit.sizes.front())) != Truth::no);
}

std::optional<Quantity> like(const Quantity& a, const Quantity& b) {
  Quantity result = a;
  if (a.unit.dimension.empty()) result.unit = b.unit;
  if (!b.unit.dimension.empty() && result.unit.dimension != b.unit.dimension) return std::nullopt;
  // Cents are never millions of dollars.
  const bool same_size = result.unit.sizes.front().factor == b.unit.sizes.front().factor;
  if (a.scale != 1 || b.scale == 1 || a.written == 0 || b.written == 0 || !same_size) return result;
  const auto distance = [&](double number) {
    return std::abs(std::log(std::abs(number / b.written)));
  };
  const bool shared = distance(a.written * b.scale) < distance(a.written);
  // What is said once for two is near to the other; and a hundredth is said with a word of its own.
  constexpr double kNear = 4, kFar = 100;
  if (distance(shared ? a.written * b.scale : a.written) > std::log(shared ? kNear : kFar))
    return std::nullopt;
  if (!shared) return result;
  result.range = multiply(a.range, point(b.scale));
  result.measured = multiply(a.measured, point(b.scale));
  result.written *= b.scale;
  result.step *= b.scale;
  result.scale = b.scale;
  return result;
}

}  // namespace factlint
