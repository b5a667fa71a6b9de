#include <algorithm>
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

}  // namespace

void sort_diagnostics(std::vector<Diagnostic>& diagnostics) {
  std::sort(diagnostics.begin(), diagnostics.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); };
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

}  // namespace factlint
