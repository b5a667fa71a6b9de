#include <algorithm>
#include <map>
#include <string>

#include "checks/checks.h"

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
    report_pair(rule, *(first_is_odd ? one : other).front(), *(first_is_odd ? other : one).front());
  }

 private:
  bool silenced(Match& match) const {
    if (!context_.matcher.silences(document_, match)) return false;
    match.outcome = Outcome::silenced;
    return true;
  }

  void report_pair(const Rule& rule, Match& odd, const Match& known) {
    odd.outcome = Outcome::reported;
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
    if (!key || is_unknown(match.bindings[rule.conflict.differ].value)) continue;
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
    for (Match* match : places) {
      if (!near.empty() && begin_of(match) - begin_of(near.front()) > kLongestArticle) {
        judge.judge(rule, near);
        near.clear();
      }
      near.push_back(match);
    }
    judge.judge(rule, near);
  }
  for (Match& match : matches.matches) match.bindings = std::vector<Binding>();
}

}  // namespace factlint
