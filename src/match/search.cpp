#include "match/search.h"

#include <algorithm>

#include "match/token_edges.h"

namespace factlint {

bool Search::find(GraphMatcher& graph, std::string_view text, Span window, std::size_t last_begin,
                  Groups& groups) {
  if (source_->node == 0) return find_unknown(text, window, last_begin, groups);
  if (window.empty()) return false;
  last_begin = std::min(last_begin, window.end - 1);
  while (const auto begin = graph.next_begin(source_->node, window.begin, last_begin)) {
    window.begin = *begin;
    if (begins_token(text, window.begin) && match(graph, text, window, groups)) return true;
    ++window.begin;
  }
  return false;
}

bool Search::match(GraphMatcher& graph, std::string_view text, Span window, Groups& groups) {
  if (source_->node != 0) {
    const auto end = graph.match(source_->node, window.begin);
    if (!end) return false;
    if (in_graph()) {
      const Span span{window.begin, *end};
      if (*end > window.end || !at_token_edges(text, span)) return false;
      graph.capture(source_->node, span, groups);
      return true;
    }
  }
  return match_compiled(text, window, true, groups) && at_token_edges(text, *groups[0]);
}

/// Finds matches of what is not in the graph.
bool Search::find_unknown(std::string_view text, Span window, std::size_t last_begin,
                          Groups& groups) {
  while (window.begin <= last_begin && window.begin < window.end &&
         match_compiled(text, window, false, groups)) {
    const Span span = *groups[0];
    if (span.begin > last_begin) return false;
    if (at_token_edges(text, span)) return true;
    if (span.begin == text.size()) return false;
    window.begin = next_begin(text, span.begin);
  }
  return false;
}

bool Search::match_compiled(std::string_view text, Span window, bool anchored, Groups& groups) {
  if (!pattern_) pattern_ = std::make_unique<Pattern>(source_->regex);
  groups.resize(static_cast<std::size_t>(pattern_->group_count()) + 1);
  return pattern_->match(text, window, anchored, groups);
}

}  // namespace factlint
