#include <fmt/format.h>

#include <utility>

#include "rules/expression.h"
#include "rules/expression_lexer.h"
#include "rules/expression_parser.h"

namespace factlint {

namespace {

// Appends literal text, to the literal that stands last if there is one.
void add_literal(Message& message, std::string_view text) {
  if (text.empty()) return;
  if (message.parts.empty() || message.parts.back().expression) message.parts.emplace_back();
  message.parts.back().literal += text;
}

}  // namespace

std::variant<Message, ParseError> parse_message(std::string_view text,
                                                const std::vector<Name>& names) {
  Message message;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t brace = std::min(text.find_first_of("{}", at), text.size());
    add_literal(message, text.substr(at, brace - at));
    at = brace;
    if (at == text.size()) break;
    if (at + 1 < text.size() && text[at + 1] == text[at]) {
      add_literal(message, text.substr(at, 1));
      at += 2;
      continue;
    }
    if (text[at] == '}') return ParseError{at, "expected `}}` for a brace, found a lone `}`"};
    auto parsed = parse_expression_at(text, at + 1, names);
    if (auto* error = std::get_if<ParseError>(&parsed)) return std::move(*error);
    auto& prefix = std::get<ParsedPrefix>(parsed);
    const ExpressionToken close = next_token(text, prefix.end);
    if (!close.is("}"))
      return ParseError{close.span.begin, fmt::format("expected `}}`, found {}", shown(close))};
    message.parts.emplace_back().expression = std::move(prefix.expression);
    at = close.span.end;
  }
  return message;
}

std::optional<std::string> fill(const Message& message, const std::vector<Binding>& bindings,
                                const ValueNames& names, const Environment& environment) {
  std::string result;
  for (const Message::Part& part : message.parts) {
    if (!part.expression) {
      result += part.literal;
      continue;
    }
    const Expression& expression = *part.expression;
    if (expression.op == Expression::Op::name && expression.index < bindings.size()) {
      const Binding& binding = bindings[expression.index];
      if (binding.bound && !binding.text.empty()) {
        result += binding.text;
        continue;
      }
    }
    const Value value = evaluate(expression, bindings, environment);
    const Truth* truth = std::get_if<Truth>(&value);
    if (is_unknown(value) || (truth && *truth == Truth::unknown)) return std::nullopt;
    result += print(value, names);
  }
  return result;
}

}  // namespace factlint
