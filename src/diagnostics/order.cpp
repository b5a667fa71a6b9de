#include <algorithm>
#include <string_view>
#include <tuple>

#include "diagnostics/diagnostic.h"

namespace factlint {
namespace {

// Every member takes part, so that equal diagnostics come to stand side by side and the order never
// hangs on the order in which the rules ran.
auto key(const Diagnostic& diagnostic) {
  return std::tie(diagnostic.mark, diagnostic.rule, diagnostic.message, diagnostic.match,
                  diagnostic.level, diagnostic.help, diagnostic.notes, diagnostic.fixes);
}

std::string_view family(const Diagnostic& diagnostic) {
  return std::string_view(diagnostic.rule).substr(0, diagnostic.rule.find('/'));
}

// Two rules of one family that mark one place say one thing of it.
bool same_finding(const Diagnostic& a, const Diagnostic& b) {
  return a.rule == b.rule ? key(a) == key(b) : a.mark == b.mark && family(a) == family(b);
}

}  // namespace

void sort_diagnostics(std::vector<Diagnostic>& diagnostics) {
  std::sort(diagnostics.begin(), diagnostics.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same_finding),
                    diagnostics.end());
}

}  // namespace factlint
