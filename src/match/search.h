#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "match/bindings.h"
#include "regex/graph_matcher.h"
#include "regex/pattern.h"
#include "rules/rule.h"

namespace factlint {

/// Looks for the matches of one template: as a rule in the graph of all templates, else with RE2,
/// for which it is compiled when it is first needed.
class Search {
 public:
  /// `source` must outlive the search.
  explicit Search(const Template& source) : source_(&source) {}

  const Template& source() const { return *source_; }
  /// True when the graph alone decides what matches.
  bool in_graph() const { return source_->node != 0 && source_->exact; }

  /// Finds the first match at token edges in a window of `text`, which the graph matcher has, that
  /// begins no later than `last_begin`. Fills `groups`, all of them.
  bool find(GraphMatcher& graph, std::string_view text, Span window, std::size_t last_begin,
            Groups& groups);
  /// The same for a match that begins the window.
  bool match(GraphMatcher& graph, std::string_view text, Span window, Groups& groups);

 private:
  bool find_unknown(std::string_view text, Span window, std::size_t last_begin, Groups& groups);
  bool match_compiled(std::string_view text, Span window, bool anchored, Groups& groups);

  const Template* source_;
  std::unique_ptr<Pattern> pattern_;
};

}  // namespace factlint
