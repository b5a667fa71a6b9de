#pragma once

#include <cstddef>
#include <optional>

#include "regex/syntax.h"

namespace factlint {

/// Classes of more characters are not spelled out.
inline constexpr std::size_t kMaxCharacters = 128;

/// What a node's matches look like from outside.
struct Shape {
  bool nullable = true;
  bool starts_word = false, starts_other = false, ends_word = false, ends_other = false;
  bool starts_wide = false, ends_wide = false;
  std::optional<std::size_t> max_length = 0;  // in bytes; a run of white space counts as 8
};

/// True for a set of white space alone.
bool is_space_set(const RegexNode& node);

/// Finds the shape of an expression's matches.
Shape shape_of(const RegexNode& node);

}  // namespace factlint
