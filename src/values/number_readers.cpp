#include <algorithm>
#include <cmath>

#include "values/arithmetic.h"
#include "values/digits.h"
#include "values/parts.h"
#include "values/reader_groups.h"

namespace factlint {

namespace {

/// Zeros at the end of a number may have been counted: so much of it is granted to rounding.
constexpr double kMostRounded = 1.0 / 7;

Value read_integer(const Captured& captured) {
  const std::optional<Digits> digits = read_digits(captured.text);
  if (!digits || !digits->fraction.empty()) return {};
  const std::optional<double> value = exact_number(digits->whole);
  if (!value) return {};
  return Number{Interval<double>::point(digits->negative ? -*value : *value)};
}

// A number with a decimal point stands for all numbers that round to it: 1.2 is [1.15, 1.25], as
// statcheck reads reported results (Nuijten et al., doi:10.3758/s13428-015-0664-2). A whole number
// is taken at its word, for counts are exact.
Value read_decimal(const Captured& captured) {
  const std::optional<Digits> digits = read_digits(captured.text);
  if (!digits) return {};
  if (digits->fraction.empty()) return read_integer(captured);
  // Both ends are whole numbers over a power of ten, and divided once, so that each is the double
  // nearest to it: `1.2` and `1.3` share the end 1.25.
  const std::optional<double> tenths = exact_number(digits->whole + digits->fraction + "0");
  if (!tenths || digits->fraction.size() >= kExactDigits) return {};
  double scale = 10;
  for (std::size_t i = 0; i < digits->fraction.size(); ++i) scale *= 10;
  const Interval<double> range{(*tenths - 5) / scale, (*tenths + 5) / scale};
  return Number{digits->negative ? negate(range) : range};
}

// A measured figure stands for all that round to it at its last digit that is not 0: 146,000 is
// [145,500, 146,500]. Zeros at the end may have been counted, so that no more than a seventh either
// way is granted to them. Numbers nested in it, as `million`, multiply it.
Value read_rounded(const Captured& captured) {
  const std::optional<Digits> digits = read_digits(captured.text);
  if (!digits || digits->fraction.size() >= kExactDigits) return {};
  const std::optional<double> all = exact_number(digits->whole + digits->fraction);
  if (!all) return {};
  double half = 0.5, scale = 1;
  for (std::size_t i = 0; i < digits->fraction.size(); ++i) scale *= 10;
  const std::string& whole = digits->whole;
  if (const std::size_t last = whole.find_last_not_of('0');
      digits->fraction.empty() && last != std::string::npos && last + 1 < whole.size()) {
    for (std::size_t i = last + 1; i < whole.size(); ++i) half *= 10;
    half = std::min(half, *all * kMostRounded);
  }
  Interval<double> range{(*all - half) / scale, (*all + half) / scale};
  for (const Captured::Part& part : captured.parts)
    if (const Number* factor = std::get_if<Number>(&part.value))
      range = multiply(range, factor->range);
  return Number{digits->negative ? negate(range) : range};
}

// A count is exact below a hundred and where its last digit is not 0; others may be rounded. The
// digits, or the part `number`; `factor`, as million, multiplies it.
Value read_tally(const Captured& captured) {
  constexpr double kExact = 100;
  const Value* part = find_value(captured, "number");
  const Value* factor = find_value(captured, "factor");
  if (!part && factor) return read_rounded(captured);
  const Value value = part ? *part : read_integer(captured);
  const Number* number = std::get_if<Number>(&value);
  if (!number || !number->range.is_point()) return {};
  const double n = *number->range.low;
  if (!factor && (n < kExact || std::fmod(n, 10) != 0)) return value;
  double half = 0.5;
  while (n > 0 && std::fmod(n, half * 20) == 0) half *= 10;
  half = std::min(half, factor ? half : n * kMostRounded);
  const Interval<double> range{n - half, n + half};
  const Number* times = factor ? std::get_if<Number>(factor) : nullptr;
  return Number{times ? multiply(range, times->range) : range};
}

// The sum of all numbers that took part.
Value read_sum(const Captured& captured) {
  Interval<double> sum = Interval<double>::point(0);
  for (const Captured::Part& part : captured.parts) {
    const Number* number = std::get_if<Number>(&part.value);
    if (!number) return {};
    sum = add(sum, number->range);
  }
  return number_value(sum);
}

// How many parts there are: a pattern of a list has a slot for each item.
Value read_items(const Captured& captured) {
  return Number{Interval<double>::point(static_cast<double>(captured.parts.size()))};
}

}  // namespace

std::vector<Reader> number_readers() {
  return {{"integer", Type::number, read_integer}, {"decimal", Type::number, read_decimal},
          {"rounded", Type::number, read_rounded}, {"tally", Type::number, read_tally},
          {"sum", Type::number, read_sum},         {"items", Type::number, read_items}};
}

}  // namespace factlint
