#include "match/beside.h"

#include <algorithm>
#include <tuple>

#include "match/token_hits.h"
#include "text/unicode.h"

namespace factlint {
namespace {

struct Found {
  const Template* used;
  Span span;
  Groups groups;
};

/// True when the named slots of a match lie in a span, and none of them in what is taken.
bool is_free(const Template& used, const Groups& groups, Span within,
             const std::vector<Span>& taken) {
  return std::all_of(used.captures.begin(), used.captures.end(), [&](const Capture& capture) {
    const std::optional<Span> slot = groups[capture.group];
    if (capture.name < 0 || !slot) return true;
    return slot->end <= within.end && std::none_of(taken.begin(), taken.end(),
                                                   [&](Span span) { return span.overlaps(*slot); });
  });
}

}  // namespace

Beside::Beside(const RuleSet& rules, GraphMatcher& graph, const TriggerTable& table)
    : rules_(rules), graph_(graph), table_(table) {
  for (const Rule& rule : rules.rules) {
    searches_.emplace_back(rule.gather.beside.begin(), rule.gather.beside.end());
    breaks_.emplace_back(rule.gather.breaks.begin(), rule.gather.breaks.end());
  }
}

void Beside::add_templates(TriggerTable& table) {
  for (const Rule& rule : rules_.rules) {
    first_numbers_.push_back(table.template_count());
    for (const Template& each : rule.gather.beside)
      table.add_untriggered(rules_.keys.chains[each.key_chain]);
  }
}

std::vector<Span> Beside::breaks(std::uint32_t rule, std::string_view text, Span unit) {
  std::vector<Span> found;
  Groups groups;
  for (Search& search : breaks_[rule])
    for (Span window = unit; search.find(graph_, text, window, unit.end, groups);
         window.begin = groups[0]->end)
      found.push_back(*groups[0]);
  std::sort(found.begin(), found.end());
  std::vector<Span> apart;
  for (const Span each : found)
    if (!apart.empty() && each.begin < apart.back().end)
      apart.back().end = std::max(apart.back().end, each.end);
    else
      apart.push_back(each);
  return apart;
}

/// Notes which keys a unit holds: most templates need some that it lacks.
void Beside::find_hits(std::string_view text, Span unit, Hits& hits) {
  const std::string_view part = unit.in(text);
  tokenize(part, tokens_);
  hits.clear();
  std::size_t mark = 0;
  for (const Token& token : tokens_.words) {
    while (mark < tokens_.marks.size() && tokens_.marks[mark].begin < token.begin)
      add_mark_hit(table_, part, tokens_.marks[mark++], hits);
    add_token_hits(table_, token, hits);
  }
  while (mark < tokens_.marks.size()) add_mark_hit(table_, part, tokens_.marks[mark++], hits);
}

std::vector<Match> Beside::in(std::uint32_t rule, std::uint32_t block, std::string_view text,
                              Span unit, const std::vector<Span>& taken,
                              const Environment& environment, Hits& hits) {
  // What a match holds may end a little after the unit, as the mark that ends a sentence does.
  constexpr std::size_t kAfter = 16;
  find_hits(text, {unit.begin, code_point_begin(text, std::min(text.size(), unit.end + kAfter))},
            hits);
  std::vector<Found> all;
  Groups groups;
  std::uint32_t number = first_numbers_[rule];
  for (Search& search : searches_[rule]) {
    if (!hits.may_match(number++)) continue;
    for (Span window{unit.begin, text.size()}; search.find(graph_, text, window, unit.end, groups);
         window.begin = groups[0]->end)
      if (is_free(search.source(), groups, unit, taken))
        all.push_back({&search.source(), *groups[0], groups});
  }
  std::stable_sort(all.begin(), all.end(), [](const Found& a, const Found& b) {
    return std::tuple(a.span.begin, b.span.end) < std::tuple(b.span.begin, a.span.end);
  });
  std::vector<Match> matches;
  for (const Found& found : all) {
    if (!matches.empty() && matches.back().span.overlaps(found.span)) continue;
    matches.push_back(
        {rule, block, found.span,
         read_bindings(rules_, rules_.rules[rule], *found.used, text, found.groups, environment)});
  }
  return matches;
}

}  // namespace factlint
