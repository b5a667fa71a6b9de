#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "regex/byte_set.h"
#include "regex/syntax.h"

namespace factlint {

/// A byte next to a key, white space skipped; absent at the edge of the text.
using Neighbor = std::optional<unsigned char>;

/// Returns what follows a place of a text.
Neighbor neighbor_after(std::string_view text, std::size_t at);
/// Returns what stands before it.
Neighbor neighbor_before(std::string_view text, std::size_t at);

/// The bytes that may stand next to a key, with any white space between, or the edge of the text.
/// Looking at one byte spares running the expression where it cannot match.
class Neighbors {
 public:
  /// Any byte, and the edge of the text.
  static Neighbors any();

  void add(unsigned char byte) { bytes_.add(byte); }
  /// Adds all bytes of characters outside ASCII.
  void add_wide() { bytes_.add_wide(); }
  Neighbors& operator|=(const Neighbors& other);

  /// True when a byte, or the edge of the text, is among the neighbors.
  bool allow(Neighbor neighbor) const { return neighbor ? bytes_.holds(*neighbor) : edge_; }
  bool operator==(const Neighbors&) const = default;

  template <class F>
  void fields(F&& f) {
    f(bytes_), f(edge_);
  }

 private:
  ByteSet bytes_;
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
