#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>

namespace factlint {

/// A length in bytes that nothing exceeds; absent when there is no bound.
using Bound = std::optional<std::size_t>;

inline Bound sum(Bound a, Bound b) {
  return a && b ? Bound(*a + *b) : std::nullopt;
}

inline Bound larger(Bound a, Bound b) {
  return a && b ? Bound(std::max(*a, *b)) : std::nullopt;
}

}  // namespace factlint
