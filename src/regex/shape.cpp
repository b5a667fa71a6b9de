#include "regex/shape.h"

#include <algorithm>

#include "regex/bounds.h"
#include "text/unicode.h"

namespace factlint {
namespace {

using Kind = RegexNode::Kind;

constexpr std::size_t kSpaceLength = 8;  // bytes that a run of white space may take
constexpr std::size_t kWordLength = 64;  // bytes that a run of a word's characters may take
constexpr std::size_t kTooLong = 4096;   // repeated more often counts as unbounded

std::size_t utf8_length(char32_t c) {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

Shape shape_of_set(const CharacterSet& set) {
  Shape shape;
  shape.nullable = false;
  bool word = false, other = false, wide = false;
  shape.max_length = 1;
  if (set.count(kMaxCharacters) == kMaxCharacters && !set.only_in('0', 'z')) {
    word = other = wide = true;
    shape.max_length = 4;
  } else {
    for (const auto& range : set.ranges)
      for (char32_t c = range.first; c <= range.last; ++c) {
        (is_word(c) ? word : other) = true;
        wide |= c >= 0x80;
        shape.max_length = std::max(*shape.max_length, utf8_length(c));
      }
  }
  shape.starts_word = shape.ends_word = word;
  shape.starts_wide = shape.ends_wide = wide;
  shape.starts_other = shape.ends_other = other;
  return shape;
}

/// True for a set of few characters that are all white space, or of characters that are all none.
bool is_set_of(const RegexNode& node, bool spaces) {
  if (node.kind != Kind::set) return false;
  const bool is_word_class = node.set.word && !spaces;
  if (!is_word_class && node.set.count(kMaxCharacters) == kMaxCharacters) return false;
  for (const auto& range : node.set.ranges)
    for (char32_t c = range.first; c <= range.last; ++c)
      if (is_space(c) != spaces) return false;
  return true;
}

Shape shape_of_concat(const RegexNode& node) {
  Shape shape;
  for (const RegexNode& child : node.children) {
    const Shape next = shape_of(child);
    if (shape.nullable) {
      shape.starts_word |= next.starts_word;
      shape.starts_other |= next.starts_other;
      shape.starts_wide |= next.starts_wide;
    }
    shape.ends_wide = next.ends_wide || (next.nullable && shape.ends_wide);
    shape.ends_word = next.ends_word || (next.nullable && shape.ends_word);
    shape.ends_other = next.ends_other || (next.nullable && shape.ends_other);
    shape.nullable &= next.nullable;
    shape.max_length = sum(shape.max_length, next.max_length);
  }
  return shape;
}

}  // namespace

bool is_space_set(const RegexNode& node) {
  return is_set_of(node, true);
}

Shape shape_of(const RegexNode& node) {
  switch (node.kind) {
    case Kind::empty:
    case Kind::edge:
      return {};
    case Kind::set:
      return shape_of_set(node.set);
    case Kind::group:
      return shape_of(node.children.front());
    case Kind::concat:
      return shape_of_concat(node);
    case Kind::alternate: {
      Shape shape;
      shape.nullable = false;
      for (const RegexNode& child : node.children) {
        const Shape next = shape_of(child);
        shape.nullable |= next.nullable;
        shape.starts_word |= next.starts_word;
        shape.starts_other |= next.starts_other;
        shape.ends_word |= next.ends_word;
        shape.ends_other |= next.ends_other;
        shape.starts_wide |= next.starts_wide;
        shape.ends_wide |= next.ends_wide;
        shape.max_length = larger(shape.max_length, next.max_length);
      }
      return shape;
    }
    case Kind::repeat: {
      Shape shape = shape_of(node.children.front());
      if (is_space_set(node.children.front()))
        shape.max_length = kSpaceLength;
      else if (node.max == RegexNode::kUnbounded && is_set_of(node.children.front(), false))
        shape.max_length = kWordLength;
      else if (node.max == RegexNode::kUnbounded || node.max > kTooLong)
        shape.max_length.reset();
      else if (shape.max_length)
        *shape.max_length *= node.max;
      shape.nullable |= node.min == 0;
      return shape;
    }
  }
  return {};
}

}  // namespace factlint
