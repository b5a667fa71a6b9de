// Sentences of news with a right and with a wrong figure, made of the forms in forms/: every wrong
// one is found, and no right one.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <string>
#include <vector>

#include "system/forms.h"

using namespace factlint::test;

namespace {

struct Figures {
  std::string kind, low, high;
  double times = 1;  // how many times the lower the higher is
};

const std::vector<Figures> kFigures = {
    {"n", "12", "18", 1.5},
    {"n", "1,200", "1,860", 1.55},
    {"n", "146,000", "215,000", 1.4726},
    {"n", "1.4 million", "2.1 million", 1.5},
    {"n", "14", "32", 2.2857},
    {"$", "$4.20", "$5.35", 1.2738},
    {"$", "$900,000", "$1.2 million", 1.3333},
    {"$", "£2.4bn", "£3.1bn", 1.2917},
    {"$", "€12.5 million", "€16.4 million", 1.312},
    {"$", "80 cents", "95 cents", 1.1875},
    {"$", "$1,250", "$1,490", 1.192},
    {"%", "3.1%", "4.2%", 1},
    {"%", "11 percent", "14 percent", 1},
    {"%", "45 per cent", "52 per cent", 1},
    {"%", "two percent", "five percent", 1},
};

std::vector<Pair> direction_pairs() {
  std::vector<Pair> pairs;
  for (const Form& form : read_forms("change-direction"))
    for (const Figures& figures : kFigures)
      if (figures.kind == form.kind)
        pairs.push_back({fill(fill(form.text, "low", figures.low), "high", figures.high),
                         fill(fill(form.text, "low", figures.high), "high", figures.low)});
  return pairs;
}

std::vector<Pair> percent_pairs() {
  const auto percent = [](double value, std::size_t style) {
    const char* units[] = {"{:.0f}%", "{:.0f} percent", "{:.1f}%", "{:.1f} per cent"};
    return fmt::format(fmt::runtime(units[style % 4]), value);
  };
  std::vector<Pair> pairs;
  for (const Form& form : read_forms("percent-change"))
    for (const Figures& figures : kFigures) {
      if (figures.kind != form.kind) continue;
      const double rise = 100 * (figures.times - 1), fall = 100 * (1 - 1 / figures.times);
      const std::string text = fill(fill(form.text, "low", figures.low), "high", figures.high);
      const std::size_t style = pairs.size();
      const auto with = [&](double rise_said, double fall_said) {
        return fill(fill(text, "rise", percent(rise_said, style)), "fall",
                    percent(fall_said, style));
      };
      // As in news: a digit that is wrong, or the percentage of another figure.
      pairs.push_back({with(rise, fall), with(rise * 1.7 + 9, fall / 2 - 1)});
    }
  return pairs;
}

struct Measures {
  std::string dimension;
  std::string one, other;  // with `{}` for the number
  double number, converted;
  int digits;
};

const std::vector<Measures> kMeasures = {
    {"length", "{} miles", "{} km", 10, 16.1, 0},
    {"length", "{} miles", "{} kilometers", 45, 72.4, 0},
    {"length", "{} km", "{} miles", 90, 55.9, 0},
    {"length", "{}km", "{} miles", 25, 15.5, 1},
    {"length", "{} feet", "{} meters", 620, 189, 0},
    {"length", "{} metres", "{}ft", 35, 115, 0},
    {"length", "{} kilometres", "{} mi", 1300, 808, 0},
    {"mass", "{} pounds", "{} kilograms", 25, 11.3, 0},
    {"mass", "{}kg", "{}lb", 84, 185, 0},
    {"mass", "{} pounds", "{} kg", 7.5, 3.4, 1},
    {"mass", "{} kilos", "{} pounds", 230, 507, 0},
    {"mass", "{} tonnes", "{} pounds", 2.5, 5511, 0},
    {"area", "{} acres", "{} hectares", 520, 210, 0},
    {"area", "{} hectares", "{} acres", 36, 89, 0},
    {"area", "{} square miles", "{} square kilometers", 14, 36.3, 0},
    {"area", "{} square feet", "{} square meters", 2300, 214, 0},
    {"speed", "{} mph", "{} km/h", 75, 120.7, 0},
    {"speed", "{} miles per hour", "{} kph", 62, 99.8, 0},
    {"speed", "{} kilometers per hour", "{} miles per hour", 185, 115, 0},
    {"speed", "{} km/h", "{} mph", 300, 186, 0},
    {"volume", "{} gallons", "{} liters", 55, 208, 0},
    {"volume", "{} litres", "{} pints", 13, 27.5, 0},
    {"temperature", "{}C", "{}F", 35, 95, 0},
    {"temperature", "{} degrees Fahrenheit", "{} degrees Celsius", 86, 30, 0},
};

std::vector<Pair> conversion_pairs() {
  const auto show = [](const std::string& unit, double number, int digits) {
    std::string shown = fmt::format("{:.{}f}", number, digits);
    if (number >= 1000) shown.insert(shown.size() - 3, ",");
    return fmt::format(fmt::runtime(unit), shown);
  };
  std::vector<Pair> pairs;
  for (const Form& form : read_forms("unit-conversion"))
    for (const Measures& each : kMeasures) {
      if (each.dimension != form.kind) continue;
      const std::string text =
          fill(form.text, "a", show(each.one, each.number, each.number < 10 ? 1 : 0));
      const double wrong = pairs.size() % 2 == 0 ? each.converted * 2.1 + 3 : each.converted / 2.6;
      pairs.push_back({fill(text, "b", show(each.other, each.converted, each.digits)),
                       fill(text, "b", show(each.other, wrong, each.digits))});
    }
  return pairs;
}

std::vector<Pair> ordinal_pairs() {
  const std::vector<std::string> endings = {"th", "st", "nd", "rd"};
  const auto ending = [](int n) {
    const int tens = n % 100;
    return n % 10 > 3 || (tens >= 11 && tens <= 13) ? 0 : n % 10;
  };
  std::vector<Pair> pairs;
  for (const Form& form : read_forms("ordinal-suffix"))
    for (const int n : {2, 13, 21, 40, 53, 101, 112}) {
      const std::size_t right = static_cast<std::size_t>(ending(n));
      // Of `st` the rule says more elsewhere: it is a weight as well.
      std::size_t wrong = (right + 1 + pairs.size() % 3) % 4;
      if (wrong == 1) wrong = right == 2 ? 3 : 2;
      pairs.push_back({fill(form.text, "nth", std::to_string(n) + endings[right]),
                       fill(form.text, "nth", std::to_string(n) + endings[wrong])});
    }
  return pairs;
}

}  // namespace

TEST_CASE("forms of change-direction: every exchanged pair is found, and no right one") {
  check_pairs("change-direction", direction_pairs());
}

TEST_CASE("forms of percent-change: every wrong percentage is found, and no right one") {
  check_pairs("percent-change", percent_pairs());
}

TEST_CASE("forms of unit-conversion: every wrong conversion is found, and no right one") {
  check_pairs("unit-conversion", conversion_pairs());
}

TEST_CASE("forms of ordinal-suffix: every wrong ending is found, and no right one") {
  check_pairs("ordinal-suffix", ordinal_pairs());
}
