#include <algorithm>
#include <string>

#include "checks/checks.h"
#include "text/unicode.h"

namespace factlint {
namespace {

/// True when a hyphen or an apostrophe makes the character's word part of a longer one.
bool joins(char32_t c) {
  return c == '-' || c == '\'' || c == U'’' || c == U'‐' || c == U'‑';
}

bool stands_alone(std::string_view text, Span span) {
  return !(span.begin > 0 && joins(decode_before(text, span.begin).value)) &&
         !(span.end < text.size() && joins(decode(text, span.end).value));
}

/// True for what is doubled on purpose everywhere: numbers, and names (`Bora Bora`).
bool is_number_or_name(std::string_view second) {
  const char32_t letter = decode(second, 0).value;
  return !is_letter(letter) || is_upper(letter);
}

/// True for a phrase of two words with a capital: `Measure for Measure`. Longer ones may hold
/// names.
bool holds_name(std::string_view phrase) {
  std::size_t words = 0;
  bool capital = false, inside = false;
  for (std::size_t at = 0; at < phrase.size();) {
    const CodePoint c = decode(phrase, at);
    if (!inside && is_word(c.value)) {
      ++words;
      capital = capital || is_upper(c.value);
    }
    inside = is_word(c.value);
    at += c.length;
  }
  return capital && words < 3;
}

}  // namespace

void check_repeat(const Document& document, const Context& context, Matches& matches,
                  std::vector<Diagnostic>& diagnostics) {
  for (std::uint32_t index = 0; index < context.rules.rules.size(); ++index) {
    const Rule& rule = context.rules.rules[index];
    if (rule.check != CheckKind::repeat || !rule.enabled) continue;
    const bool phrase = rule.repeat.unit == RepeatUnit::phrase;
    const std::vector<std::string>& except = rule.repeat.except;
    for (Match& match : matches.matches) {
      if (match.rule != index) continue;
      const Block& block = document.blocks[match.block];
      const Binding& word = match.bindings[1];
      match.outcome = Outcome::held;
      const Span second = phrase ? Span{word.span.begin, match.span.end} : word.span;
      const std::string lower = to_lower(word.text);
      const bool nameless = std::find(rule.repeat.nameless.begin(), rule.repeat.nameless.end(),
                                      lower) != rule.repeat.nameless.end();
      // `in In Salah`: a name begins with the second alone.
      const bool name = is_number_or_name(second.in(block.text)) &&
                        !(nameless && is_upper(decode(block.text, match.span.begin).value));
      if (name || (phrase && holds_name(second.in(block.text))) ||
          !stands_alone(block.text, match.span) ||
          std::find(except.begin(), except.end(), lower) != except.end())
        continue;
      report(document, context, match, diagnostics);
    }
  }
}

}  // namespace factlint
