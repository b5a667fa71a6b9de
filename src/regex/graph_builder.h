#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "regex/graph.h"
#include "regex/graph_store.h"
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
  explicit GraphBuilder(RegexGraph& graph) : store_(graph) {}

  /// Adds an expression in RE2 syntax; absent for what is not understood. Of what folds to ASCII
  /// letters the Kelvin sign and the long s are left out.
  std::optional<GraphRoot> add(std::string_view regex);

  /// Marks the nodes whose matches are worth keeping. To be called once all is added.
  void finish() { store_.mark_remembered(); }

 private:
  using Nodes = std::vector<std::uint32_t>;
  /// One of several alternatives: nodes that follow each other, and how many groups of all the
  /// alternatives open before them.
  struct Option {
    Nodes items;
    std::uint16_t groups_before = 0;
    std::optional<char> initial = {};  // what they begin with, in lower case, if it is known
  };
  using Options = std::vector<Option>;
  Nodes sequence(const RegexNode& node);
  std::uint32_t assertion(Assertion assertion);
  void collect(const RegexNode& node, Options& options, std::uint16_t& groups);
  std::uint32_t concat(const Nodes& items);
  void mark_whole(Nodes& items);
  std::uint32_t alternate(Options options);
  GraphChildren children_of(Options options);
  std::uint32_t alternate_of(const GraphChildren& children, std::string_view initials);
  std::optional<char> initial_of(std::uint32_t node) const;
  std::uint32_t repeat(const RegexNode& node);
  std::uint32_t group(const RegexNode& node);

  std::uint16_t groups_in(const Nodes& nodes) const;

  GraphStore store_;
  bool exact_ = true;  // of the expression at hand
};

}  // namespace factlint
