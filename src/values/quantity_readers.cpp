#include <algorithm>
#include <cmath>

#include "values/arithmetic.h"
#include "values/digits.h"
#include "values/parts.h"
#include "values/reader_groups.h"

namespace factlint {

namespace {

constexpr std::string_view kMoreUnit = "more_unit";
/// A fraction in words is right to a seventh: a third may be 31 or 36 of 100.
constexpr double kShareParts = 7;

/// Makes a quantity of a number that is right to its last digit. Zeros at the end of a whole number
/// may have been counted, so that no more than a seventh either way is granted to them: 146,000 is
/// [145,500, 146,500].
/// `written` and `step` count parts of which `parts` make one of `scale`. The ends are divided
/// once, so that each is the double nearest to it: `1.2` and `1.3` share the end 1.25.
Quantity rounded(double written, double step, double parts = 1, double scale = 1) {
  constexpr double kMost = 1.0 / 7;
  Quantity result;
  result.written = written * scale / parts;
  result.step = step * scale / parts;
  result.scale = scale;
  const double half = step > 1 ? std::min(step / 2, std::abs(written) * kMost) : step / 2;
  result.range =
      result.measured = {(written - half) * scale / parts, (written + half) * scale / parts};
  return result;
}

std::optional<Quantity> from_digits(std::string_view text, double times) {
  const std::optional<Digits> digits = read_digits(text);
  if (!digits || digits->fraction.size() >= kExactDigits) return std::nullopt;
  const std::optional<double> all = exact_number(digits->whole + digits->fraction);
  if (!all) return std::nullopt;
  double scale = 1, step = 1;
  for (std::size_t i = 0; i < digits->fraction.size(); ++i) scale *= 10;
  if (const std::size_t last = digits->whole.find_last_not_of('0');
      digits->fraction.empty() && last != std::string::npos)
    for (std::size_t i = last + 1; i < digits->whole.size(); ++i) step *= 10;
  return rounded(*all, step, scale, times);
}

void scale_by(Quantity& quantity, double times) {
  const Interval<double> factor = Interval<double>::point(times);
  quantity.range = multiply(quantity.range, factor);
  quantity.measured = multiply(quantity.measured, factor);
  quantity.written *= times;
  quantity.step *= std::abs(times);
}

std::optional<Quantity> from_number(const Interval<double>& range) {
  if (!range.low || !range.high) return std::nullopt;
  if (!range.is_point()) {
    Quantity result;
    result.range = result.measured = range;
    result.written = *range.low / 2 + *range.high / 2;
    return result;
  }
  if (std::trunc(*range.low) != *range.low) return rounded(*range.low, *range.low / kShareParts);
  double step = 1;
  constexpr int kMostZeros = 15;
  for (int i = 0; i < kMostZeros && *range.low != 0 && std::fmod(*range.low, step * 10) == 0; ++i)
    step *= 10;
  // `Two million` has said so.
  constexpr double kThousand = 1000, kTrillion = 1e12;
  double scale = 1;
  while (scale < kTrillion && step >= scale * kThousand) scale *= kThousand;
  return rounded(*range.low / scale, step / scale, 1, scale);
}

/// Makes a share: one in five, of which the two are round figures.
std::optional<Quantity> share_of(const Quantity& part, const Interval<double>& whole) {
  if (!whole.low || !whole.high || !(*whole.low > 0)) return std::nullopt;
  const double all = *whole.low / 2 + *whole.high / 2;
  const double share = part.written / all;
  // Seven in ten is neither six nor eight; one in five neither one in four nor in six.
  return rounded(share, std::min(1 / all, share * 2 / kShareParts));
}

/// Returns what a part named so is: a quantity, or a number in words.
std::optional<Quantity> quantity_part(const Captured& captured, std::string_view name) {
  const Value* value = find_value(captured, name);
  if (!value) return std::nullopt;
  if (const auto* quantity = std::get_if<Quantity>(value)) return *quantity;
  if (const auto* number = std::get_if<Number>(value)) return from_number(number->range);
  return std::nullopt;
}

/// Adds the inches to the feet: the feet are then exact.
void add_smaller(const Captured& captured, Quantity& quantity) {
  const auto more = quantity_part(captured, "more");
  const Value* value = find_value(captured, kMoreUnit);
  const Unit* unit = value ? std::get_if<Unit>(value) : nullptr;
  if (!more || !unit || unit->dimension != quantity.unit.dimension) return;
  const double share = unit->sizes.front().factor / quantity.unit.sizes.front().factor;
  // Inches are counted: ten are not about ten.
  Quantity rest = more->step > 1 ? rounded(more->written, 1) : *more;
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

// The digits, or parts `number`, `whole` (one in five), `minus`; `factor`
// (million); a unit, by any name; `more` of `more_unit`; `about`, `least` and `most`.
Value read_quantity(const Captured& captured) {
  auto quantity = quantity_part(captured, "number");
  const auto factor = number_part(captured, "factor");
  const double times = factor && factor->is_point() ? *factor->low : 1;
  if (!find_value(captured, "number"))
    quantity = from_digits(captured.text, times);
  else if (quantity && times != 1)
    scale_by(*quantity, times), quantity->scale = times;
  if (!quantity) return {};
  if (const auto whole = number_part(captured, "whole")) quantity = share_of(*quantity, *whole);
  if (!quantity) return {};
  if (find_value(captured, "minus")) scale_by(*quantity, -1);
  for (const Captured::Part& part : captured.parts) {
    const Unit* unit = part.name == kMoreUnit ? nullptr : std::get_if<Unit>(&part.value);
    if (!unit || !quantity->unit.dimension.empty()) continue;
    quantity->unit = *unit;
    quantity->unit_text = part.span.in(captured.text);
  }
  add_smaller(captured, *quantity);
  hedge(captured, *quantity);
  quantity->text = captured.text;
  return *std::move(quantity);
}

// A length of time as races are timed: `hours`, `minutes` and `seconds`, which is right to its last
// digit.
Value read_elapsed(const Captured& captured) {
  constexpr double kMinute = 60, kHour = 3600;
  auto time = quantity_part(captured, "seconds");
  if (!time) return {};
  if (time->step > 1) time = rounded(time->written, 1);  // forty are not about forty
  const double whole = kHour * whole_part(captured, "hours").value_or(0) +
                       kMinute * whole_part(captured, "minutes").value_or(0);
  time->range = time->measured = add(time->range, Interval<double>::point(whole));
  time->written += whole;
  time->unit = {"time", {{}}};
  time->text = captured.text;
  return *std::move(time);
}

// The part that is a unit, for one of several dimensions.
Value read_unit(const Captured& captured) {
  for (const Captured::Part& part : captured.parts)
    if (std::holds_alternative<Unit>(part.value)) return part.value;
  return {};
}

// Number words: parts below a hundred are added, a hundred and the part `times` (dozen) multiply
// what stands before them, and what is greater closes a group: two hundred | thousand | and six.
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
    const double times = group == 0 ? 1 : group;  // half a million
    if (n == kHundred || part->name == "times")
      group = times * n;
    else if (n >= kThousand)
      total += times * n, group = 0;
    else
      group += n;
  }
  return Number{Interval<double>::point(total + group)};
}

}  // namespace

std::vector<Reader> quantity_readers() {
  return {{"quantity", Type::quantity, read_quantity},
          {"elapsed", Type::quantity, read_elapsed},
          {"unit", Type::unit, read_unit},
          {"spelled", Type::number, read_spelled}};
}

}  // namespace factlint
