#include "regex/sides.h"

#include "regex/bounds.h"

namespace factlint {

Parts::Parts(const std::vector<RegexNode>& nodes) : nodes_(nodes) {
  shapes_.reserve(nodes.size());
  for (const RegexNode& node : nodes) shapes_.push_back(shape_of(node));
}

Side Parts::before(std::size_t at, const Side& outer) const {
  Side side{edge_before(at, outer.edge), {}, outer.length};
  bool open = true;
  for (std::size_t i = at; i-- > 0 && open;) {
    const Border border = last_of(nodes_[i]);
    side.neighbors |= border.neighbors;
    open = border.open;
  }
  if (open) side.neighbors |= outer.neighbors;
  for (std::size_t i = 0; i < at; ++i) side.length = sum(side.length, shapes_[i].max_length);
  return side;
}

Side Parts::after(std::size_t last, const Side& outer) const {
  Side side{edge_after(last, outer.edge), {}, outer.length};
  bool open = true;
  for (std::size_t i = last + 1; i < nodes_.size() && open; ++i) {
    const Border border = first_of(nodes_[i]);
    side.neighbors |= border.neighbors;
    open = border.open;
  }
  if (open) side.neighbors |= outer.neighbors;
  for (std::size_t i = last + 1; i < nodes_.size(); ++i)
    side.length = sum(side.length, shapes_[i].max_length);
  return side;
}

bool Parts::edge_before(std::size_t at, bool outer) const {
  while (at-- > 0) {
    if (nodes_[at].kind == RegexNode::Kind::edge) return true;
    if (shapes_[at].ends_word) return false;
    if (!shapes_[at].nullable) return true;
  }
  return outer;
}

bool Parts::edge_after(std::size_t at, bool outer) const {
  while (++at < nodes_.size()) {
    if (nodes_[at].kind == RegexNode::Kind::edge) return true;
    if (shapes_[at].starts_word) return false;
    if (!shapes_[at].nullable) return true;
  }
  return outer;
}

bool Parts::is_word_part(std::size_t at) const {
  return nodes_[at].kind != RegexNode::Kind::edge && !shapes_[at].starts_other &&
         !shapes_[at].ends_other && shapes_[at].starts_word;
}

}  // namespace factlint
