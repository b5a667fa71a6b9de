#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <string_view>

namespace factlint {

/// A half-open range of byte offsets, in a file or in a block's text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
  auto operator<=>(const Span&) const = default;
};

}  // namespace factlint
