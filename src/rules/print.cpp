#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "rules/expression.h"
#include "values/arithmetic.h"

namespace factlint {

namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string with_commas(std::string digits) {
  const std::size_t first = digits.front() == '-' ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string print_exact(double value) {
  constexpr double kGrouped = 10000;  // years and short numbers take no comma
  constexpr double kExact = 1e15;     // larger ones print in their shortest form
  if (value == 0) return "0";         // also -0
  if (std::trunc(value) != value || std::abs(value) >= kExact) return fmt::format("{}", value);
  std::string digits = fmt::format("{:.0f}", value);
  return std::abs(value) < kGrouped ? digits : with_commas(std::move(digits));
}

std::string print_number(const Interval<double>& range) {
  if (!range.low || !range.high) return print_exact(range.low.value_or(range.high.value_or(0)));
  if (range.is_point()) return print_exact(*range.low);
  const double middle = *range.low / 2 + *range.high / 2;
  const double width = *range.high - *range.low;
  // A width that rounding made says nothing of precision.
  constexpr double kRounding = 1e-12;
  if (width <= std::abs(middle) * kRounding) return fmt::format("{:.12g}", middle);
  if (width >= 1) return print_exact(std::round(middle));
  constexpr double kMostDecimals = 15, kSlack = 1e-9;  // a width of 0.1 may come out a little less
  const int decimals =
      static_cast<int>(std::clamp(std::ceil(-std::log10(width) - kSlack), 1.0, kMostDecimals));
  std::string digits = fmt::format("{:.{}f}", middle, decimals);
  return digits.find_first_not_of("-0.") == std::string::npos && digits.front() == '-'
             ? digits.substr(1)
             : digits;
}

std::string print_name(const std::vector<std::string>& names, unsigned number) {
  if (number >= 1 && number <= names.size() && !names[number - 1].empty()) return names[number - 1];
  return fmt::format("{}", number);
}

std::string print_day(const std::optional<std::chrono::sys_days>& day) {
  if (!day) return "..";
  const std::chrono::year_month_day date{*day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

// Prints a date that no one wrote: `February 11, 2025`, and days that are no whole month or year as
// an interval of ISO 8601, open ends as in its part 2.
std::string print_plain(const Date& date, const ValueNames& names) {
  const std::optional<Date> said = make_date(date.year, date.month, date.day);
  if (!said || said->days != date.days)
    return fmt::format("{}/{}", print_day(date.days.low), print_day(date.days.high));
  if (names.months.empty() && date.days.is_point()) return print_day(date.days.low);
  std::string result;
  if (date.month) result += print_name(names.months, *date.month);
  if (date.day) result += fmt::format("{}{}", result.empty() ? "" : " ", *date.day);
  if (date.year) {
    const std::string_view before = result.empty() ? "" : date.day ? ", " : " ";
    result += fmt::format("{}{}", before, *date.year);
  }
  return result;
}

// Prints a number in place of a written one.
std::string print_padded(int number, std::size_t width) {
  return fmt::format("{:0{}}", number, width);
}

// What is put in place of a written part of a date.
struct Change {
  Span span;
  std::string text;
};

std::vector<Change> changes_of(const Date& date, const ValueNames& names) {
  const auto written = [&](const DatePart& part) {
    return part.span.end <= date.text.size() ? part.span.in(date.text) : std::string_view();
  };
  const std::string_view year = written(date.year_part), month = written(date.month_part),
                         day = written(date.day_part);
  // Numbers have two digits when one of them shows it, or when the year stands first, as in ISO
  // 8601.
  const bool year_first = !year.empty() && date.year_part.span < date.month_part.span;
  const bool two_digits =
      day.substr(0, 1) == "0" || month.substr(0, 1) == "0" || (all_digits(month) && year_first);
  const std::size_t width = two_digits ? 2 : 1;
  std::vector<Change> changes;
  const auto change = [&](const DatePart& part, std::string text) {
    if (part.changed && part.span.end <= date.text.size())
      changes.push_back({part.span, std::move(text)});
  };
  if (date.year)
    change(date.year_part, print_padded(*date.year, all_digits(year) ? year.size() : 1));
  if (date.month)
    change(date.month_part, all_digits(month) ? print_padded(static_cast<int>(*date.month), width)
                                              : print_name(names.months, *date.month));
  if (date.day) change(date.day_part, print_padded(static_cast<int>(*date.day), width));
  std::sort(changes.begin(), changes.end(),
            [](const Change& a, const Change& b) { return a.span < b.span; });
  return changes;
}

std::string print_date(const Date& date, const ValueNames& names) {
  if (date.text.empty()) return print_plain(date, names);
  std::string result;
  std::size_t at = 0;
  for (const Change& each : changes_of(date, names)) {
    if (each.span.begin < at) continue;
    result += std::string_view(date.text).substr(at, each.span.begin - at);
    result += each.text;
    at = each.span.end;
  }
  return result += std::string_view(date.text).substr(at);
}

struct Printer {
  const ValueNames& names;

  std::string operator()(std::monostate) const { return "unknown"; }
  std::string operator()(Truth value) const {
    constexpr std::array<std::string_view, 3> kWords = {"no", "unknown", "yes"};
    return std::string(kWords[static_cast<std::size_t>(value)]);
  }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(const Number& value) const { return print_number(value.range); }
  std::string operator()(const Month& value) const {
    return print_name(names.months, value.number);
  }
  std::string operator()(const Weekday& value) const {
    return print_name(names.weekdays, value.iso);
  }
  std::string operator()(const Date& value) const { return print_date(value, names); }
  // As durations and intervals of ISO 8601.
  std::string operator()(const Duration& value) const {
    const Interval<double> length = multiply(value.count, Interval<double>::point(value.unit));
    return fmt::format("P{}{}", print_number(length), value.calendar ? 'M' : 'D');
  }
  std::string operator()(const FiscalYear& value) const {
    return fmt::format("{}/{}", print_day(value.days.low), print_day(value.days.high));
  }
  std::string operator()(const Time& value) const { return value.text; }
  std::string operator()(const Recurrence& value) const { return value.text; }
  std::string operator()(const Unit& value) const { return value.dimension; }
  std::string operator()(const Quantity& value) const {
    return value.text.empty() ? print_number(value.measured) : value.text;
  }
};

}  // namespace

std::string print(const Value& value, const ValueNames& names) {
  return std::visit(Printer{names}, value);
}

}  // namespace factlint
