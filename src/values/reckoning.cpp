#include "values/reckoning.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "values/arithmetic.h"

namespace factlint {
namespace {

constexpr std::string_view kPercent = "percent", kMoney = "money";
// What others are taken to be off by rounding: hardly are all of them as far as can be.
constexpr double kRounded = 0.4;
// So many figures may all belong together.
constexpr std::size_t kNearest = 3;

/// A figure in the unit of its dimension: as written, and all that it may be.
struct Figure {
  double written;
  Interval<double> range;
  std::string_view dimension;
};

/// Returns a figure to reckon with, of which so much of the rounding counts.
Figure figure_of(const Quantity& quantity, double rounded = 1) {
  const double factor = quantity.unit.sizes.front().factor;
  // What is few was counted.
  constexpr double kFew = 1000;
  const bool counted = quantity.unit.dimension.empty() && !quantity.hedged &&
                       quantity.written < kFew && quantity.written == std::floor(quantity.written);
  if (counted) rounded = 0;
  Interval<double> range = rounding(quantity);
  const auto in_base = [&](double end) {
    const double off = end - quantity.written;
    return (quantity.written + (quantity.hedged ? off : off * rounded)) * factor;
  };
  if (range.low) range.low = in_base(*range.low);
  if (range.high) range.high = in_base(*range.high);
  return {quantity.written * factor, range, quantity.unit.dimension};
}

std::optional<Figure> product(Figure a, Figure b) {
  if (a.dimension == kPercent) std::swap(a, b);
  if (a.dimension == kPercent) return std::nullopt;
  if (!a.dimension.empty() && !b.dimension.empty() && b.dimension != kPercent) return std::nullopt;
  const double part = b.dimension == kPercent ? 0.01 : 1;
  return Figure{a.written * b.written * part,
                multiply(multiply(a.range, b.range), Interval<double>::point(part)),
                a.dimension.empty() && b.dimension != kPercent ? b.dimension : a.dimension};
}

std::optional<Figure> quotient(const Figure& a, const Figure& b) {
  if (a.dimension == kPercent || b.dimension == kPercent || b.written == 0) return std::nullopt;
  if (!b.dimension.empty() && a.dimension != b.dimension) return std::nullopt;
  const auto range = divide(a.range, b.range);
  if (!range) return std::nullopt;
  return Figure{a.written / b.written, *range,
                a.dimension == b.dimension ? std::string_view() : a.dimension};
}

std::optional<Figure> sum(const Figure& a, const Figure& b) {
  if (a.dimension != b.dimension) return std::nullopt;
  return Figure{a.written + b.written, add(a.range, b.range), a.dimension};
}

std::optional<Figure> difference(const Figure& a, const Figure& b) {
  if (a.dimension != b.dimension) return std::nullopt;
  return Figure{std::abs(a.written - b.written), absolute(subtract(a.range, b.range)), a.dimension};
}

/// Returns whether two whole numbers differ in one digit, or in two that changed places.
bool one_slip(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || a.size() < 2) return false;
  const auto [at, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
  if (at == a.end()) return false;
  if (std::equal(at + 1, a.end(), in_b + 1)) return true;
  return at + 1 != a.end() && at[0] == in_b[1] && at[1] == in_b[0] &&
         std::equal(at + 2, a.end(), in_b + 2);
}

/// Returns whether a written figure is a slip away from a computed one.
bool slip(const Quantity& quantity, const Figure& figure, const Figure& computed) {
  const double step = quantity.step * quantity.unit.sizes.front().factor;
  if (step <= 0 || computed.written <= 0) return false;
  // What is a little off was rounded on the way.
  constexpr double kLittle = 0.06;
  if (std::abs(figure.written / computed.written - 1) < kLittle) return false;
  // A single digit tells little, where no unit says what it counts.
  constexpr double kFew = 10, kNear = 0.05;
  if (figure.dimension.empty() && (figure.written < kFew || computed.written < 1)) return false;
  const double half = std::min(step / 2, figure.written * kNear);
  for (const double zeros : {10.0, 100.0, 1000.0})
    for (const double times : {zeros, 1 / zeros})
      if (computed.written >= 1 && (zeros != 100 || !figure.dimension.empty()) &&
          std::abs(computed.written * times - figure.written) < half)
        return true;
  constexpr double kLongest = 1e9;
  if (computed.written / step > kLongest) return false;
  const std::string written = std::to_string(std::llround(figure.written / step));
  const auto is_slip = [&](double number) {
    return one_slip(written, std::to_string(std::llround(number)));
  };
  // Too wide a range holds a slip of anything.
  constexpr double kWidest = 3;
  const double low = std::round(computed.range.low.value_or(0) / step),
               high = std::round(computed.range.high.value_or(kLongest * step) / step);
  if (high - low > kWidest) return is_slip(std::round(computed.written / step));
  for (double each = low; each <= high; ++each)
    if (is_slip(each)) return true;
  return false;
}

/// Returns whether a figure may be what was computed. One without a unit may be of money that is
/// named before, or after it.
bool may_count(const Figure& figure, const Figure& computed) {
  return computed.dimension == figure.dimension ||
         (figure.dimension.empty() && computed.dimension.starts_with(kMoney));
}

/// Returns whether two figures that stand together may be meant to be multiplied or divided: no
/// percentage, which may be that of a change, no single thing, nor two that are few.
bool is_telling(const Figure& a, const Figure& b) {
  constexpr double kFew = 10;
  const auto few = [](const Figure& each) { return each.dimension.empty() && each.written < kFew; };
  return a.dimension != kPercent && b.dimension != kPercent && a.written != 1 && b.written != 1 &&
         !(few(a) && few(b));
}

/// Returns whether a figure is near to what two others give that may be counts.
bool is_near(const Figure& figure, const Figure& computed, const Figure& a, const Figure& b) {
  constexpr double kLeast = 0.5, kMost = 2, kLittle = 0.06, kFew = 10;
  const double times = figure.written / computed.written;
  return figure.written >= kFew && times >= kLeast && times <= kMost &&
         std::abs(times - 1) >= kLittle &&
         (!computed.dimension.empty() || (a.written >= kFew && b.written >= kFew));
}

/// Returns whether a figure may be one of others in another unit.
bool is_converted(const Quantity& quantity, const std::vector<Quantity>& others) {
  constexpr double kLeast = 0.5, kMost = 2;
  const Figure figure = figure_of(quantity);
  return std::any_of(others.begin(), others.end(), [&](const Quantity& each) {
    const double times = figure_of(each).written / figure.written;
    return each.unit.dimension == quantity.unit.dimension &&
           each.unit.sizes != quantity.unit.sizes && times > kLeast && times < kMost;
  });
}

/// Writes a reckoning out, with what it gives in the form of a quantity.
std::string shown(const Quantity& quantity, const std::string& reckoning, const Figure& computed) {
  Quantity result = quantity;
  result.written = computed.written / quantity.unit.sizes.front().factor;
  return reckoning + " is " + print_as(result, quantity).value_or("another");
}

/// Returns whether a figure may be what was computed, however all were rounded.
bool fits(const Quantity& quantity, const Figure& figure, const std::optional<Figure>& computed) {
  return computed && may_count(figure, *computed) &&
         rounds_to(computed->range, quantity) != Truth::no;
}

/// Returns whether a figure is the sum or the mean of others.
bool is_sum(const Quantity& quantity, const Figure& figure, const std::vector<Figure>& others) {
  const std::size_t sets = std::size_t{1} << others.size();
  for (std::size_t set = 1; set < sets; ++set) {
    std::optional<Figure> all;
    double count = 0;
    for (std::size_t i = 0; i < others.size(); ++i) {
      if (!(set >> i & 1)) continue;
      all = count == 0 ? others[i] : all ? sum(*all, others[i]) : std::nullopt;
      ++count;
    }
    if (count < 2 || !all) continue;
    if (fits(quantity, figure, all)) return true;
    all->range = multiply(all->range, Interval<double>::point(1 / count));
    if (fits(quantity, figure, all)) return true;
  }
  return false;
}

/// Returns whether a figure follows from two others, or from three of the nearest three: 40 and 12
/// who get $5 each.
bool follows(const Quantity& quantity, const Figure& figure, const std::vector<Figure>& others) {
  if (is_sum(quantity, figure, others)) return true;
  using Operation = std::optional<Figure> (*)(const Figure&, const Figure&);
  const auto times = [](const Figure& a, const Figure& b) { return product(a, b); };
  for (const Figure& a : others)
    for (const Figure& b : others) {
      if (&a == &b) continue;
      for (const Operation first : {Operation(times), &quotient, &sum, &difference}) {
        const std::optional<Figure> two = first(a, b);
        if (!two) continue;
        if (fits(quantity, figure, two)) return true;
        if (others.size() > kNearest) continue;
        for (const Figure& c : others)
          if (&c != &a && &c != &b &&
              (fits(quantity, figure, product(*two, c)) || fits(quantity, figure, sum(*two, c)) ||
               fits(quantity, figure, quotient(*two, c)) ||
               fits(quantity, figure, quotient(c, *two)) ||
               fits(quantity, figure, difference(*two, c))))
            return true;
      }
    }
  return false;
}

}  // namespace

std::optional<std::string> reckoning(const Quantity& quantity,
                                     const std::vector<Quantity>& others) {
  const auto calculable = [](const Quantity& each) {
    return each.unit.sizes.size() == 1 && each.unit.sizes.front().zero == 0 && each.written > 0;
  };
  if (!calculable(quantity) || !std::all_of(others.begin(), others.end(), calculable))
    return std::nullopt;
  const Figure figure = figure_of(quantity);
  std::vector<Figure> figures;
  for (const Quantity& each : others) figures.push_back(figure_of(each, kRounded));
  if (follows(quantity, figure, figures) || is_converted(quantity, others)) return "";
  if (!figure.range.low || !figure.range.high) return std::nullopt;
  // Of figures without a unit that are farther off, some pair gives any two digits by chance.
  const bool precise = figure.written / quantity.unit.sizes.front().factor / quantity.step >= 100;
  for (std::size_t i = 0; i < figures.size(); ++i)
    for (std::size_t j = 0; j < figures.size(); ++j) {
      const Figure &a = figures[i], &b = figures[j];
      if (i == j || !is_telling(a, b)) continue;
      const auto told = [&](const std::optional<Figure>& computed, std::string_view sign) {
        std::optional<std::string> text;
        if (!computed || !may_count(figure, *computed)) return text;
        const bool close =
            std::max(i, j) < kNearest || precise ||
            (!computed->dimension.empty() && (quantity.scale > 1 || !figure.dimension.empty()));
        if ((close && slip(quantity, figure, *computed)) ||
            (figures.size() == 2 && is_near(figure, *computed, a, b)))
          text = shown(quantity, others[i].text + std::string(sign) + others[j].text, *computed);
        return text;
      };
      if (auto text = told(i < j ? product(a, b) : std::nullopt, " x ")) return text;
      if (auto text = told(quotient(a, b), " / ")) return text;
    }
  return std::nullopt;
}

}  // namespace factlint
