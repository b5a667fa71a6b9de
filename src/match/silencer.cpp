#include "match/silencer.h"

#include <algorithm>

#include "match/token_edges.h"
#include "text/unicode.h"

namespace factlint {
namespace {

/// A search of the whole block at each match could take quadratic time.
constexpr std::size_t kReachWithoutBound = 1024;

}  // namespace

Silencer::Silencer(const RuleSet& rules, GraphMatcher& graph) : graph_(graph) {
  const auto searches_for = [](const std::vector<Template>& templates) {
    return std::vector<Search>(templates.begin(), templates.end());
  };
  for (const Rule& rule : rules.rules) {
    searches_.push_back(searches_for(rule.unless));
    proofs_.push_back(searches_for(rule.balance.proof));
  }
}

bool Silencer::silences(std::uint32_t rule, std::string_view text, Span span) {
  return std::any_of(searches_[rule].begin(), searches_[rule].end(),
                     [&](Search& search) { return matches_over(search, text, span); });
}

bool Silencer::proves(std::uint32_t rule, std::string_view text, Span span) {
  return std::any_of(proofs_[rule].begin(), proofs_[rule].end(), [&](Search& search) {
    return search.find(graph_, text, span, span.end, groups_);
  });
}

bool Silencer::matches_over(Search& search, std::string_view text, Span span) {
  const std::uint32_t longest = search.source().max_length;
  const std::size_t reach = (longest == kUnbounded ? kReachWithoutBound : longest) + kWindowSlack;
  Span window{span.begin < reach ? 0 : code_point_begin(text, span.begin - reach),
              code_point_begin(text, std::min(text.size(), span.end + reach))};
  while (search.find(graph_, text, window, span.end - 1, groups_)) {
    if (groups_[0]->overlaps(span)) return true;
    window.begin = next_begin(text, groups_[0]->begin);
  }
  return false;
}

}  // namespace factlint
