#include "regex/graph_pairs.h"

#include <bit>

namespace factlint {
namespace {

using Kind = GraphNode::Kind;

/// Returns the classes of the bytes that a node can begin with, or, when it can match nothing, what
/// follows.
std::uint32_t begins_after(const RegexGraph& graph, std::uint32_t number, std::uint32_t follow) {
  const GraphNode& node = graph.nodes[number];
  const ByteSet& begins = graph.byte_sets[node.begins];
  std::uint32_t classes = node.nullable ? follow : 0;
  for (unsigned byte = 0; byte < 256; ++byte)
    if (begins.holds(static_cast<unsigned char>(byte)))
      classes |= 1u << byte_class(static_cast<unsigned char>(byte));
  return classes;
}

/// Adds with which two bytes a node's matches can begin, before classes of bytes that may follow.
void add_pairs(const RegexGraph& graph, std::uint32_t number, std::uint32_t follow,
               BytePairs& pairs) {
  const GraphNode& node = graph.nodes[number];
  const auto child = [&](std::size_t i) { return graph.children[node.first + i]; };
  const auto class_at = [&](std::size_t i) {
    return byte_class(static_cast<unsigned char>(graph.bytes[node.first + i]));
  };
  switch (node.kind) {
    case Kind::literal:
      pairs.seconds[class_at(0)] |= node.count > 1 ? 1u << class_at(1) : follow;
      return;
    case Kind::set:
      for (std::uint32_t classes = begins_after(graph, number, 0); classes != 0;
           classes &= classes - 1) {
        const auto first = static_cast<std::size_t>(std::countr_zero(classes));
        const bool wide = first == byte_class(0x80);
        pairs.seconds[first] |= wide ? 1u << first : follow;
      }
      return;
    case Kind::concat:
      for (std::size_t i = 0; i < node.count; ++i) {
        std::uint32_t next = follow;
        for (std::size_t after = node.count; after-- > i + 1;)
          next = begins_after(graph, child(after), next);
        add_pairs(graph, child(i), next, pairs);
        if (!graph.nodes[child(i)].nullable) return;
      }
      return;
    case Kind::alternate:
    case Kind::group:
      for (std::size_t i = 0; i < node.count; ++i) add_pairs(graph, child(i), follow, pairs);
      return;
    case Kind::repeat:
      return add_pairs(graph, child(0), begins_after(graph, child(0), 0) | follow, pairs);
    default:
      return;  // assertions
  }
}

}  // namespace

BytePairs first_pairs(const RegexGraph& graph, std::uint32_t root) {
  constexpr std::uint32_t kAnything = ~0u;
  BytePairs pairs;
  add_pairs(graph, root, kAnything, pairs);
  return pairs;
}

}  // namespace factlint
