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
    searches_.emplace_back(rule.unless.size());
    proofs_.emplace_back(rule.balance.proof.size());
  }
}

const Pattern* Silencer::pattern_for(Search& search, const Template& source) {
  // Compiling an expression takes a hundred times as long as looking for its keys.
  if (!search.filter) search.filter.emplace(source.analysis);
  if (!search.filter->may_match(tokens_)) return nullptr;
  if (!search.pattern) search.pattern = std::make_unique<Pattern>(source.regex);
  return search.pattern.get();
}

bool Silencer::silences(std::uint32_t rule, std::string_view text, Span span) {
  const std::vector<Template>& unless = rules_.rules[rule].unless;
  for (std::size_t i = 0; i < unless.size(); ++i)
    if (matches_over(unless[i], searches_[rule][i], text, span)) return true;
  return false;
}

bool Silencer::proves(std::uint32_t rule, std::string_view text, Span span) {
  const std::vector<Template>& proof = rules_.rules[rule].balance.proof;
  tokenize(span.in(text), tokens_);
  for (std::size_t i = 0; i < proof.size(); ++i) {
    const Pattern* pattern = pattern_for(proofs_[rule][i], proof[i]);
    Span window = span;
    while (pattern && window.begin < window.end && pattern->match(text, window, false, whole_)) {
      if (at_token_edges(text, *whole_[0])) return true;
      window.begin = next_begin(text, whole_[0]->begin);
    }
  }
  return false;
}

bool Silencer::matches_over(const Template& source, Search& search, std::string_view text,
                            Span span) {
  const std::size_t reach = source.analysis.max_length.value_or(kReachWithoutBound) + kWindowSlack;
  Span window{span.begin < reach ? 0 : code_point_begin(text, span.begin - reach),
              code_point_begin(text, std::min(text.size(), span.end + reach))};
  tokenize(window.in(text), tokens_);
  const Pattern* pattern = pattern_for(search, source);
  while (pattern && window.begin < span.end && pattern->match(text, window, false, whole_)) {
    const Span other = *whole_[0];
    if (other.begin >= span.end) break;
    if (other.overlaps(span) && at_token_edges(text, other)) return true;
    window.begin = next_begin(text, other.begin);
  }
  return false;
}

}  // namespace factlint
