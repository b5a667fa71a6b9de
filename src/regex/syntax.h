#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace factlint {

/// A set of characters: ranges, perhaps negated. A class that cannot be listed (`\pL`) is `open`:
/// it is taken to hold anything.
struct CharacterSet {
  struct Range {
    char32_t first = 0, last = 0;
  };
  std::vector<Range> ranges;
  bool negated = false;
  bool open = false;

  /// Returns the number of characters, as far as `limit`; `limit` when negated or open.
  std::size_t count(std::size_t limit) const;
  bool only_in(char32_t first, char32_t last) const;
};

/// A regular expression as a tree.
struct RegexNode {
  enum class Kind : std::uint8_t { empty, edge, set, concat, alternate, repeat };
  static constexpr unsigned kUnbounded = std::numeric_limits<unsigned>::max();

  Kind kind = Kind::empty;  // empty: matches nothing, or an assertion; edge: \b
  CharacterSet set;
  bool fold_case = false;     // of a set
  unsigned min = 0, max = 0;  // of a repeat
  std::vector<RegexNode> children;
};

/// Reads an expression in RE2 syntax. Gives nothing for what it does not understand, or nests
/// deeper than 100. RE2 has the last word on what is valid.
std::optional<RegexNode> parse_regex(std::string_view regex);

}  // namespace factlint
