#include "values/recurrence.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace factlint {

namespace {

using namespace std::chrono;

constexpr int kFirstYear = 1583, kLastYear = 4099;

// The abbreviations of RFC 5545, section 3.3.10, in the order of ISO 8601.
constexpr std::array<std::string_view, 7> kWeekdays = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

/// Takes what a rule of computation is made of from its beginning.
struct Scanner {
  std::string_view rest;

  bool take(std::string_view text) {
    if (!rest.starts_with(text)) return false;
    rest.remove_prefix(text.size());
    return true;
  }

  std::optional<int> take_number() {
    int number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc()) return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    return number;
  }
};

bool within(std::optional<int> number, int low, int high) {
  return number && low <= *number && *number <= high;
}

bool read_weekday(Scanner& scan, YearlyDay& day) {
  const std::optional<int> nth = scan.take_number();
  if (!within(nth, -5, 5) || *nth == 0) return false;
  day.base = YearlyDay::Base::nth_weekday;
  day.nth = *nth;
  for (std::size_t i = 0; i < kWeekdays.size(); ++i) {
    if (!scan.take(kWeekdays[i])) continue;
    day.weekday = static_cast<unsigned>(i + 1);
    return true;
  }
  return false;
}

bool read_base(Scanner& scan, YearlyDay& day) {
  if (scan.take("easter")) {
    day.base = YearlyDay::Base::easter;
    return true;
  }
  if (scan.take("julian-easter")) {
    day.base = YearlyDay::Base::julian_easter;
    return true;
  }
  const std::optional<int> month = scan.take_number();
  if (!within(month, 1, 12)) return false;
  day.month = static_cast<unsigned>(*month);
  if (scan.take(":")) return read_weekday(scan, day);
  if (!scan.take("-")) return false;
  const std::optional<int> number = scan.take_number();
  if (!within(number, 1, 31)) return false;
  day.day = static_cast<unsigned>(*number);
  return true;
}

std::optional<YearlyDay> read_yearly_day(std::string_view text) {
  constexpr int kMostDays = 366;
  Scanner scan{text};
  YearlyDay day;
  if (!read_base(scan, day)) return std::nullopt;
  const bool later = scan.take("+");
  if (later || scan.rest.starts_with('-')) {
    const std::optional<int> offset = scan.take_number();
    if (!within(offset, -kMostDays, kMostDays)) return std::nullopt;
    day.offset = *offset;
  }
  if (scan.take("@")) {
    day.since = scan.take_number();
    if (!within(day.since, 1, 9999)) return std::nullopt;
  }
  if (!scan.rest.empty()) return std::nullopt;
  return day;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

std::optional<sys_days> nth_weekday(const YearlyDay& yearly, std::chrono::year y) {
  const std::chrono::month m{yearly.month};
  const std::chrono::weekday w{yearly.weekday % 7};
  const int week = 7;
  const sys_days day = yearly.nth > 0
                           ? sys_days{y / m / w[1]} + days{week * (yearly.nth - 1)}
                           : sys_days{y / m / w[std::chrono::last]} + days{week * (yearly.nth + 1)};
  if (year_month_day{day}.month() != m) return std::nullopt;
  return day;
}

std::optional<sys_days> base_in(const YearlyDay& yearly, int year) {
  const std::chrono::year y{year};
  switch (yearly.base) {
    case YearlyDay::Base::easter:
      return gregorian_easter(year);
    case YearlyDay::Base::julian_easter:
      return julian_easter(year);
    case YearlyDay::Base::nth_weekday:
      return nth_weekday(yearly, y);
    default: {
      const year_month_day date =
          y / std::chrono::month{yearly.month} / std::chrono::day{yearly.day};
      return date.ok() ? std::optional(sys_days{date}) : std::nullopt;
    }
  }
}

}  // namespace

sys_days gregorian_easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25,
            g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4,
            l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451,
            n = h + l - 7 * m + 114;
  return std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(n / 31)} /
         std::chrono::day{static_cast<unsigned>(n % 31 + 1)};
}

sys_days julian_easter(int year) {
  const int a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30,
            e = (2 * a + 4 * b - d + 34) % 7, f = d + e + 114;
  // The day of the Julian calendar, and by how many it is behind the Gregorian one after February.
  const sys_days day = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(f / 31)} /
                       std::chrono::day{static_cast<unsigned>(f % 31 + 1)};
  return day + days{year / 100 - year / 400 - 2};
}

std::optional<Recurrence> parse_recurrence(std::string_view rule) {
  Recurrence result;
  result.text = rule;
  for (bool more = true; more;) {
    const std::size_t bar = rule.find('|');
    const std::optional<YearlyDay> day = read_yearly_day(trimmed(rule.substr(0, bar)));
    if (!day) return std::nullopt;
    result.readings.push_back(*day);
    more = bar != std::string_view::npos;
    if (more) rule.remove_prefix(bar + 1);
  }
  return result;
}

std::optional<sys_days> day_in(const YearlyDay& yearly, int year) {
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  if (yearly.since && year < *yearly.since) return std::nullopt;
  const auto base = base_in(yearly, year);
  if (!base) return std::nullopt;
  return *base + days{yearly.offset};
}

}  // namespace factlint
