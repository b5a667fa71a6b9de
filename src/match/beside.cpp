#include "match/beside.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "match/token_hits.h"
#include "text/unicode.h"

namespace factlint {
namespace {

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

class Beside::Look {
 public:
  Look(std::vector<Search>& searches, GraphMatcher& graph, std::string_view text, Span unit,
       const std::vector<Span>& taken)
      : searches_(searches),
        graph_(graph),
        text_(text),
        unit_(unit),
        taken_(taken),
        states_(searches.size(), State::open) {}

  /// Leaves templates out that have no match by the keys that the unit holds.
  void leave_out(const Hits& hits, std::uint32_t first_number) {
    for (std::size_t i = 0; i < states_.size(); ++i)
      if (!hits.may_match(first_number + static_cast<std::uint32_t>(i))) states_[i] = State::absent;
  }

  /// True when each of some names is told by a template. Looks first for what may be told by few.
  bool tells_all(std::vector<std::uint32_t> names) {
    std::sort(names.begin(), names.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::pair(open_count(a), a) < std::pair(open_count(b), b);
    });
    return std::all_of(names.begin(), names.end(), [&](std::uint32_t name) { return tells(name); });
  }

  std::vector<Found> all() {
    for (std::size_t i = 0; i < searches_.size(); ++i) is_present(i);
    return std::move(found_);
  }

 private:
  enum class State : std::uint8_t { open, absent, present };

  bool binds(std::size_t number, std::uint32_t name) const {
    const std::vector<Capture>& captures = searches_[number].source().captures;
    return std::any_of(captures.begin(), captures.end(), [&](const Capture& capture) {
      return capture.name >= 0 && static_cast<std::uint32_t>(capture.name) == name;
    });
  }

  std::size_t open_count(std::uint32_t name) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < states_.size(); ++i)
      count += states_[i] != State::absent && binds(i, name);
    return count;
  }

  bool tells(std::uint32_t name) {
    for (std::size_t i = 0; i < searches_.size(); ++i)
      if (states_[i] != State::absent && binds(i, name) && is_present(i)) return true;
    return false;
  }

  bool is_present(std::size_t number) {
    if (states_[number] == State::open) look_for(number);
    return states_[number] == State::present;
  }

  void look_for(std::size_t number) {
    Search& search = searches_[number];
    states_[number] = State::absent;
    Groups groups;
    for (Span window{unit_.begin, text_.size()};
         search.find(graph_, text_, window, unit_.end, groups); window.begin = groups[0]->end) {
      if (!is_free(search.source(), groups, unit_, taken_)) continue;
      states_[number] = State::present;
      found_.push_back({&search.source(), *groups[0], groups});
    }
  }

  std::vector<Search>& searches_;
  GraphMatcher& graph_;
  std::string_view text_;
  Span unit_;
  const std::vector<Span>& taken_;
  std::vector<State> states_;
  std::vector<Found> found_;
};

std::vector<Match> Beside::in(std::uint32_t rule, std::uint32_t block, std::string_view text,
                              Span unit, const std::vector<Span>& taken,
                              const std::vector<std::uint32_t>& missing,
                              const Environment& environment, Hits& hits) {
  // What a match holds may end a little after the unit, as the mark that ends a sentence does.
  constexpr std::size_t kAfter = 16;
  find_hits(text, {unit.begin, code_point_begin(text, std::min(text.size(), unit.end + kAfter))},
            hits);
  Look look(searches_[rule], graph_, text, unit, taken);
  look.leave_out(hits, first_numbers_[rule]);
  if (!look.tells_all(missing)) return {};
  std::vector<Found> all = look.all();
  // Of templates that match the same, the first written comes first.
  std::sort(all.begin(), all.end(), [](const Found& a, const Found& b) {
    return std::tuple(a.span.begin, b.span.end, a.used) <
           std::tuple(b.span.begin, a.span.end, b.used);
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
