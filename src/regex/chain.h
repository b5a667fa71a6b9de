#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "regex/analysis.h"
#include "regex/bounds.h"
#include "regex/byte_set.h"

namespace factlint {

/// The key that any number has.
inline const Key kNumber{KeyKind::number, ""};

/// True for a number in digits.
bool is_number(const Key& key);
/// Says "a number" in place of the numbers among keys, if there are any.
void merge_numbers(std::set<Key>& keys);

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
  /// Says "a number" for each number, in all links.
  void merge_numbers();

  std::vector<Link> links() const;

 private:
  struct Item {
    std::set<Key> keys, again;
    std::optional<std::size_t> gap = 0;
    ByteSet between;
  };
  void lengthen(std::size_t size);

  std::vector<Item> links_;
  std::optional<std::size_t> tail_ = 0;  // what may follow the beginning of the last key
  ByteSet rest_;                         // what may stand behind the last key's token
};

}  // namespace factlint
