#pragma once

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "regex/analysis.h"
#include "regex/key_index.h"

namespace factlint {

/// Adds what is known of expressions to an index of keys.
class KeyIndexBuilder {
 public:
  /// `index` must outlive the builder. What is in it stays, and is shared with what is added.
  explicit KeyIndexBuilder(KeyIndex& index);

  /// Returns the number of the chain that an analysis gives.
  std::uint32_t add(const Analysis& analysis);

 private:
  std::uint32_t key(const Key& key);
  std::uint32_t list(const std::vector<Key>& keys);
  std::uint32_t byte_set(const ByteSet& set);
  std::uint32_t neighbors(const Neighbors& neighbors);

  KeyIndex& index_;
  std::unordered_map<std::uint64_t, std::uint32_t> keys_;  // by their hashes
  std::map<std::vector<std::uint32_t>, std::uint32_t> lists_;
};

}  // namespace factlint
