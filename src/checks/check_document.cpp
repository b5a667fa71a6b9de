#include "checks/check_document.h"

#include "checks/checks.h"

namespace factlint {

Report check_document(const Document& document, const Context& context) {
  Report report;
  report.matches = context.matcher.run(document, context.trace);
  check_pattern(document, context, report.matches, report.diagnostics);
  check_relation(document, context, report.matches, report.diagnostics);
  check_repeat(document, context, report.matches, report.diagnostics);
  check_lexicon(document, context, report.matches, report.diagnostics);
  sort_diagnostics(report.diagnostics);
  return report;
}

}  // namespace factlint
