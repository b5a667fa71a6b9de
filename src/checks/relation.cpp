#include "checks/checks.h"

namespace factlint {
namespace {

Outcome outcome_of(const Value& expected) {
  const Truth* truth = std::get_if<Truth>(&expected);
  if (!truth || *truth == Truth::unknown) return Outcome::unknown;
  return *truth == Truth::yes ? Outcome::held : Outcome::reported;
}

}  // namespace

void check_relation(const Document& document, const Context& context, Matches& matches,
                    std::vector<Diagnostic>& diagnostics) {
  for (Match& match : matches.matches) {
    const Rule& rule = context.rules.rules[match.rule];
    if (rule.check != CheckKind::relation) continue;
    match.outcome = outcome_of(evaluate(*rule.expect, match.bindings, {&context.lexicon}));
    if (match.outcome == Outcome::reported) report(document, context, match, diagnostics);
  }
}

}  // namespace factlint
