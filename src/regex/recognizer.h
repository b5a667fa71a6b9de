#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "regex/graph.h"

namespace factlint {

/// Tells where the expressions of a graph match in a text. Remembers, from one expression to the
/// next, where the larger parts that they share end.
class Recognizer {
 public:
  /// `graph` must outlive the recognizer.
  explicit Recognizer(const RegexGraph& graph);

  /// Takes another text, which must stay until the next. One of 4 GiB or more matches nothing.
  void set_text(std::string_view text);

  /// True when the expression that ends in a node matches at a byte of the text.
  bool matches(std::uint32_t node, std::size_t at);

  /// Quickly tells that it does not, by the byte there.
  bool may_begin(std::uint32_t node, std::size_t at) const {
    const GraphNode& known = graph_.nodes[node];
    return known.nullable || (at < text_.size() && graph_.byte_sets[known.begins].holds(
                                                       static_cast<unsigned char>(text_[at])));
  }

 private:
  using Place = std::uint32_t;
  /// What is remembered of a node at a place: where it can end.
  struct Entry {
    std::uint64_t key = 0;
    std::uint32_t text = 0;  // of which text
    std::uint32_t first = 0, count = 0;
  };

  void add_ends(std::uint32_t node, Place at);
  void walk(const GraphNode& node, Place at);
  void walk_concat(const GraphNode& node, Place at);
  void walk_alternate(const GraphNode& node, Place at);
  void walk_repeat(const GraphNode& node, Place at);
  void walk_repeated_set(const GraphNode& node, const GraphSet& set, Place at);
  bool has_literal(const GraphNode& node, Place at) const;
  std::size_t length_in(const GraphSet& set, Place at) const;
  bool at_word_edge(Place at) const;
  void sort_from(std::size_t first);

  Entry* find_entry(std::uint64_t key);
  void grow();

  const RegexGraph& graph_;
  std::string_view text_;
  std::string lower_;         // the text, its ASCII letters small
  std::vector<Place> ends_;   // a stack: each walk adds to its end
  std::vector<Place> kept_;   // what the entries tell
  std::vector<Entry> table_;  // open addressing; its size is a power of two
  std::size_t used_ = 0;
  std::uint32_t text_number_ = 0;
};

}  // namespace factlint
