#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "regex/neighbors.h"
#include "regex/shape.h"
#include "regex/syntax.h"

namespace factlint {

/// What stands on one side of a node.
struct Side {
  bool edge = false;  // no word character is next to it
  Neighbors neighbors = Neighbors::any();
  std::optional<std::size_t> length = 0;  // of what is matched there, at most, in bytes
};

/// What is known of a concatenation's nodes.
class Parts {
 public:
  explicit Parts(const std::vector<RegexNode>& nodes);

  /// Returns what stands before node `at`, and after node `last`; `outer` is what stands beyond
  /// them all.
  Side before(std::size_t at, const Side& outer) const;
  Side after(std::size_t last, const Side& outer) const;
  /// True for a node that can be part of a token and of nothing else.
  bool is_word_part(std::size_t at) const;

 private:
  bool edge_before(std::size_t at, bool outer) const;
  bool edge_after(std::size_t at, bool outer) const;

  const std::vector<RegexNode>& nodes_;
  std::vector<Shape> shapes_;
};

}  // namespace factlint
