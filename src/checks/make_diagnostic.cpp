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

void report(const Document& document, const Context& context, Match& match,
            std::vector<Diagnostic>& diagnostics) {
  if (context.matcher.silences(document, match)) {
    match.outcome = Outcome::silenced;
    return;
  }
  match.outcome = Outcome::reported;
  const Rule& rule = context.rules.rules[match.rule];
  diagnostics.push_back(make_diagnostic(document, context, rule, match));
}

}  // namespace factlint
