#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "regex/byte_set.h"

namespace factlint {

/// A part of regular expressions, laid out to be walked as it is: compiling an expression takes
/// longer than checking an article for it.
struct GraphNode {
  static constexpr bool kPlain = true;  // for archive::Plain
  static constexpr std::uint16_t kUnbounded = 0xffff;
  enum class Kind : std::uint8_t { empty, edge, literal, set, concat, alternate, repeat };

  Kind kind = Kind::empty;
  bool nullable = true;        // can match nothing
  bool fold_case = false;      // of a literal, which is in small letters then
  bool remembered = false;     // costs enough, in enough expressions, to keep what it matched
  std::uint16_t min = 0;       // of a repeat
  std::uint16_t max = 0;       // the same; kUnbounded for none
  std::uint32_t first = 0;     // in `bytes` of a literal, in `sets` of a set, else in `children`
  std::uint32_t count = 0;     // bytes of a literal, else children
  std::uint32_t begins = 0;    // in `byte_sets`: what a match that is not empty can begin with
  std::uint32_t initials = 0;  // of an alternate, in `bytes`: with what its first children begin
  std::uint32_t initial_count = 0;
};

/// A set of characters, those of ASCII as bits.
struct GraphSet {
  static constexpr bool kPlain = true;

  std::array<std::uint64_t, 2> ascii{};
  std::uint32_t first = 0, count = 0;  // in `ranges`: what of the others is named
  bool others = false;                 // those not named are in it, else those named
  std::array<std::uint8_t, 7> unused{};
};

/// A range of characters.
struct GraphRange {
  static constexpr bool kPlain = true;

  char32_t first = 0, last = 0;
};

/// Many expressions as one graph, in which parts that are alike are kept once. It tells what an
/// expression matches, not how: groups are left out, and alternatives have no order.
struct RegexGraph {
  std::vector<GraphNode> nodes{{}};  // the first is the empty expression
  std::vector<std::uint32_t> children;
  std::vector<GraphSet> sets;
  std::vector<GraphRange> ranges;
  std::vector<ByteSet> byte_sets{{}};
  std::string bytes;

  template <class F>
  void fields(F&& f) {
    f(nodes), f(children), f(sets), f(ranges), f(byte_sets), f(bytes);
  }
};

}  // namespace factlint
