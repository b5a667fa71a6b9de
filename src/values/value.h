#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "text/span.h"
#include "values/duration.h"
#include "values/interval.h"
#include "values/quantity.h"
#include "values/recurrence.h"
#include "values/time.h"
#include "values/truth.h"

namespace factlint {

/// The types that slots and expressions have.
enum class Type : std::uint8_t {
  truth,
  text,
  number,
  month,
  weekday,
  date,
  duration,
  fiscal_year,
  time,
  recurrence,
  unit,
  quantity
};

/// Returns the name that messages and `inspect` use for a type.
std::string_view type_name(Type type);
std::optional<Type> type_named(std::string_view name);

struct Number {
  Interval<double> range;
};

struct Month {
  unsigned number = 1;  // 1 to 12
};

struct Weekday {
  unsigned iso = 1;  // 1 Monday to 7 Sunday (ISO 8601)
};

/// The part of a written date that names its day, month or year.
struct DatePart {
  Span span;             // in Date::text
  bool changed = false;  // the text there is another date's: `print` puts this date's in its place
};

/// A date as written, in the proleptic Gregorian calendar. What is absent was not said.
struct Date {
  std::optional<int> year;               // 1 to 9999
  std::optional<unsigned> month;         // 1 to 12
  std::optional<unsigned> day;           // 1 to 31
  Interval<std::chrono::sys_days> days;  // all the days it may mean; both ends open without a year
  std::string text;                      // as written; empty for what is computed from scratch
  DatePart year_part, month_part, day_part;
};

/// A value read from the text or computed from such; monostate is unknown.
using Value = std::variant<std::monostate, Truth, std::string, Number, Month, Weekday, Date,
                           Duration, FiscalYear, Time, Recurrence, Unit, Quantity>;

/// True when a value is unknown.
inline bool is_unknown(const Value& value) {
  return std::holds_alternative<std::monostate>(value);
}

/// Returns the type of a value; absent when it is unknown.
std::optional<Type> type_of(const Value& value);

/// Compare two values of one type. Weekdays, texts, truths, feasts and units have no order; what
/// has none, and values of two types, are unknown. Dates are equal only when both are certain to
/// the day, and differ when any part that both name differs.
Truth less(const Value& a, const Value& b);
Truth equal(const Value& a, const Value& b);

/// Builds a date from what was said. A day that its month does not have, and a year before 1 or
/// after 9999, give nothing.
std::optional<Date> make_date(std::optional<int> year, std::optional<unsigned> month,
                              std::optional<unsigned> day);

/// Returns the number of days in a month (1 to 12); without a year February may have 28 or 29.
Interval<double> days_in_month(unsigned month, std::optional<int> year);

}  // namespace factlint
