#include "values/arithmetic.h"
#include "values/digits.h"
#include "values/reader_groups.h"

namespace factlint {

namespace {

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

}  // namespace

std::vector<Reader> number_readers() {
  return {{"integer", Type::number, read_integer}, {"decimal", Type::number, read_decimal}};
}

}  // namespace factlint
