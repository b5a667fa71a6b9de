#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "regex/syntax.h"

namespace factlint {

/// The bytes that may stand next to a key, with any white space between, or the edge of the text.
/// Looking at one byte spares running the expression where it cannot match.
class Neighbors {
 public:
  /// Any byte, and the edge of the text.
  static Neighbors any();

  void add(unsigned char byte) { bytes_[byte / 64] |= 1ULL << (byte % 64); }
  Neighbors& operator|=(const Neighbors& other);

  /// True when what follows `at` in a text, white space skipped, is among the neighbors.
  bool allow_after(std::string_view text, std::size_t at) const;
  /// True when what stands before `at` is.
  bool allow_before(std::string_view text, std::size_t at) const;

  template <class F>
  void fields(F&& f) {
    f(bytes_[0]), f(bytes_[1]), f(bytes_[2]), f(bytes_[3]), f(edge_);
  }

 private:
  bool allow(char byte) const {
    const auto index = static_cast<unsigned char>(byte);
    return bytes_[index / 64] >> (index % 64) & 1;
  }

  std::array<std::uint64_t, 4> bytes_{};
  bool edge_ = false;
};

/// What a node can begin or end with. `open` says that it can be nothing but white space there, so
/// that what stands beyond it counts as well.
struct Border {
  Neighbors neighbors;
  bool open = true;
};

Border first_of(const RegexNode& node);
Border last_of(const RegexNode& node);

}  // namespace factlint
