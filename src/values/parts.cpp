#include "values/parts.h"

#include <algorithm>

#include "values/arithmetic.h"
#include "values/calendar.h"

namespace factlint {

const Value* find_value(const Captured& captured, std::string_view name) {
  const auto found = std::find_if(captured.parts.begin(), captured.parts.end(),
                                  [&](const Captured::Part& part) { return part.name == name; });
  return found == captured.parts.end() ? nullptr : &found->value;
}

std::optional<Interval<double>> number_part(const Captured& captured, std::string_view name) {
  const Value* value = find_value(captured, name);
  if (!value) return std::nullopt;
  if (const auto* number = std::get_if<Number>(value)) return number->range;
  if (const auto* month = std::get_if<Month>(value))
    return Interval<double>::point(static_cast<double>(month->number));
  return std::nullopt;
}

std::optional<int> whole_part(const Captured& captured, std::string_view name) {
  const auto number = number_part(captured, name);
  return number ? whole(*number) : std::nullopt;
}

Interval<double> count_part(const Captured& captured) {
  if (find_value(captured, "couple")) return {2, 3};
  if (find_value(captured, "few")) return {2, 12};
  return number_part(captured, "count").value_or(Interval<double>::point(1));
}

const Date* date_part(const Captured& captured, std::string_view name) {
  const Value* value = find_value(captured, name);
  return value ? std::get_if<Date>(value) : nullptr;
}

Value date_value(const Interval<std::chrono::sys_days>& days, std::string_view text) {
  std::optional<Date> date = date_of(days);
  if (!date) return {};
  date->text = text;
  return *std::move(date);
}

}  // namespace factlint
