#include <algorithm>
#include <cmath>

#include "values/arithmetic.h"
#include "values/digits.h"
#include "values/parts.h"
#include "values/reader_groups.h"

namespace factlint {

namespace {

constexpr std::string_view kMoreUnit = "more_unit";

/// Makes a quantity of a number that is right to its last digit. Zeros at the end of a whole number
/// may have been counted, so that no more than a seventh either way is granted to them: 146,000 is
/// [145,500, 146,500].
/// `written` and `step` count parts of which `parts` make one. The ends are divided once, so that
/// each is the double nearest to it: `1.2` and `1.3` share the end 1.25.
Quantity rounded(double written, double step, double parts = 1) {
  constexpr double kMost = 1.0 / 7;
  Quantity result;
  result.written = written / parts;
  result.step = step / parts;
  const double half = step > 1 ? std::min(step / 2, std::abs(written) * kMost) : step / 2;
  result.range = result.measured = {(written - half) / parts, (written + half) / parts};
  return result;
}

std::optional<Quantity> from_digits(std::string_view text) {
  const std::optional<Digits> digits = read_digits(text);
  if (!digits || digits->fraction.size() >= kExactDigits) return std::nullopt;
  const std::optional<double> all = exact_number(digits->whole + digits->fraction);
  if (!all) return std::nullopt;
  double scale = 1, step = 1;
  for (std::size_t i = 0; i < digits->fraction.size(); ++i) scale *= 10;
  if (const std::size_t last = digits->whole.find_last_not_of('0');
      digits->fraction.empty() && last != std::string::npos)
    for (std::size_t i = last + 1; i < digits->whole.size(); ++i) step *= 10;
  return rounded(*all, step, scale);
}

std::optional<Quantity> from_number(const Interval<double>& range) {
  if (!range.low || !range.high) return std::nullopt;
  if (!range.is_point()) {
    Quantity result;
    result.range = result.measured = range;
    result.written = *range.low / 2 + *range.high / 2;
    return result;
  }
  // A fraction in words is right to a seventh: a third may be 31 or 36 of 100.
  constexpr double kParts = 7;
  if (std::trunc(*range.low) != *range.low) return rounded(*range.low, *range.low / kParts);
  double step = 1;
  constexpr int kMostZeros = 15;
  for (int i = 0; i < kMostZeros && *range.low != 0 && std::fmod(*range.low, step * 10) == 0; ++i)
    step *= 10;
  Quantity result = rounded(*range.low, step);
  // `Two million` has said so.
  constexpr double kThousand = 1000, kTrillion = 1e12;
  while (result.scale < kTrillion && step >= result.scale * kThousand) result.scale *= kThousand;
  return result;
}

/// Returns what a part named so is: a quantity, or a number in words.
std::optional<Quantity> quantity_part(const Captured& captured, std::string_view name) {
  const Value* value = find_value(captured, name);
  if (!value) return std::nullopt;
  if (const auto* quantity = std::get_if<Quantity>(value)) return *quantity;
  if (const auto* number = std::get_if<Number>(value)) return from_number(number->range);
  return std::nullopt;
}

void scale_by(Quantity& quantity, double times) {
  const Interval<double> factor = Interval<double>::point(times);
  quantity.range = multiply(quantity.range, factor);
  quantity.measured = multiply(quantity.measured, factor);
  quantity.written *= times;
  quantity.step *= std::abs(times);
}

/// Adds the inches to the feet: the feet are then exact.
void add_smaller(const Captured& captured, Quantity& quantity) {
  const auto more = quantity_part(captured, "more");
  const Value* value = find_value(captured, kMoreUnit);
  const Unit* unit = value ? std::get_if<Unit>(value) : nullptr;
  if (!more || !unit || unit->dimension != quantity.unit.dimension) return;
  const double share = unit->sizes.front().factor / quantity.unit.sizes.front().factor;
  Quantity rest = *more;
  scale_by(rest, share);
  const Interval<double> whole = Interval<double>::point(quantity.written);
  quantity.range = add(whole, rest.range);
  quantity.measured = add(whole, rest.measured);
  quantity.written += rest.written;
  quantity.step = rest.step;
}

/// Widens and opens what was hedged: by a tenth either way.
void hedge(const Captured& captured, Quantity& quantity) {
  const bool about = find_value(captured, "about"), least = find_value(captured, "least"),
             most = find_value(captured, "most");
  if (!about && !least && !most) return;
  quantity.hedged = true;
  constexpr double kAbout = 0.1;
  const double slack = std::abs(quantity.written) * kAbout;
  quantity.measured = add(quantity.measured, {-slack, slack});
  if (about) quantity.range = quantity.measured;
  if (least) quantity.range = {quantity.range.low, std::nullopt};
  if (most) quantity.range = {std::nullopt, quantity.range.high};
}

// The digits, or parts `number`, `half` (and a half), `minus`; `factor` (million); a unit, by any
// name; `more` of `more_unit`; `about`, `least` and `most`.
Value read_quantity(const Captured& captured) {
  auto quantity = quantity_part(captured, "number");
  if (!quantity && !find_value(captured, "number")) quantity = from_digits(captured.text);
  if (!quantity) return {};
  if (find_value(captured, "half")) {
    constexpr double kHalf = 0.5, kStep = 0.1;
    *quantity = rounded(quantity->written + kHalf, kStep);
  }
  if (const auto factor = number_part(captured, "factor"); factor && factor->is_point()) {
    scale_by(*quantity, *factor->low);
    quantity->scale = *factor->low;
  }
  if (find_value(captured, "minus")) scale_by(*quantity, -1);
  for (const Captured::Part& part : captured.parts) {
    const Unit* unit = part.name == kMoreUnit ? nullptr : std::get_if<Unit>(&part.value);
    if (unit && quantity->unit.dimension.empty()) quantity->unit = *unit;
  }
  add_smaller(captured, *quantity);
  hedge(captured, *quantity);
  quantity->text = captured.text;
  return *std::move(quantity);
}

// The part that is a unit, for one of several dimensions.
Value read_unit(const Captured& captured) {
  for (const Captured::Part& part : captured.parts)
    if (std::holds_alternative<Unit>(part.value)) return part.value;
  return {};
}

// Number words: parts below a hundred are added, a hundred multiplies what stands before it, and
// what is greater closes a group: two hundred | thousand | and six.
Value read_spelled(const Captured& captured) {
  constexpr double kHundred = 100, kThousand = 1000;
  double total = 0, group = 0;
  std::vector<const Captured::Part*> parts;
  for (const Captured::Part& part : captured.parts) parts.push_back(&part);
  std::stable_sort(parts.begin(), parts.end(),
                   [](const auto* a, const auto* b) { return a->span.begin < b->span.begin; });
  for (const Captured::Part* part : parts) {
    const Number* number = std::get_if<Number>(&part->value);
    if (!number || !number->range.is_point()) return {};
    const double n = *number->range.low;
    if (n == kHundred)
      group = std::max(group, 1.0) * n;
    else if (n >= kThousand)
      total += std::max(group, 1.0) * n, group = 0;
    else
      group += n;
  }
  return Number{Interval<double>::point(total + group)};
}

}  // namespace

std::vector<Reader> quantity_readers() {
  return {{"quantity", Type::quantity, read_quantity},
          {"unit", Type::unit, read_unit},
          {"spelled", Type::number, read_spelled}};
}

}  // namespace factlint
