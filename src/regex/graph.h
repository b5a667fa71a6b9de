#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "regex/byte_set.h"
#include "regex/flat_array.h"
#include "text/unicode.h"

namespace factlint {

// The structures here hold no padding, so that they are packed as they lie in memory.

/// A part of regular expressions, laid out to be walked as it is: compiling an expression takes
/// longer than checking an article for it.
struct GraphNode {
  static constexpr std::uint16_t kUnbounded = 0xffff;
  enum class Kind : std::uint8_t {
    empty,
    word_edge,
    inside_word,
    text_begin,
    text_end,
    literal,
    set,
    concat,
    alternate,
    repeat,
    group
  };

  Kind kind = Kind::empty;
  bool nullable = true;      // can match nothing
  bool fold_case = false;    // of a literal, which is in small letters then
  bool lazy = false;         // of a repeat
  bool remembered = false;   // costs enough, in enough expressions, to keep what it matched
  bool whole = false;        // of a repeated set: what follows can only stand after all of it
  std::uint16_t groups = 0;  // capturing groups in it, itself included
  std::uint16_t min = 0;     // of a repeat
  std::uint16_t max = 0;     // the same; kUnbounded for none
  /// In `bytes` of a literal, in `sets` of a set, else in `children`: when there are groups, as
  /// many numbers follow the children there, how many groups of the node open before each.
  std::uint32_t first = 0;
  std::uint32_t count = 0;   // bytes of a literal, else children
  std::uint32_t begins = 0;  // in `byte_sets`: what a match that is not empty can begin with
  /// Of an alternate, in `bytes`, when each child begins with one ASCII character: these, in lower
  /// case, sorted.
  std::uint32_t initials = 0;
  std::uint32_t initial_count = 0;
  std::uint32_t pairs = 0;  // of a whole expression, in `pairs`: with which two bytes it can begin
};

/// A set of characters, those of ASCII as bits.
struct GraphSet {
  std::array<std::uint64_t, 2> ascii{};
  std::uint32_t first = 0, count = 0;    // in `ranges`, by where they begin: the others it names
  bool others = false;                   // those not named are in it, else those named
  std::array<std::uint8_t, 7> unused{};  // padding that is named
};

/// Returns the class of a byte among 32: a letter in either case, a digit, white space, a byte of a
/// character outside ASCII, another.
constexpr unsigned byte_class(unsigned char byte) {
  const unsigned lower = byte | 0x20u;
  if (lower >= 'a' && lower <= 'z') return 1 + lower - 'a';
  if (byte >= '0' && byte <= '9') return 27;
  if (byte == ' ' || (byte >= '\t' && byte <= '\r')) return 28;
  return byte >= 0x80 ? 29 : 30;
}
inline constexpr unsigned kEndClass = 0;  // where the text ends

/// Pairs of classes of bytes.
struct BytePairs {
  std::array<std::uint32_t, 32> seconds{};  // of each first, a bit a class
};

/// Many expressions as one graph, in which parts that are alike are kept once.
struct RegexGraph {
  FlatArray<GraphNode> nodes{{}};  // the first is the empty expression
  FlatArray<std::uint32_t> children;
  FlatArray<GraphSet> sets;
  FlatArray<CharacterRange> ranges;
  FlatArray<ByteSet> byte_sets{{}};
  FlatArray<BytePairs> pairs{{}};
  FlatArray<char> bytes;

  template <class F>
  void fields(F&& f) {
    f(nodes), f(children), f(sets), f(ranges), f(byte_sets), f(pairs), f(bytes);
  }
};

}  // namespace factlint
