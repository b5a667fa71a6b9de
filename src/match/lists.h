#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "match/bindings.h"
#include "regex/pattern.h"
#include "rules/rule.h"

namespace factlint {

/// A list of items in a block's text.
struct List {
  Span span;
  std::size_t items = 0;
  Value sum;  // of what the items count for; unknown when one says nothing
};

/// Reads lists as the rules of the kind `count` describe them. Compiles a template when it is first
/// asked for.
class Lists {
 public:
  /// `rules` must outlive the lists.
  explicit Lists(const RuleSet& rules);

  /// Returns the list that begins at a place; absent when none does, or it is not known to be
  /// whole.
  std::optional<List> at(std::uint32_t rule, std::string_view text, std::size_t at);

 private:
  using Patterns = std::vector<std::unique_ptr<Pattern>>;
  struct Known {
    Patterns item, joint, last, end, more, needs;
  };

  /// Returns the first of the templates that matches at a place, white space skipped, and fills
  /// `groups_`.
  const Template* match(const std::vector<Template>& templates, Patterns& patterns,
                        std::string_view text, std::size_t at);
  bool ends(const CountParameters& list, Known& known, std::string_view text, std::size_t at);
  bool has_all_needs(const CountParameters& list, Known& known, std::string_view text, Span span);

  const RuleSet& rules_;
  std::vector<Known> known_;  // of each rule
  Groups groups_;
};

}  // namespace factlint
