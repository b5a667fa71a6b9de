#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "regex/graph.h"
#include "regex/syntax.h"

namespace factlint {

/// Adds expressions to a graph.
class GraphBuilder {
 public:
  /// `graph` must outlive the builder. What is in it stays, but is not shared with what is added.
  explicit GraphBuilder(RegexGraph& graph);

  /// Adds an expression in RE2 syntax; returns the number of its node, absent for what is not
  /// understood. The node matches all that RE2 matches there, and may match more: `^`, `$` and
  /// classes like `\pL` count as anything. Of what folds to ASCII letters the Kelvin sign and the
  /// long s are left out.
  std::optional<std::uint32_t> add(std::string_view regex);

  /// Marks the nodes whose matches are worth keeping. To be called once all is added.
  void finish();

 private:
  /// Nodes that follow each other.
  using Sequence = std::vector<std::uint32_t>;

  Sequence sequence(const RegexNode& node);
  void collect(const RegexNode& node, std::vector<Sequence>& options);
  std::uint32_t concat(const Sequence& items);
  std::uint32_t alternate(std::vector<Sequence> options);
  std::uint32_t alternate_of(const Sequence& options);
  std::optional<char> initial_of(const GraphNode& node) const;
  std::uint32_t repeat(const RegexNode& node);
  std::uint32_t character(const RegexNode& node);
  std::uint32_t literal(std::string_view text, bool fold_case);
  std::uint32_t set(const RegexNode& node);

  bool joins(std::uint32_t a, std::uint32_t b) const;
  std::string_view text_of(const GraphNode& literal) const;
  std::uint32_t intern_set(GraphSet set, const std::vector<GraphRange>& ranges,
                           const ByteSet& begins);
  std::uint32_t intern(GraphNode node, const Sequence& children, std::string_view text,
                       const ByteSet& begins);

  RegexGraph& graph_;
  std::uint32_t old_;  // nodes that were there before
  std::unordered_map<std::string, std::uint32_t> nodes_, byte_sets_, sets_;
  std::vector<std::uint32_t> sizes_, uses_;  // of nodes: how many parts, in how many others
};

}  // namespace factlint
