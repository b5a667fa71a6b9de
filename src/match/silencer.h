#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "match/search.h"
#include "rules/rule.h"

namespace factlint {

/// The analysis counts a run of white space as a few bytes; a window leaves room for longer ones.
inline constexpr std::size_t kWindowSlack = 32;

/// Looks for the `unless` templates of rules around their matches.
class Silencer {
 public:
  /// Both must outlive the silencer. The matcher must have the text that the silencer is asked of.
  Silencer(const RuleSet& rules, GraphMatcher& graph);

  /// True when an `unless` template of the rule matches somewhere over the span. One without a
  /// bound is looked for within 1 KiB.
  bool silences(std::uint32_t rule, std::string_view text, Span span);
  /// True when a `proof` template of the rule matches within the span.
  bool proves(std::uint32_t rule, std::string_view text, Span span);

 private:
  bool matches_over(Search& search, std::string_view text, Span span);

  GraphMatcher& graph_;
  std::vector<std::vector<Search>> searches_, proofs_;  // of each rule
  Groups groups_;
};

}  // namespace factlint
