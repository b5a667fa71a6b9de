#include <algorithm>
#include <map>
#include <string>

#include "checks/checks.h"
#include "checks/outcome.h"

namespace factlint {
namespace {

/// What is the same in places that speak of one thing; absent where a part was not said.
std::optional<std::string> key_of(const RuleSet& rules, const Rule& rule, const Match& match) {
  std::string key;
  for (const std::uint32_t index : rule.conflict.same) {
    const Binding& binding = match.bindings[index];
    if (!binding.bound && is_unknown(binding.value)) return std::nullopt;
    key += binding.text.empty() ? print(binding.value, rules.value_names) : binding.text;
    key += '\n';
  }
  return key;
}

/// True when two values surely differ, numbers by more than the slack.
bool disagree(const Value& a, const Value& b, double slack) {
  const Number *one = std::get_if<Number>(&a), *two = std::get_if<Number>(&b);
  if (!one || !two) return equal(a, b) == Truth::no;
  const auto above = [&](const Interval<double>& high, const Interval<double>& low) {
    return high.low && low.high && *high.low > *low.high + slack;
  };
  return above(one->range, two->range) || above(two->range, one->range);
}

/// Places that speak of one thing, in the order of the text.
using Places = std::vector<Match*>;

/// Parts places by their value: those that agree with the first, and those that do not. Nothing
/// when the latter do not agree among themselves: what has three values changes, or means several.
std::optional<std::pair<Places, Places>> part(const Rule& rule, const Places& places) {
  Places one, other;
  for (Match* match : places) {
    const auto apart = [&](const Match* known) {
      return disagree(match->bindings[rule.conflict.differ].value,
                      known->bindings[rule.conflict.differ].value, rule.conflict.slack);
    };
    if (std::none_of(one.begin(), one.end(), apart))
      one.push_back(match);
    else if (std::none_of(other.begin(), other.end(), apart))
      other.push_back(match);
    else
      return std::nullopt;
  }
  return std::pair{std::move(one), std::move(other)};
}

class Judge {
 public:
  Judge(const Document& document, const Context& context, std::vector<Diagnostic>& diagnostics)
      : document_(document), context_(context), diagnostics_(diagnostics) {}

  /// Reports the first of the fewer places, the later ones of as many.
  void judge(const Rule& rule, Places places) {
    if (places.size() < 2) return;
    auto parted = part(rule, places);
    // Most agree: only of others it has to be asked what silences them.
    if (!parted || !parted->second.empty()) {
      std::erase_if(places, [&](Match* match) { return silenced(*match); });
      parted = part(rule, places);
    }
    if (!parted || places.size() < 2) return;
    for (Match* match : places) match->outcome = Outcome::held;
    const auto& [one, other] = *parted;
    if (other.empty()) return;
    const bool first_is_odd = one.size() < other.size();
    Match& odd = *(first_is_odd ? one : other).front();
    report_pair(rule, odd, *(first_is_odd ? other : one).front(), odd);
  }

  /// Judges by `together` the places that do not bind what may not differ, each with those that do:
  /// reports one that holds with none of them and fails with one.
  void judge_together(const Rule& rule, const Places& places) {
    const auto tells = [&](const Match* match) {
      return match->bindings[rule.conflict.differ].bound;
    };
    if (std::all_of(places.begin(), places.end(), tells)) return;
    for (Match* claim : places) {
      if (tells(claim)) continue;
      Match* against = nullptr;
      std::optional<Match> joined;
      for (Match* witness : places) {
        if (!tells(witness)) continue;
        Match both = together(rule, *claim, *witness);
        claim->outcome = both.outcome;
        if (both.outcome == Outcome::held) break;
        if (both.outcome != Outcome::reported || against || silenced(*witness)) continue;
        against = witness;
        joined = std::move(both);
      }
      if (claim->outcome == Outcome::held || !against) continue;
      if (!silenced(*claim)) report_pair(rule, *joined, *against, *claim);
    }
  }

 private:
  /// Makes of two places one match, at the first, that binds what either does.
  Match together(const Rule& rule, const Match& claim, const Match& witness) const {
    Match both = claim;
    for (std::size_t i = 1; i < slot_name_count(rule); ++i)
      if (!both.bindings[i].bound) both.bindings[i] = witness.bindings[i];
    const Environment environment{&context_.lexicon};
    bind_computed(rule, both.bindings, environment);
    both.outcome = outcome_of(evaluate(*rule.expect, both.bindings, environment));
    return both;
  }

  bool silenced(Match& match) const {
    if (!context_.matcher.silences(document_, match)) return false;
    match.outcome = Outcome::silenced;
    return true;
  }

  /// Reports a place, by its match or that with what another place binds, against a known one.
  void report_pair(const Rule& rule, const Match& odd, const Match& known, Match& own) {
    own.outcome = Outcome::reported;
    diagnostics_.push_back(make_diagnostic(document_, context_, rule, odd));
    const Binding& marked = known.bindings[rule.mark < 0 ? 0 : static_cast<std::size_t>(rule.mark)];
    const Span place =
        document_.blocks[known.block].to_source(marked.bound ? marked.span : known.span);
    add_note(context_.rules, known, place, diagnostics_.back());
  }

  const Document& document_;
  const Context& context_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

void check_conflict(const Document& document, const Context& context, Matches& matches,
                    std::vector<Diagnostic>& diagnostics) {
  std::map<std::pair<std::uint32_t, std::string>, Places> things;
  for (Match& match : matches.matches) {
    const Rule& rule = context.rules.rules[match.rule];
    if (rule.check != CheckKind::conflict) continue;
    const auto key = key_of(context.rules, rule, match);
    const bool told = !is_unknown(match.bindings[rule.conflict.differ].value);
    if (!key || (!told && !rule.expect)) continue;
    things[{match.rule, *key}].push_back(&match);
  }
  Judge judge(document, context, diagnostics);
  const auto begin_of = [&](const Match* match) {
    return document.blocks[match->block].to_source(match->span).begin;
  };
  for (auto& [key, places] : things) {
    std::sort(places.begin(), places.end(),
              [&](const Match* a, const Match* b) { return begin_of(a) < begin_of(b); });
    const Rule& rule = context.rules.rules[key.first];
    Places near;
    const auto judge_near = [&] {
      rule.expect ? judge.judge_together(rule, near) : judge.judge(rule, near);
      near.clear();
    };
    for (Match* match : places) {
      if (!near.empty() && begin_of(match) - begin_of(near.front()) > kLongestArticle) judge_near();
      near.push_back(match);
    }
    judge_near();
  }
  for (Match& match : matches.matches) match.bindings = std::vector<Binding>();
}

}  // namespace factlint
