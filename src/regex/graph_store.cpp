#include "regex/graph_store.h"

#include <algorithm>
#include <cstring>

#include "regex/ascii_case.h"
#include "regex/graph_pairs.h"
#include "text/unicode.h"

namespace factlint {
namespace {

using Kind = GraphNode::Kind;

/// Nodes of fewer parts are walked as fast as they are looked up.
constexpr std::uint32_t kWorthKeeping = 24;
constexpr std::uint32_t kMaxSize = 1 << 20;

/// A larger class, such as all letters, is taken to hold its characters in any case.
constexpr std::size_t kMaxFolded = 1024;

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return lower_ascii(c) != upper_ascii(c); });
}

template <class T>
void append_raw(std::string& key, const T& value) {
  char raw[sizeof value];
  std::memcpy(raw, &value, sizeof value);
  key.append(raw, sizeof raw);
}

}  // namespace

GraphStore::GraphStore(RegexGraph& graph)
    : graph_(graph), old_(static_cast<std::uint32_t>(graph.nodes.size())) {
  sizes_.assign(old_, 1);
  uses_.assign(old_, 0);
}

/// Returns the number of a node that is like this one, with these children or bytes. A set's number
/// is known by then.
std::uint32_t GraphStore::add(GraphNode node, const GraphChildren& children, std::string_view bytes,
                              const ByteSet& begins) {
  std::string key;
  for (const std::uint32_t part :
       {static_cast<std::uint32_t>(node.kind), static_cast<std::uint32_t>(node.fold_case),
        static_cast<std::uint32_t>(node.lazy), static_cast<std::uint32_t>(node.whole),
        static_cast<std::uint32_t>(node.min) << 16 | node.max, node.first,
        static_cast<std::uint32_t>(children.size())})
    append_raw(key, part);
  for (const GraphChild& child : children) {
    append_raw(key, child.node);
    append_raw(key, child.groups_before);
  }
  key += bytes;
  const auto [known, is_new] =
      nodes_.try_emplace(key, static_cast<std::uint32_t>(graph_.nodes.size()));
  if (!is_new) return known->second;

  std::uint32_t size = 1;
  for (const GraphChild& child : children) {
    size = std::min(size + sizes_[child.node], kMaxSize);
    ++uses_[child.node];
  }
  sizes_.push_back(size);
  uses_.push_back(0);
  if (!children.empty()) {
    node.first = static_cast<std::uint32_t>(graph_.children.size());
    node.count = static_cast<std::uint32_t>(children.size());
    for (const GraphChild& child : children) graph_.children.push_back(child.node);
    if (node.groups > 0)
      for (const GraphChild& child : children) graph_.children.push_back(child.groups_before);
  }
  if (!bytes.empty()) {
    const auto at = static_cast<std::uint32_t>(graph_.bytes.size());
    const auto count = static_cast<std::uint32_t>(bytes.size());
    if (node.kind == Kind::literal)
      node.first = at, node.count = count;
    else
      node.initials = at, node.initial_count = count;
    graph_.bytes.append(bytes.begin(), bytes.end());
  }
  node.begins = number_of(begins);
  graph_.nodes.push_back(node);
  return known->second;
}

std::uint32_t GraphStore::add_set(const RegexNode& node) {
  if (node.set.count(2) != 1) return add_class(node);
  const char32_t c = node.set.ranges.front().first;
  const bool is_wide_letter = c >= 0x80 && is_letter(c);
  if (node.fold_case && is_wide_letter) return add_class(node);
  std::string text;
  append_utf8(text, c);
  const bool fold = node.fold_case && is_letter(c);
  if (fold) text.front() = lower_ascii(text.front());
  return add_literal(text, fold);
}

std::uint32_t GraphStore::add_literal(std::string_view text, bool fold_case) {
  GraphNode node;
  node.kind = Kind::literal;
  node.nullable = false;
  node.fold_case = fold_case;
  ByteSet begins;
  begins.add(static_cast<unsigned char>(text.front()));
  if (fold_case) begins.add(static_cast<unsigned char>(upper_ascii(text.front())));
  return add(node, {}, text, begins);
}

