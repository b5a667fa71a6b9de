#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "match/bindings.h"
#include "match/hits.h"
#include "match/matches.h"
#include "match/search.h"
#include "rules/rule.h"
#include "text/tokens.h"

namespace factlint {

/// Looks for what the rules of the kind `gather` want to know beside their matches.
class Beside {
 public:
  /// All must outlive this. The matcher must have the text that is asked of.
  Beside(const RuleSet& rules, GraphMatcher& graph, const TriggerTable& table);
  /// Adds the `beside` templates to the table that this was made with, before it is laid out.
  void add_templates(TriggerTable& table);

  /// Finds what parts a unit of a block's text by the rule's `breaks`: spans in order, without
  /// overlaps.
  std::vector<Span> breaks(std::uint32_t rule, std::string_view text, Span unit);
  /// Finds the matches of a rule's `beside` templates that lie in a unit of a block's text, in
  /// order, with no named slot in what is `taken`. Of those that overlap the first, the longest,
  /// the first written is kept. Finds none where no template tells one of the rule's names that are
  /// `missing`. `hits` is memory that may be overwritten.
  std::vector<Match> in(std::uint32_t rule, std::uint32_t block, std::string_view text, Span unit,
                        const std::vector<Span>& taken, const std::vector<std::uint32_t>& missing,
                        const Environment& environment, Hits& hits);

 private:
  struct Found {
    const Template* used;
    Span span;
    Groups groups;
  };
  /// The templates of a rule, looked for in a unit, each once.
  class Look;

  void find_hits(std::string_view text, Span unit, Hits& hits);

  const RuleSet& rules_;
  GraphMatcher& graph_;
  const TriggerTable& table_;
  std::vector<std::vector<Search>> searches_, breaks_;  // of each rule
  std::vector<std::uint32_t> first_numbers_;            // of each rule's templates, in the table
  Tokens tokens_;
};

}  // namespace factlint
