#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "regex/graph.h"
#include "regex/syntax.h"

namespace factlint {

/// A node among the children of another, and how many groups of that open before it.
struct GraphChild {
  std::uint32_t node = 0;
  std::uint16_t groups_before = 0;
};
using GraphChildren = std::vector<GraphChild>;

/// Adds nodes to a graph, those that are alike once.
class GraphStore {
 public:
  /// `graph` must outlive the store. What is in it stays, but is not shared with what is added.
  explicit GraphStore(RegexGraph& graph);

  /// Adds a node with these children or, of a literal and the initials of an alternate, bytes.
  std::uint32_t add(GraphNode node, const GraphChildren& children, std::string_view bytes,
                    const ByteSet& begins);
  std::uint32_t add_literal(std::string_view text, bool fold_case);
  /// Adds a set of characters; one of a single character is a literal.
  std::uint32_t add_set(const RegexNode& node);

  const GraphNode& node(std::uint32_t number) const { return graph_.nodes[number]; }
  const ByteSet& begins_of(std::uint32_t number) const {
    return graph_.byte_sets[node(number).begins];
  }
  std::uint32_t first_child(std::uint32_t number) const {
    return graph_.children[node(number).first];
  }
  /// True for two literals that can be one, since case counts in both or in neither.
  bool joins(std::uint32_t a, std::uint32_t b) const;
  /// Adds the literal that two make which join.
  std::uint32_t join(std::uint32_t a, std::uint32_t b);

  /// Notes with which two bytes the matches of an expression can begin, once.
  void note_pairs(std::uint32_t root);
  /// Marks the added nodes whose matches are worth keeping.
  void mark_remembered();

 private:
  std::uint32_t add_class(const RegexNode& node);
  std::uint32_t add_set(GraphSet set, const std::vector<CharacterRange>& ranges,
                        const ByteSet& begins);
  std::uint32_t number_of(const ByteSet& begins);
  std::string_view text_of(const GraphNode& literal) const {
    return {graph_.bytes.data() + literal.first, literal.count};
  }

  RegexGraph& graph_;
  std::uint32_t old_;  // nodes that were there before
  std::unordered_map<std::string, std::uint32_t> nodes_, byte_sets_, sets_;
  std::vector<std::uint32_t> sizes_, uses_;  // of nodes: how many parts, in how many others
};

}  // namespace factlint
