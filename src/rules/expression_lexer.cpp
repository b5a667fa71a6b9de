#include "rules/expression_lexer.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/unicode.h"

namespace factlint {

namespace {

using Kind = ExpressionToken::Kind;

// Longer ones first. `=` and `}` are no operators: the first is what people write for `==`, the
// second ends an expression in a message.
constexpr std::string_view kSymbols[] = {"<=", ">=", "==", "!=", "<", ">", "+", "-",
                                         "*",  "/",  "(",  ")",  ",", "=", "}"};

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool is_name_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char lower = static_cast<char>(text[at] | 0x20);
  return (lower >= 'a' && lower <= 'z') || text[at] == '_';
}

std::size_t number_end(std::string_view text, std::size_t at) {
  while (is_digit_at(text, at)) ++at;
  if (at < text.size() && text[at] == '.' && is_digit_at(text, at + 1)) ++at;
  while (is_digit_at(text, at)) ++at;
  return at;
}

}  // namespace

ExpressionToken next_token(std::string_view text, std::size_t at) {
  while (at < text.size() && std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos)
    ++at;
  const auto token = [&](Kind kind, std::size_t end) {
    return ExpressionToken{kind, {at, end}, text.substr(at, end - at)};
  };
  if (at >= text.size()) return {Kind::end, {text.size(), text.size()}, {}};
  if (is_digit_at(text, at)) return token(Kind::number, number_end(text, at));
  if (is_name_at(text, at)) {
    std::size_t end = at;
    while (is_name_at(text, end) || is_digit_at(text, end)) ++end;
    return token(Kind::name, end);
  }
  if (text[at] == '\'' || text[at] == '"') {
    const std::size_t end = text.find(text[at], at + 1);
    return end == std::string_view::npos ? token(Kind::unclosed, at + 1)
                                         : token(Kind::text, end + 1);
  }
  for (std::string_view symbol : kSymbols)
    if (text.substr(at, symbol.size()) == symbol) return token(Kind::symbol, at + symbol.size());
  return token(Kind::bad, at + std::max<std::size_t>(1, decode(text, at).length));
}

std::string shown(const ExpressionToken& token) {
  constexpr std::size_t kLongest = 40;
  if (token.kind == Kind::end) return "the end";
  if (token.text.size() <= kLongest) return fmt::format("`{}`", token.text);
  return fmt::format("`{}…`", token.text.substr(0, code_point_begin(token.text, kLongest)));
}

}  // namespace factlint
