#include <algorithm>

#include "values/arithmetic.h"
#include "values/calendar.h"
#include "values/digits.h"
#include "values/parts.h"
#include "values/reader_groups.h"

namespace factlint {

namespace {

using std::chrono::year_month_day;

Value read_year(const Captured& captured) {
  const std::optional<Digits> digits = read_digits(captured.text);
  if (!digits || digits->negative || !digits->fraction.empty()) return {};
  if (digits->whole.size() != 4 || digits->span.size() != 4) return {};
  std::optional<Date> date =
      make_date(static_cast<int>(*exact_number(digits->whole)), std::nullopt, std::nullopt);
  if (!date) return {};
  date->text = captured.text;
  date->year_part.span = digits->span;
  return *std::move(date);
}

// The number that a part of a date stands for; 0, which is no day, month or year, when it has none.
int part_number(const Value& value) {
  if (const auto* month = std::get_if<Month>(&value)) return static_cast<int>(month->number);
  if (const auto* date = std::get_if<Date>(&value)) return date->year.value_or(0);
  if (const auto* number = std::get_if<Number>(&value)) return whole(number->range).value_or(0);
  return 0;
}

// The first part of that name that took part: alternatives of a pattern may each have one.
const Captured::Part* find_part(const Captured& captured, std::string_view name) {
  const auto found = std::find_if(captured.parts.begin(), captured.parts.end(),
                                  [&](const Captured::Part& part) { return part.name == name; });
  return found == captured.parts.end() ? nullptr : &*found;
}

Value read_date(const Captured& captured) {
  const Captured::Part* year = find_part(captured, "year");
  const Captured::Part* month = find_part(captured, "month");
  const Captured::Part* day = find_part(captured, "day");
  if (!year && !month && !day) return {};
  std::optional<int> y;
  std::optional<unsigned> m, d;
  if (year) y = part_number(year->value);
  if (const auto which = whole_part(captured, "which"); which && captured.context.published)
    y = static_cast<int>(year_month_day{*captured.context.published}.year()) + *which;
  // What is negative becomes far too large, and is refused as such.
  if (month) m = static_cast<unsigned>(part_number(month->value));
  if (day) d = static_cast<unsigned>(part_number(day->value));
  std::optional<Date> date = make_date(y, m, d);
  if (!date) return {};
  if (!y && captured.context.published)
    date->days = candidate_days(*date, *captured.context.published);
  date->text = captured.text;
  if (year) date->year_part.span = year->span;
  if (month) date->month_part.span = month->span;
  if (day) date->day_part.span = day->span;
  return *std::move(date);
}

// The extended format of a calendar date (ISO 8601-1:2019, 5.2.2.1): 2025-02-10.
Value read_iso_date(const Captured& captured) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  const std::string_view text = captured.text;
  if (text.size() != kForm.size()) return {};
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kForm[i] == 'd' ? !digit : text[i] != '-') return {};
  }
  const auto number = [&](Span span) { return static_cast<int>(*exact_number(span.in(text))); };
  const Span year{0, 4}, month{5, 7}, day{8, 10};
  std::optional<Date> date = make_date(number(year), static_cast<unsigned>(number(month)),
                                       static_cast<unsigned>(number(day)));
  if (!date) return {};
  date->text = text;
  date->year_part.span = year;
  date->month_part.span = month;
  date->day_part.span = day;
  return *std::move(date);
}

}  // namespace

std::vector<Reader> date_readers() {
  return {{"year", Type::date, read_year},
          {"date", Type::date, read_date},
          {"iso_date", Type::date, read_iso_date}};
}

}  // namespace factlint
