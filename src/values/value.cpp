#include "values/value.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace factlint {

namespace {

constexpr std::array<std::string_view, 12> kTypeNames = {
    "truth",    "text",        "number", "month",      "weekday", "date",
    "duration", "fiscal_year", "time",   "recurrence", "unit",    "quantity"};

Truth less(const Number& a, const Number& b) {
  return less(a.range, b.range);
}
Truth less(const Date& a, const Date& b) {
  return less(a.days, b.days);
}
Truth less(const Month& a, const Month& b) {
  return truth(a.number < b.number);
}
Truth less(const Duration& a, const Duration& b) {
  return less(spoken_days(a), spoken_days(b));
}
Truth less(const FiscalYear& a, const FiscalYear& b) {
  return less(a.days, b.days);
}
template <class T>
Truth less(const T&, const T&) {
  return Truth::unknown;
}

template <class T>
bool differ(const std::optional<T>& a, const std::optional<T>& b) {
  return a && b && *a != *b;
}

Truth equal(std::monostate, std::monostate) {
  return Truth::unknown;
}
Truth equal(Truth a, Truth b) {
  return a == Truth::unknown || b == Truth::unknown ? Truth::unknown : truth(a == b);
}
Truth equal(const std::string& a, const std::string& b) {
  return truth(a == b);
}
Truth equal(const Number& a, const Number& b) {
  return equal(a.range, b.range);
}
Truth equal(const Month& a, const Month& b) {
  return truth(a.number == b.number);
}
Truth equal(const Weekday& a, const Weekday& b) {
  return truth(a.iso == b.iso);
}
Truth equal(const Recurrence&, const Recurrence&) {
  return Truth::unknown;
}
Truth equal(const Unit&, const Unit&) {
  return Truth::unknown;
}
Truth equal(const Date& a, const Date& b) {
  // Dates without a year are open at both ends, and yet may name two months or days.
  if (differ(a.year, b.year) || differ(a.month, b.month) || differ(a.day, b.day)) return Truth::no;
  return equal(a.days, b.days);
}
Truth equal(const Duration& a, const Duration& b) {
  return equal(spoken_days(a), spoken_days(b));
}
// The days of such years are too wide to tell that two of them are one.
Truth equal(const FiscalYear& a, const FiscalYear& b) {
  return equal(a.days, b.days);
}

}  // namespace

std::string_view type_name(Type type) {
  const auto index = static_cast<std::size_t>(type);
  return index < kTypeNames.size() ? kTypeNames[index] : std::string_view();
}

std::optional<Type> type_named(std::string_view name) {
  const auto found = std::find(kTypeNames.begin(), kTypeNames.end(), name);
  if (found == kTypeNames.end()) return std::nullopt;
  return static_cast<Type>(std::distance(kTypeNames.begin(), found));
}

std::optional<Type> type_of(const Value& value) {
  // The alternatives of Value stand in the order of Type, after monostate.
  if (is_unknown(value) || value.valueless_by_exception()) return std::nullopt;
  return static_cast<Type>(value.index() - 1);
}

Truth less(const Value& a, const Value& b) {
  if (a.index() != b.index()) return Truth::unknown;
  return std::visit(
      [&](const auto& left) { return less(left, *std::get_if<std::decay_t<decltype(left)>>(&b)); },
      a);
}

Truth equal(const Value& a, const Value& b) {
  if (a.index() != b.index()) return Truth::unknown;
  return std::visit(
      [&](const auto& left) { return equal(left, *std::get_if<std::decay_t<decltype(left)>>(&b)); },
      a);
}

}  // namespace factlint
