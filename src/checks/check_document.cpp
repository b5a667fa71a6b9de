#include "checks/check_document.h"

#include <algorithm>
#include <iterator>

#include "checks/checks.h"
#include "checks/language.h"
#include "checks/passages.h"

namespace factlint {
namespace {

/// Values read from the text take more memory than the text: what is judged drops them before the
/// next blocks are read.
constexpr std::size_t kBlocksAtOnce = 4096;

/// Adds judged matches to those before. Those of conflicts are judged with the whole article.
void append(Matches& all, Matches part, const RuleSet& rules) {
  for (Match& match : part.matches)
    if (rules.rules[match.rule].check != CheckKind::conflict)
      match.bindings = std::vector<Binding>();
  std::move(part.matches.begin(), part.matches.end(), std::back_inserter(all.matches));
  std::move(part.unknown_words.begin(), part.unknown_words.end(),
            std::back_inserter(all.unknown_words));
  std::move(part.rare_words.begin(), part.rare_words.end(), std::back_inserter(all.rare_words));
  std::move(part.triggers.begin(), part.triggers.end(), std::back_inserter(all.triggers));
}

}  // namespace

Report check_document(const Document& document, const Context& context) {
  Report report;
  const std::size_t count = document.blocks.size();
  for (std::size_t first = 0; first < count; first += kBlocksAtOnce) {
    Matches found =
        context.matcher.run(document, first, std::min(first + kBlocksAtOnce, count), context.trace);
    check_pattern(document, context, found, report.diagnostics);
    check_relation(document, context, found, report.diagnostics);
    check_count(document, context, found, report.diagnostics);
    check_gather(document, context, found, report.diagnostics);
    check_repeat(document, context, found, report.diagnostics);
    append(report.matches, std::move(found), context.rules);
    check_passages(document, context, first, std::min(first + kBlocksAtOnce, count), report);
  }
  if (is_foreign(document, report.matches, context.rules)) {
    report.covered = false;
    report.diagnostics.clear();
    return report;
  }
  check_conflict(document, context, report.matches, report.diagnostics);
  // Whether a token is a name hangs on the whole article.
  check_lexicon(document, context, report.matches, report.diagnostics);
  // So do what stands twice, and whether a paragraph's end is the end of what it says.
  check_repeated_text(document, context, report.matches, report.diagnostics);
  check_balance(document, context, report.matches, report.diagnostics);
  check_spacing(document, context, report.matches, report.diagnostics);
  check_sequence(document, context, report.matches, report.diagnostics);
  check_cut(document, context, report.matches, report.diagnostics);
  sort_diagnostics(report.diagnostics);
  return report;
}

}  // namespace factlint
