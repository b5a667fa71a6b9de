#include "regex/neighbors.h"

#include "regex/shape.h"
#include "text/unicode.h"

namespace factlint {
namespace {

using Kind = RegexNode::Kind;

void add_character(Neighbors& neighbors, char32_t c, bool fold_case) {
  if (c >= 0x80) return neighbors.add_wide();
  neighbors.add(static_cast<unsigned char>(c));
  if (!fold_case || !is_letter(c)) return;
  neighbors.add(static_cast<unsigned char>(c ^ 0x20));
  // The Kelvin sign and the long s fold to k and s.
  if ((c | 0x20) == 'k' || (c | 0x20) == 's') neighbors.add_wide();
}

Border border_of_set(const RegexNode& node) {
  if (node.set.count(kMaxCharacters) == kMaxCharacters) return {Neighbors::any(), true};
  Border border{{}, false};
  for (const auto& range : node.set.ranges)
    for (char32_t c = range.first; c <= range.last; ++c) {
      if (is_space(c))
        border.open = true;
      else
        add_character(border.neighbors, c, node.fold_case);
    }
  return border;
}

Border border_of(const RegexNode& node, bool first) {
  switch (node.kind) {
    case Kind::empty:
    case Kind::edge:
      return {};
    case Kind::set:
      return border_of_set(node);
    case Kind::group:
      return border_of(node.children.front(), first);
    case Kind::concat: {
      Border border;
      const std::size_t size = node.children.size();
      for (std::size_t i = 0; i < size && border.open; ++i) {
        const Border next = border_of(node.children[first ? i : size - 1 - i], first);
        border.neighbors |= next.neighbors;
        border.open = next.open;
      }
      return border;
    }
    case Kind::alternate: {
      Border border{{}, false};
      for (const RegexNode& child : node.children) {
        const Border next = border_of(child, first);
        border.neighbors |= next.neighbors;
        border.open |= next.open;
      }
      return border;
    }
    case Kind::repeat: {
      Border border = border_of(node.children.front(), first);
      border.open |= node.min == 0;
      return border;
    }
  }
  return {Neighbors::any(), true};
}

}  // namespace

Neighbors Neighbors::any() {
  Neighbors all;
  all.bytes_ = ByteSet::all();
  all.edge_ = true;
  return all;
}

Neighbors& Neighbors::operator|=(const Neighbors& other) {
  bytes_ |= other.bytes_;
  edge_ |= other.edge_;
  return *this;
}

Neighbor neighbor_after(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint c = decode(text, at);
    if (!is_space(c.value)) return static_cast<unsigned char>(text[at]);
    at += c.length;
  }
  return std::nullopt;
}

Neighbor neighbor_before(std::string_view text, std::size_t at) {
  while (at > 0) {
    const CodePoint c = decode_before(text, at);
    if (!is_space(c.value)) return static_cast<unsigned char>(text[at - 1]);
    at -= c.length;
  }
  return std::nullopt;
}

Border first_of(const RegexNode& node) {
  return border_of(node, true);
}
Border last_of(const RegexNode& node) {
  return border_of(node, false);
}

}  // namespace factlint
