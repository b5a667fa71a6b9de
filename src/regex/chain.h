#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "regex/analysis.h"
#include "regex/byte_set.h"

namespace factlint {

/// Adds two bounds, of which an absent one is no bound.
inline std::optional<std::size_t> sum(std::optional<std::size_t> a, std::optional<std::size_t> b) {
  return a && b ? std::optional(*a + *b) : std::nullopt;
}

/// Returns the larger of two bounds.
inline std::optional<std::size_t> larger(std::optional<std::size_t> a,
                                         std::optional<std::size_t> b) {
  return a && b ? std::optional(std::max(*a, *b)) : std::nullopt;
}

/// True for a number in digits.
bool is_number(const Key& key);

/// The keys of a node's matches in their order, with what can stand between them. One without keys
/// is what a node without any may match.
class Chain {
 public:
  Chain() = default;
  /// One link, which begins the node; `length` and `bytes` are of what follows its beginning, and
  /// its token.
  Chain(std::set<Key> keys, std::optional<std::size_t> length, const ByteSet& bytes);

  /// Adds what holds at most so many of these bytes, and no key.
  void append(std::optional<std::size_t> length, const ByteSet& bytes);
  /// Adds the chain of what follows.
  void append(const Chain& next);
  /// Makes this one of several chains that may stand in the same place.
  void unite(const Chain& other);
  /// Says "a number" for each number.
  void merge_numbers();

  std::vector<Link> links() const;
  /// How far from the beginning of the last key, or of the node, its matches may go on.
  std::optional<std::size_t> tail() const { return tail_; }

 private:
  struct Item {
    std::set<Key> keys, again;
    std::optional<std::size_t> gap = 0;
    ByteSet between;
  };
  void lengthen(std::size_t size);

  std::vector<Item> links_;
  std::optional<std::size_t> tail_ = 0;
  ByteSet rest_;  // what may stand behind the last key's token
};

}  // namespace factlint
