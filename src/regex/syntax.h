#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "text/unicode.h"

namespace factlint {

/// A set of characters: ranges, perhaps negated. A class that cannot be listed (`\pL`) is `open`:
/// it is taken to hold anything.
struct CharacterSet {
  using Range = CharacterRange;
  std::vector<Range> ranges;
  bool negated = false;
  bool open = false;
  bool word = false;  // open, but what is not in the ranges are letters, marks and numbers

  /// Returns the number of characters, as far as `limit`; `limit` when negated or open.
  std::size_t count(std::size_t limit) const;
  bool only_in(char32_t first, char32_t last) const;
};

/// What an expression asks of a place: `\B`, `^` or `\A`, `$` or `\z`.
enum class Assertion : std::uint8_t { none, inside_word, text_begin, text_end };

/// A regular expression as a tree.
struct RegexNode {
  enum class Kind : std::uint8_t { empty, edge, set, concat, alternate, repeat, group };
  static constexpr unsigned kUnbounded = std::numeric_limits<unsigned>::max();

  Kind kind = Kind::empty;                // edge: \b
  Assertion assertion = Assertion::none;  // of an empty one
  CharacterSet set;
  bool fold_case = false;     // of a set
  bool lazy = false;          // of a repeat: as few as possible
  unsigned min = 0, max = 0;  // of a repeat
  std::vector<RegexNode> children;
};

/// Reads an expression in RE2 syntax, its groups as what they hold, without assertions. Gives
/// nothing for what it does not understand, or nests deeper than 100. RE2 has the last word on what
/// is valid.
std::optional<RegexNode> parse_regex(std::string_view regex);

/// An expression with its capturing groups.
struct GroupedRegex {
  RegexNode root;
  bool exact = true;  // false when the tree matches more: for `\p{Greek}` it has anything
};

/// Reads an expression as `parse_regex` does, but keeps its assertions and each capturing group, as
/// a node with one child, and lists the characters of `\pL`, `\pM`, `\pN` and their like.
std::optional<GroupedRegex> parse_grouped_regex(std::string_view regex);

}  // namespace factlint
