#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "match/bindings.h"
#include "match/search.h"
#include "rules/rule.h"

namespace factlint {

/// A list of items in a block's text.
struct List {
  Span span;
  std::size_t items = 0;
  Value sum;  // of what the items count for; unknown when one says nothing
};

/// Reads lists as the rules of the kind `count` describe them.
class Lists {
 public:
  /// Both must outlive the lists. The matcher must have the text that the lists are asked of.
  Lists(const RuleSet& rules, GraphMatcher& graph);

  /// Returns the list that begins at a place; absent when none does, or it is not known to be
  /// whole.
  std::optional<List> at(std::uint32_t rule, std::string_view text, std::size_t at);

 private:
  using Searches = std::vector<Search>;
  struct Known {
    explicit Known(const CountParameters& list);
    Searches item, joint, last, end, more, needs;
  };

  /// Returns the first of the templates that matches at a place, white space skipped, and fills
  /// `groups_`.
  const Template* match(Searches& searches, std::string_view text, std::size_t at);
  bool ends(Known& known, std::string_view text, std::size_t at);
  bool has_all_needs(Known& known, std::string_view text, Span span);

  const RuleSet& rules_;
  GraphMatcher& graph_;
  std::vector<Known> known_;  // of each rule
  Groups groups_;
};

}  // namespace factlint
