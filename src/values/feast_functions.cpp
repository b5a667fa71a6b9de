#include "values/function_groups.h"
#include "values/observances.h"

namespace factlint {

namespace {

Value call_falls_on(const Arguments& a) {
  return falls_on(std::get<Recurrence>(a[0]), std::get<Date>(a[1]));
}

Value call_falls_on_weekday(const Arguments& a) {
  return falls_on_weekday(std::get<Recurrence>(a[0]), std::get<Weekday>(a[1]),
                          std::get_if<Date>(&a[2]));
}

Value call_occurrence(const Arguments& a) {
  std::optional<Date> day = occurrence(std::get<Recurrence>(a[0]), std::get<Date>(a[1]));
  return day ? Value(*std::move(day)) : Value();
}

}  // namespace

std::vector<Function> feast_functions() {
  using enum Type;
  return {
      {"falls_on",
       {recurrence, date},
       2,
       truth,
       "whether a feast may fall on a date; without its year, in any of 1900 to 2099",
       call_falls_on},
      {"falls_on_weekday",
       {recurrence, weekday, date},
       2,
       truth,
       "whether a feast may fall on a weekday in the year of a date, or in any",
       call_falls_on_weekday},
      {"occurrence",
       {recurrence, date},
       2,
       date,
       "the day of a feast in the year of a date; where it may mean several, the nearest",
       call_occurrence},
  };
}

}  // namespace factlint
