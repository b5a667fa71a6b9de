#include "match/beside.h"

#include <algorithm>
#include <tuple>

#include "text/unicode.h"

namespace factlint {
namespace {

/// No sentence reaches farther; of a text without full stops all would be looked at for each match.
constexpr std::size_t kReach = 1024;

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

Beside::Beside(const RuleSet& rules, GraphMatcher& graph) : rules_(rules), graph_(graph) {
  for (const Rule& rule : rules.rules) {
    searches_.emplace_back(rule.gather.beside.begin(), rule.gather.beside.end());
    breaks_.emplace_back(rule.gather.breaks.begin(), rule.gather.breaks.end());
  }
}

Span Beside::part(std::uint32_t rule, std::string_view text, Span unit, Span around) {
  if (around.begin - unit.begin > kReach)
    unit.begin = code_point_begin(text, around.begin - kReach);
  if (unit.end - around.end > kReach) unit.end = code_point_begin(text, around.end + kReach);
  Groups groups;
  for (Search& search : breaks_[rule])
    for (Span window = unit; search.find(graph_, text, window, unit.end, groups);
         window.begin = groups[0]->end) {
      if (groups[0]->end <= around.begin) unit.begin = std::max(unit.begin, groups[0]->end);
      if (groups[0]->begin >= around.end) unit.end = std::min(unit.end, groups[0]->begin);
    }
  return unit;
}

std::vector<Match> Beside::in(std::uint32_t rule, std::uint32_t block, std::string_view text,
                              Span unit, const std::vector<Span>& taken,
                              const Environment& environment) {
  std::vector<Found> all;
  Groups groups;
  for (Search& search : searches_[rule])
    for (Span window{unit.begin, text.size()}; search.find(graph_, text, window, unit.end, groups);
         window.begin = groups[0]->end)
      if (is_free(search.source(), groups, unit, taken))
        all.push_back({&search.source(), *groups[0], groups});
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
