#include "values/digits.h"

#include <algorithm>
#include <array>

namespace factlint {

namespace {

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

// What may part groups of three digits: a comma, a no-break, a thin and a narrow no-break space.
constexpr std::array<std::string_view, 4> kSeparators = {",", "\u00A0", "\u2009", "\u202F"};

std::size_t run_of_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end - at;
}

// Returns the separator at `at` when a digit follows it.
std::string_view separator_at(std::string_view text, std::size_t at) {
  for (std::string_view separator : kSeparators) {
    const std::size_t next = at + separator.size();
    if (next < text.size() && text.substr(at, separator.size()) == separator &&
        is_ascii_digit(text[next]))
      return separator;
  }
  return {};
}

}  // namespace

std::optional<Digits> read_digits(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789";
  std::size_t at = text.find_first_of(kDigits);
  if (at == std::string_view::npos) return std::nullopt;
  Digits result;
  const std::string_view before = text.substr(0, at);
  result.negative = before == "-" || before == "\u2212";
  result.span.begin = at;

  const std::size_t first = run_of_digits(text, at);
  result.whole = text.substr(at, first);
  at += first;
  const std::string_view separator = separator_at(text, at);
  if (!separator.empty() && first > 3) return std::nullopt;
  for (std::string_view found = separator; !found.empty(); found = separator_at(text, at)) {
    at += found.size();
    if (found != separator || run_of_digits(text, at) != 3) return std::nullopt;
    result.whole += text.substr(at, 3);
    at += 3;
  }
  if (at + 1 < text.size() && text[at] == '.' && is_ascii_digit(text[at + 1])) {
    const std::size_t length = run_of_digits(text, at + 1);
    result.fraction = text.substr(at + 1, length);
    at += 1 + length;
  }
  result.span.end = at;
  if (text.find_first_of(kDigits, at) != std::string_view::npos) return std::nullopt;
  return result;
}

std::optional<double> exact_number(std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() > kExactDigits) return std::nullopt;
  double value = 0;
  for (char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

}  // namespace factlint
