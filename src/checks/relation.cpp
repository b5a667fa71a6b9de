#include "checks/checks.h"
#include "checks/outcome.h"

namespace factlint {

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