std::uint32_t GraphStore::add_class(const RegexNode& node) {
  const CharacterSet& source = node.set;
  GraphSet result;
  ByteSet begins;
  const auto holds = [&](char32_t c) {
    return std::any_of(source.ranges.begin(), source.ranges.end(),
                       [&](const auto& range) { return range.first <= c && c <= range.last; });
  };
  for (char32_t c = 0; c < 0x80; ++c) {
    const bool named = holds(c) || (node.fold_case && is_letter(c) && holds(c ^ 0x20));
    if (!source.open && named == source.negated) continue;
    result.ascii[c / 64] |= std::uint64_t{1} << (c % 64);
    begins.add(static_cast<unsigned char>(c));
  }

  std::size_t total = 0;
  for (const CharacterRange& range : source.ranges) total += range.last - range.first + 1;
  const bool fold = node.fold_case && total <= kMaxFolded;
  std::vector<CharacterRange> ranges;
  for (const CharacterRange& range : source.ranges) {
    if (range.last < 0x80) continue;
    const char32_t first = std::max(range.first, char32_t{0x80});
    if (!fold) ranges.push_back({first, range.last});
    for (char32_t c = first; fold && c <= range.last; ++c)
      for (const char32_t variant : case_variants(c)) ranges.push_back({variant, variant});
  }
  result.others = source.open || source.negated;
  if (source.open) ranges.clear();
  std::sort(ranges.begin(), ranges.end(),
            [](const CharacterRange& a, const CharacterRange& b) { return a.first < b.first; });
  if (result.others || !ranges.empty()) begins.add_wide();
  return add_set(result, ranges, begins);
}

std::uint32_t GraphStore::add_set(GraphSet set, const std::vector<CharacterRange>& ranges,
                                  const ByteSet& begins) {
  std::string key;
  append_raw(key, set);
  for (const CharacterRange& range : ranges) append_raw(key, range);
  const auto [known, is_new] =
      sets_.try_emplace(key, static_cast<std::uint32_t>(graph_.sets.size()));
  if (is_new) {
    set.first = static_cast<std::uint32_t>(graph_.ranges.size());
    set.count = static_cast<std::uint32_t>(ranges.size());
    graph_.ranges.append(ranges.begin(), ranges.end());
    graph_.sets.push_back(set);
  }
  GraphNode node;
  node.kind = Kind::set;
  node.nullable = false;
  node.first = known->second;
  return add(node, {}, {}, begins);
}

std::uint32_t GraphStore::number_of(const ByteSet& begins) {
  std::string key;
  append_raw(key, begins);
  const auto [known, is_new] =
      byte_sets_.try_emplace(key, static_cast<std::uint32_t>(graph_.byte_sets.size()));
  if (is_new) graph_.byte_sets.push_back(begins);
  return known->second;
}

bool GraphStore::joins(std::uint32_t a, std::uint32_t b) const {
  const GraphNode &left = node(a), &right = node(b);
  if (left.kind != Kind::literal || right.kind != Kind::literal) return false;
  return left.fold_case == right.fold_case || !has_letter(text_of(left.fold_case ? right : left));
}

std::uint32_t GraphStore::join(std::uint32_t a, std::uint32_t b) {
  const GraphNode &left = node(a), &right = node(b);
  const bool fold_case = left.fold_case || right.fold_case;
  return add_literal(std::string(text_of(left)) + std::string(text_of(right)), fold_case);
}

void GraphStore::note_pairs(std::uint32_t root) {
  GraphNode& noted = graph_.nodes.change(root);
  if (noted.nullable || noted.pairs != 0) return;
  noted.pairs = static_cast<std::uint32_t>(graph_.pairs.size());
  graph_.pairs.push_back(first_pairs(graph_, root));
}

void GraphStore::mark_remembered() {
  for (std::size_t i = old_; i < graph_.nodes.size(); ++i)
    graph_.nodes.change(i).remembered = uses_[i] > 1 && sizes_[i] >= kWorthKeeping;
}

}  // namespace factlint
