#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "regex/graph.h"
#include "text/span.h"

namespace factlint {

/// Matches the expressions of a graph as RE2 does, the leftmost alternative first. Remembers, from
/// one expression to the next, where the larger parts that they share end.
class GraphMatcher {
 public:
  /// `graph` must outlive the matcher.
  explicit GraphMatcher(const RegexGraph& graph);

  /// Takes another text, which must stay until the next. One of 4 GiB or more matches nothing.
  void set_text(std::string_view text);

  /// Returns the first place, from one to another, of which two bytes do not quickly tell that no
  /// match begins there; absent when there is none.
  std::optional<std::size_t> next_begin(std::uint32_t node, std::size_t from, std::size_t to) const;
  /// Returns where the match of an expression ends, when one begins at a character of the text.
  std::optional<std::size_t> match(std::uint32_t node, std::size_t at);
  /// Returns the groups of a match that `match` found, the whole match first; a group that took no
  /// part is absent.
  void capture(std::uint32_t node, Span match, std::vector<std::optional<Span>>& groups);

 private:
  /// Tells by the byte at a place that a node does not match there.
  bool may_begin(std::uint32_t node, std::size_t at) const {
    const GraphNode& known = graph_.nodes[node];
    return known.nullable || (at < text_.size() && graph_.byte_sets[known.begins].holds(
                                                       static_cast<unsigned char>(text_[at])));
  }
  unsigned class_at(std::size_t at) const {
    return at < text_.size() ? byte_class(static_cast<unsigned char>(text_[at])) : kEndClass;
  }

  using Place = std::uint32_t;
  /// What is remembered of a node at a place: where it can end.
  struct Entry {
    std::uint64_t key = 0;
    std::uint32_t text = 0;  // of which text
    std::uint32_t first = 0, count = 0;
  };
  /// A round of a repeat, or a child of a concatenation, and where it begins.
  struct State {
    std::uint32_t number = 0;
    Place at = 0;
    bool operator==(const State&) const = default;
  };
  /// The groups of the match at hand, and how many of them open before a node.
  struct Captured {
    std::vector<std::optional<Span>>& groups;
    std::size_t before = 0;
  };

  /// Adds where a node that begins at a place can end: each place once, what RE2 prefers first.
  void add_ends(std::uint32_t node, Place at) {
    if (may_begin(node, at)) add_known_ends(node, at);
  }
  void add_known_ends(std::uint32_t number, Place at);
  void walk(const GraphNode& node, Place at);
  void walk_concat(const GraphNode& node, Place at);
  void walk_alternate(const GraphNode& node, Place at);
  void walk_repeat(const GraphNode& node, Place at);
  void walk_round(const GraphNode& node, State state, std::size_t first_seen);
  void walk_repeated_set(const GraphNode& node, const GraphSet& set, Place at);

  void capture_in(std::uint32_t node, Place at, Place end, Captured captured);
  bool find_path(const GraphNode& node, State state, Place end, std::vector<Place>& path,
                 std::vector<State>& failed);
  /// Returns where a node can end, as a vector of its own.
  std::vector<Place> ends_of(std::uint32_t node, Place at);

  bool has_literal(const GraphNode& node, Place at) const;
  std::size_t length_in(const GraphSet& set, Place at) const;
  bool at_word_edge(Place at) const;
  void drop_repeated(std::size_t first);
  std::uint32_t child_of(const GraphNode& node, std::size_t number) const {
    return graph_.children[node.first + number];
  }

  Entry* find_entry(std::uint64_t key);
  void grow();

  const RegexGraph& graph_;
  std::string_view text_;
  std::string lower_;                 // the text, its ASCII letters small
  std::vector<Place> ends_;           // a stack: each walk adds to its end, what is preferred first
  std::vector<Place> aside_;          // another, for the ends of rounds
  std::vector<State> seen_;           // a third, of the states of repeats
  std::vector<std::uint64_t> marks_;  // of places, by which those that are known are told
  std::uint64_t mark_ = 0;
  std::vector<Place> kept_;   // what the entries tell
  std::vector<Entry> table_;  // open addressing; its size is a power of two
  std::size_t used_ = 0;
  std::uint32_t text_number_ = 0;
};

}  // namespace factlint
