#include "regex/bytes.h"

#include <algorithm>

#include "regex/shape.h"
#include "text/unicode.h"

namespace factlint {
namespace {

void add_character(ByteSet& bytes, char32_t c) {
  std::string text;
  append_utf8(text, c);
  for (const char byte : text) bytes.add(static_cast<unsigned char>(byte));
}

void add_folded(ByteSet& bytes, char32_t c) {
  add_character(bytes, c);
  if (!is_letter(c)) return;
  // What folds to a letter outside ASCII is not worth a table.
  if (c >= 0x80) return bytes.add_wide();
  add_character(bytes, c ^ 0x20);
  if ((c | 0x20) == 'k') add_character(bytes, U'\u212A');
  if ((c | 0x20) == 's') add_character(bytes, U'\u017F');
}

ByteSet bytes_of_set(const RegexNode& node) {
  const CharacterSet& set = node.set;
  if (set.open) return ByteSet::all();
  ByteSet bytes;
  const auto holds = [&](char32_t c) {
    return std::any_of(set.ranges.begin(), set.ranges.end(), [&](const auto& range) {
             return range.first <= c && c <= range.last;
           }) != set.negated;
  };
  for (char32_t c = 0; c < 0x80; ++c)
    if (holds(c)) node.fold_case ? add_folded(bytes, c) : add_character(bytes, c);
  if (set.negated || set.count(kMaxCharacters) == kMaxCharacters) {
    bytes.add_wide();
    return bytes;
  }
  for (const auto& range : set.ranges)
    for (char32_t c = std::max(range.first, char32_t{0x80}); c <= range.last; ++c)
      node.fold_case ? add_folded(bytes, c) : add_character(bytes, c);
  return bytes;
}

}  // namespace

ByteSet bytes_of(const RegexNode& node) {
  if (node.kind == RegexNode::Kind::set) return bytes_of_set(node);
  ByteSet bytes;
  for (const RegexNode& child : node.children) bytes |= bytes_of(child);
  return bytes;
}

}  // namespace factlint
