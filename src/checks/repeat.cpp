#include <unordered_set>

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

/// True for what is doubled on purpose everywhere: numbers, and names (`Bora Bora`). Three in a row
/// are no slip of editing either.
bool meant(const Matches& matches, std::size_t at, std::string_view text) {
  const Repeat& repeat = matches.repeats[at];
  const char32_t letter = decode(text, repeat.second.begin).value;
  if (!is_letter(letter) || is_upper(letter)) return true;
  const auto& all = matches.repeats;
  const bool third_before =
      at > 0 && all[at - 1].block == repeat.block && all[at - 1].second == repeat.first;
  const bool third_after = at + 1 < all.size() && all[at + 1].block == repeat.block &&
                           all[at + 1].first == repeat.second;
  return third_before || third_after;
}

}  // namespace

void check_repeat(const Document& document, const Context& context, Matches& matches,
                  std::vector<Diagnostic>& diagnostics) {
  for (std::uint32_t index = 0; index < context.rules.rules.size(); ++index) {
    const Rule& rule = context.rules.rules[index];
    if (rule.check != CheckKind::repeat || !rule.enabled) continue;
    const std::unordered_set<std::string> except(rule.repeat.except.begin(),
                                                 rule.repeat.except.end());
    for (std::size_t i = 0; i < matches.repeats.size(); ++i) {
      const Repeat& repeat = matches.repeats[i];
      const std::string_view text = document.blocks[repeat.block].text;
      const Span whole{repeat.first.begin, repeat.second.end};
      Match match;
      match.rule = index;
      match.block = repeat.block;
      match.span = whole;
      match.bindings = {{std::string(whole.in(text)), std::string(whole.in(text)), whole, true},
                        {std::string(repeat.first.in(text)), std::string(repeat.first.in(text)),
                         repeat.second, true}};
      const bool silent = !in_scope(rule, document.blocks[repeat.block]) ||
                          meant(matches, i, text) || !stands_alone(text, whole) ||
                          except.contains(to_lower(repeat.first.in(text)));
      match.outcome = silent ? Outcome::held : Outcome::reported;
      if (!silent) {
        diagnostics.push_back(make_diagnostic(document, context.rules, rule, match));
        if (!rule.note.empty())
          if (auto note = fill(rule.note, match.bindings, context.rules.value_names))
            diagnostics.back().notes.push_back(
                {*note, document.blocks[repeat.block].to_source(repeat.first)});
      }
      matches.matches.push_back(std::move(match));
    }
  }
}

}  // namespace factlint
