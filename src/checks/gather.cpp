#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "checks/checks.h"
#include "checks/outcome.h"
#include "text/unicode.h"

namespace factlint {
namespace {

/// What the matches of one rule in one unit of text say together, and what stands beside them.
struct Group {
  Match* match;            // the first of them, which takes what the others bound
  Span unit;               // the part of a sentence or block, in the block's text
  bool ambiguous = false;  // a name has two values: there is no telling which belongs to the rest
};

/// Finds the units of text that matches are gathered in: the parts that a rule's `breaks` leave of
/// a sentence, or of a block by `within`.
class Units {
 public:
  Units(const Document& document, const Context& context)
      : document_(document), context_(context) {}

  /// Returns the unit of a match, nothing when it lies in several sentences. Matches of one rule
  /// must come in the order of the text.
  std::optional<Span> around(const Rule& rule, const Match& match) {
    std::optional<Span> whole = Span{0, document_.blocks[match.block].text.size()};
    if (rule.within == Within::sentence)
      whole = context_.matcher.sentence_around(document_, match.block, match.span);
    if (!whole) return std::nullopt;
    Parted& parted = of_rule_[match.rule];
    if (parted.block != match.block || parted.whole != *whole)
      parted = {match.block, *whole,
                context_.matcher.breaks(document_, match.rule, match.block, *whole)};
    const auto& breaks = parted.breaks;
    const auto after = std::partition_point(breaks.begin(), breaks.end(),
                                            [&](Span each) { return each.begin < match.span.end; });
    const auto before = std::partition_point(
        breaks.begin(), breaks.end(), [&](Span each) { return each.end <= match.span.begin; });
    return Span{before == breaks.begin() ? whole->begin : std::prev(before)->end,
                after == breaks.end() ? whole->end : after->begin};
  }

 private:
  /// What was last asked of a rule.
  struct Parted {
    std::uint32_t block = UINT32_MAX;
    Span whole;
    std::vector<Span> breaks;
  };

  const Document& document_;
  const Context& context_;
  std::unordered_map<std::uint32_t, Parted> of_rule_;
};

/// Leaves of a unit what lies within a sentence's reach of a match: a text may have no full stops.
Span near(std::string_view text, Span unit, Span match) {
  constexpr std::size_t kReach = 1024;
  if (match.begin - unit.begin > kReach) unit.begin = code_point_begin(text, match.begin - kReach);
  if (unit.end - match.end > kReach) unit.end = code_point_begin(text, match.end + kReach);
  return unit;
}

/// The bindings of a match's slots, without the whole match and what is computed.
std::span<Binding> slots_of(const Rule& rule, Match& match) {
  return std::span(match.bindings).subspan(1, slot_name_count(rule) - 1);
}

/// The spans of what a match bound: a figure in one of them has its role.
std::vector<Span> bound_spans(const Rule& rule, Match& match) {
  std::vector<Span> spans;
  for (const Binding& slot : slots_of(rule, match))
    if (slot.bound) spans.push_back(slot.span);
  return spans;
}

/// Leaves of a match's span what its slots cover: a template may look at what follows them, the end
/// of the sentence included.
void trim(const Rule& rule, Match& match) {
  const std::vector<Span> spans = bound_spans(rule, match);
  if (spans.empty()) return;
  match.span = spans.front();
  for (const Span span : spans)
    match.span = {std::min(match.span.begin, span.begin), std::max(match.span.end, span.end)};
}

bool same(const Binding& a, const Binding& b) {
  return a.text == b.text || equal(a.value, b.value) == Truth::yes;
}

/// Adds what a match bound to a group. A name may be bound twice to one value.
void join(const Rule& rule, Match& match, Group& group) {
  const std::span<Binding> added = slots_of(rule, match), known = slots_of(rule, *group.match);
  for (std::size_t i = 0; i < added.size(); ++i) {
    if (!added[i].bound) continue;
    if (!known[i].bound)
      known[i] = std::move(added[i]);
    else if (!same(known[i], added[i]))
      group.ambiguous = true;
  }
}

/// The names that `expect` cannot do without and that are not bound.
std::vector<std::uint32_t> missing_names(const Rule& rule, const Match& match) {
  std::vector<std::uint32_t> missing;
  for (const std::uint32_t name : rule.gather.needed)
    if (!match.bindings[name].bound) missing.push_back(name);
  return missing;
}

/// Adds what stands beside a group's match.
void join_beside(const Document& document, const Context& context, Group& group) {
  Match& match = *group.match;
  const Rule& rule = context.rules.rules[match.rule];
  const std::vector<std::uint32_t> missing = missing_names(rule, match);
  for (Match& other : context.matcher.beside(document, match.rule, match.block, group.unit,
                                             bound_spans(rule, match), missing))
    join(rule, other, group);
}

/// Takes as a match's whole what its slots cover, and evaluates `expect`.
void reckon(const Rule& rule, std::string_view text, const Environment& environment, Match& match) {
  trim(rule, match);
  const std::string all(match.span.in(text));
  match.bindings[0] = {all, all, match.span, true};
  // The article's date was bound with the first match.
  bind_computed(rule, match.bindings, environment);
  match.outcome = outcome_of(evaluate(*rule.expect, match.bindings, environment));
}

/// Returns all of the sentences that a match says something in, within its unit.
Span sentences_of(const Document& document, const Context& context, const Match& match, Span unit) {
  const Span span = match.span;
  const auto around = [&](std::size_t at) {
    return context.matcher.sentence_around(document, match.block, {at, at + 1}).value_or(unit);
  };
  return {std::max(unit.begin, around(span.begin).begin),
          std::min(unit.end, around(span.end - 1).end)};
}

/// Judges what a group says. `unless` is asked of all sentences that it says it in.
void judge(const Document& document, const Context& context, Group& group,
           std::vector<Diagnostic>& diagnostics) {
  Match& match = *group.match;
  const Rule& rule = context.rules.rules[match.rule];
  if (group.ambiguous) return;
  const std::string_view text = document.blocks[match.block].text;
  group.unit = near(text, group.unit, match.span);
  join_beside(document, context, group);
  if (group.ambiguous || !missing_names(rule, match).empty()) return;
  reckon(rule, text, {&context.lexicon}, match);
  if (match.outcome == Outcome::reported)
    report(document, context, match, diagnostics,
           sentences_of(document, context, match, group.unit));
}

}  // namespace

void check_gather(const Document& document, const Context& context, Matches& matches,
                  std::vector<Diagnostic>& diagnostics) {
  // By rule, block and where the unit begins.
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::size_t>, Group> groups;
  std::vector<const Match*> joined;  // in the order of the matches
  Units units(document, context);
  for (Match& match : matches.matches) {
    const Rule& rule = context.rules.rules[match.rule];
    if (rule.check != CheckKind::gather) continue;
    trim(rule, match);
    const auto unit = units.around(rule, match);
    if (!unit) continue;
    const auto [group, is_new] =
        groups.try_emplace({match.rule, match.block, unit->begin}, Group{&match, *unit});
    if (is_new) continue;
    join(rule, match, group->second);
    joined.push_back(&match);
  }
  for (auto& [place, group] : groups) judge(document, context, group, diagnostics);
  std::erase_if(matches.matches, [&](const Match& match) {
    return std::binary_search(joined.begin(), joined.end(), &match);
  });
}

}  // namespace factlint
