#include "checks/checks.h"
#include "checks/outcome.h"

namespace factlint {
namespace {

/// Places of the names that the kind binds, after `match`.
constexpr std::size_t kItems = 1, kSum = 2;

void bind_list(const Rule& rule, std::string_view text, const List& list, Match& match) {
  match.span.end = list.span.end;
  const std::string all(match.span.in(text)), items(list.span.in(text));
  match.bindings[0] = {all, all, match.span, true};
  match.bindings[kItems] = {Number{Interval<double>::point(static_cast<double>(list.items))}, items,
                            list.span, true};
  match.bindings[kSum] = {list.sum, items, list.span, !is_unknown(list.sum)};
  bind_computed(rule, match.bindings);
}

}  // namespace

void check_count(const Document& document, const Context& context, Matches& matches,
                 std::vector<Diagnostic>& diagnostics) {
  for (Match& match : matches.matches) {
    const Rule& rule = context.rules.rules[match.rule];
    if (rule.check != CheckKind::count) continue;
    const auto list = context.matcher.list_at(document, match.rule, match.block, match.span.end);
    if (!list) continue;
    bind_list(rule, document.blocks[match.block].text, *list, match);
    match.outcome = outcome_of(evaluate(*rule.expect, match.bindings, {&context.lexicon}));
    if (match.outcome == Outcome::reported) report(document, context, match, diagnostics);
  }
}

}  // namespace factlint
