#include "match/silencer.h"

#include <algorithm>

#include "match/token_edges.h"
#include "text/unicode.h"

namespace factlint {
namespace {

/// A search of the whole block at each match could take quadratic time.
constexpr std::size_t kReachWithoutBound = 1024;

}  // namespace

Silencer::Silencer(const RuleSet& rules) : rules_(rules) {
  for (const Rule& rule : rules.rules) {
    patterns_.emplace_back(rule.unless.size());
    proofs_.emplace_back(rule.balance.proof.size());
  }
}

bool Silencer::silences(std::uint32_t rule, std::string_view text, Span span) {
  const std::vector<Template>& unless = rules_.rules[rule].unless;
  for (std::size_t i = 0; i < unless.size(); ++i) {
    std::unique_ptr<Pattern>& pattern = patterns_[rule][i];
    if (!pattern) pattern = std::make_unique<Pattern>(unless[i].regex);
    if (matches_over(unless[i], *pattern, text, span)) return true;
  }
  return false;
}

bool Silencer::proves(std::uint32_t rule, std::string_view text, Span span) {
  const std::vector<Template>& proof = rules_.rules[rule].balance.proof;
  for (std::size_t i = 0; i < proof.size(); ++i) {
    std::unique_ptr<Pattern>& pattern = proofs_[rule][i];
    if (!pattern) pattern = std::make_unique<Pattern>(proof[i].regex);
    Span window = span;
    while (window.begin < window.end && pattern->match(text, window, false, whole_)) {
      if (at_token_edges(text, *whole_[0])) return true;
      window.begin = next_begin(text, whole_[0]->begin);
    }
  }
  return false;
}

bool Silencer::matches_over(const Template& source, const Pattern& pattern, std::string_view text,
                            Span span) {
  const std::size_t reach = source.analysis.max_length.value_or(kReachWithoutBound) + kWindowSlack;
  Span window{span.begin < reach ? 0 : code_point_begin(text, span.begin - reach),
              code_point_begin(text, std::min(text.size(), span.end + reach))};
  while (window.begin < span.end && pattern.match(text, window, false, whole_)) {
    const Span other = *whole_[0];
    if (other.begin >= span.end) break;
    if (other.overlaps(span) && at_token_edges(text, other)) return true;
    window.begin = next_begin(text, other.begin);
  }
  return false;
}

}  // namespace factlint
