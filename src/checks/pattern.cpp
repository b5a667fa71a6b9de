#include "checks/checks.h"

namespace factlint {

void check_pattern(const Document& document, const Context& context, Matches& matches,
                   std::vector<Diagnostic>& diagnostics) {
  for (Match& match : matches.matches) {
    const Rule& rule = context.rules.rules[match.rule];
    if (rule.check == CheckKind::pattern) report(document, context, match, diagnostics);
  }
}

}  // namespace factlint
