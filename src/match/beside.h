#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "match/bindings.h"
#include "match/matches.h"
#include "match/search.h"
#include "rules/rule.h"

namespace factlint {

/// Looks for what the rules of the kind `gather` want to know beside their matches.
class Beside {
 public:
  /// Both must outlive this. The matcher must have the text that is asked of.
  Beside(const RuleSet& rules, GraphMatcher& graph);

  /// Returns the part of a unit around a span of it that the rule's `breaks` leave, 1 KiB to each
  /// side at most.
  Span part(std::uint32_t rule, std::string_view text, Span unit, Span around);
  /// Finds the matches of a rule's `beside` templates that lie in a unit of a block's text, in
  /// order, with no named slot in what is `taken`. Of those that overlap the first, the longest,
  /// the first written is kept.
  std::vector<Match> in(std::uint32_t rule, std::uint32_t block, std::string_view text, Span unit,
                        const std::vector<Span>& taken, const Environment& environment);

 private:
  const RuleSet& rules_;
  GraphMatcher& graph_;
  std::vector<std::vector<Search>> searches_, breaks_;  // of each rule
};

}  // namespace factlint
