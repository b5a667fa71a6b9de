#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "regex/graph.h"
#include "regex/syntax.h"

namespace factlint {

/// An expression in a graph.
struct GraphRoot {
  std::uint32_t node = 0;
  bool exact = true;  // false when the node may match where RE2 does not
};

/// Adds expressions to a graph.
class GraphBuilder {
 public:
  /// `graph` must outlive the builder. What is in it stays, but is not shared with what is added.
  explicit GraphBuilder(RegexGraph& graph);

  /// Adds an expression in RE2 syntax; absent for what is not understood. Of what folds to ASCII
  /// letters the Kelvin sign and the long s are left out.
  std::optional<GraphRoot> add(std::string_view regex);

  /// Marks the nodes whose matches are worth keeping. To be called once all is added.
  void finish();

 private:
  using Nodes = std::vector<std::uint32_t>;
  /// One of several alternatives: nodes that follow each other, and how many groups of all the
  /// alternatives open before them.
  struct Option {
    Nodes items;
    std::uint16_t groups_before = 0;
  };
  using Options = std::vector<Option>;
  /// A node among the children of another.
  struct Child {
    std::uint32_t node = 0;
    std::uint16_t groups_before = 0;
  };
  using Children = std::vector<Child>;

  Nodes sequence(const RegexNode& node);
  std::uint32_t assertion(Assertion assertion);
  void collect(const RegexNode& node, Options& options, std::uint16_t& groups);
  std::uint32_t concat(const Nodes& items);
  void mark_whole(Nodes& items);
  std::uint32_t alternate(Options options);
  Children children_of(Options options);
  std::uint32_t alternate_of(const Children& children, std::string_view initials);
  std::optional<char> initial_of(const Option& option) const;
  std::uint32_t repeat(const RegexNode& node);
  std::uint32_t group(const RegexNode& node);
  std::uint32_t character(const RegexNode& node);
  std::uint32_t literal(std::string_view text, bool fold_case);
  std::uint32_t set(const RegexNode& node);

  bool joins(std::uint32_t a, std::uint32_t b) const;
  std::string_view text_of(const GraphNode& literal) const;
  std::uint16_t groups_in(const Nodes& nodes) const;
  const ByteSet& begins_of(std::uint32_t node) const;
  std::uint32_t begins_after(std::uint32_t node, std::uint32_t follow) const;
  void add_pairs(std::uint32_t node, std::uint32_t follow, BytePairs& pairs) const;
  std::uint32_t intern_set(GraphSet set, const std::vector<GraphRange>& ranges,
                           const ByteSet& begins);
  std::uint32_t intern(GraphNode node, const Children& children, std::string_view text,
                       const ByteSet& begins);

  RegexGraph& graph_;
  std::uint32_t old_;  // nodes that were there before
  std::unordered_map<std::string, std::uint32_t> nodes_, byte_sets_, sets_;
  std::vector<std::uint32_t> sizes_, uses_;  // of nodes: how many parts, in how many others
};

}  // namespace factlint
