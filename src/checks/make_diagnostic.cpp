#include <utility>

#include "checks/checks.h"

namespace factlint {

Diagnostic make_diagnostic(const Document& document, const Context& context, const Rule& rule,
                           const Match& match) {
  const Block& block = document.blocks[match.block];
  const auto filled = [&](const Message& message) {
    return fill(message, match.bindings, context.rules.value_names, {&context.lexicon});
  };
  Diagnostic diagnostic;
  diagnostic.rule = rule.id;
  diagnostic.level = rule.level;
  diagnostic.match = block.to_source(match.span);
  diagnostic.mark = diagnostic.match;
  if (rule.mark >= 0) {
    const Binding& marked = match.bindings[static_cast<std::size_t>(rule.mark)];
    if (marked.bound) diagnostic.mark = block.to_source(marked.span);
  }
  // A message with an unknown part still has to say where: the finding is not lost.
  diagnostic.message =
      filled(rule.message).value_or("`" + std::string(match.span.in(block.text)) + "`");
  diagnostic.help = filled(rule.help).value_or("");
  for (const Message& fix : rule.fixes)
    if (auto replacement = filled(fix))
      diagnostic.fixes.push_back({diagnostic.match, std::move(*replacement)});
  return diagnostic;
}

Match make_match(const Rule& rule, std::uint32_t rule_index, const Document& document,
                 std::uint32_t block, const std::vector<Span>& spans) {
  const std::string_view text = document.blocks[block].text;
  Match match;
  match.rule = rule_index;
  match.block = block;
  match.span = spans.front();
  for (const Span span : spans) {
    const std::string bound(span.in(text));
    match.bindings.push_back({bound, bound, span, !span.empty()});
  }
  bind_computed(rule, match.bindings);
  return match;
}

void add_note(const RuleSet& rules, const Match& match, Span place, Diagnostic& diagnostic) {
  const Message& note = rules.rules[match.rule].note;
  if (note.empty()) return;
  diagnostic.notes.push_back({fill(note, match.bindings, rules.value_names).value_or(""), place});
}

void report(const Document& document, const Context& context, Match& match,
            std::vector<Diagnostic>& diagnostics, std::optional<Span> around) {
  if (context.matcher.silences(document, match, around)) {
    match.outcome = Outcome::silenced;
    return;
  }
  match.outcome = Outcome::reported;
  const Rule& rule = context.rules.rules[match.rule];
  diagnostics.push_back(make_diagnostic(document, context, rule, match));
}

void report_found(const Document& document, const Context& context, Match match, Matches& matches,
                  std::vector<Diagnostic>& diagnostics) {
  report(document, context, match, diagnostics);
  match.bindings = std::vector<Binding>();
  matches.matches.push_back(std::move(match));
}

}  // namespace factlint
