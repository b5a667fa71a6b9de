#include "regex/graph_builder.h"

#include <algorithm>
#include <cstring>
#include <map>

#include "text/unicode.h"

namespace factlint {
namespace {

using Kind = GraphNode::Kind;

/// Nodes of fewer parts are walked as fast as they are looked up.
constexpr std::uint32_t kWorthKeeping = 24;
constexpr std::uint32_t kMaxSize = 1 << 20;

/// Of a larger class no characters are listed with those that differ from them in case alone.
constexpr std::size_t kMaxFolded = 1024;

char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

char upper_ascii(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c;
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

template <class T>
void append_raw(std::string& key, const T& value) {
  char raw[sizeof value];
  std::memcpy(raw, &value, sizeof value);
  key.append(raw, sizeof raw);
}

}  // namespace

GraphBuilder::GraphBuilder(RegexGraph& graph)
    : graph_(graph), old_(static_cast<std::uint32_t>(graph.nodes.size())) {
  sizes_.assign(old_, 1);
  uses_.assign(old_, 0);
}

std::optional<std::uint32_t> GraphBuilder::add(std::string_view regex) {
  const std::optional<RegexNode> tree = parse_regex(regex);
  if (!tree) return std::nullopt;
  return concat(sequence(*tree));
}

void GraphBuilder::finish() {
  for (std::size_t i = old_; i < graph_.nodes.size(); ++i)
    graph_.nodes[i].remembered = uses_[i] > 1 && sizes_[i] >= kWorthKeeping;
}

GraphBuilder::Sequence GraphBuilder::sequence(const RegexNode& node) {
  switch (node.kind) {
    case RegexNode::Kind::empty:
      return {};
    case RegexNode::Kind::edge: {
      GraphNode edge;
      edge.kind = Kind::edge;
      return {intern(edge, {}, {}, {})};
    }
    case RegexNode::Kind::set:
      return {character(node)};
    case RegexNode::Kind::repeat:
      return {repeat(node)};
    case RegexNode::Kind::alternate: {
      std::vector<Sequence> options;
      collect(node, options);
      return {alternate(std::move(options))};
    }
    case RegexNode::Kind::concat:
      break;
  }
  Sequence items;
  for (const RegexNode& child : node.children) {
    const Sequence more = sequence(child);
    items.insert(items.end(), more.begin(), more.end());
  }
  return items;
}

/// Lists alternatives, those of an alternative that is nothing else among them.
void GraphBuilder::collect(const RegexNode& node, std::vector<Sequence>& options) {
  const bool wraps = node.kind == RegexNode::Kind::concat && node.children.size() == 1;
  if (wraps) return collect(node.children.front(), options);
  if (node.kind != RegexNode::Kind::alternate) return options.push_back(sequence(node));
  for (const RegexNode& child : node.children) collect(child, options);
}

std::uint32_t GraphBuilder::concat(const Sequence& items) {
  Sequence joined;
  for (const std::uint32_t item : items) {
    if (item == 0) continue;
    if (joined.empty() || !joins(joined.back(), item)) {
      joined.push_back(item);
      continue;
    }
    const GraphNode a = graph_.nodes[joined.back()], b = graph_.nodes[item];
    joined.back() =
        literal(std::string(text_of(a)) + std::string(text_of(b)), a.fold_case || b.fold_case);
  }
  if (joined.empty()) return 0;
  if (joined.size() == 1) return joined.front();
  GraphNode node;
  node.kind = Kind::concat;
  ByteSet begins;
  for (const std::uint32_t item : joined) {
    if (!node.nullable) break;
    begins |= graph_.byte_sets[graph_.nodes[item].begins];
    node.nullable = graph_.nodes[item].nullable;
  }
  return intern(node, joined, {}, begins);
}

/// Makes one node of alternatives: what several begin with is walked once.
std::uint32_t GraphBuilder::alternate(std::vector<Sequence> options) {
  std::map<std::uint32_t, std::vector<Sequence>> by_first;
  for (Sequence& option : options) {
    std::erase(option, 0);
    const std::uint32_t first = option.empty() ? 0 : option.front();
    if (!option.empty()) option.erase(option.begin());
    by_first[first].push_back(std::move(option));
  }
  Sequence children;
  for (auto& [first, rests] : by_first) {
    Sequence child{first};
    if (rests.size() > 1 && first != 0)
      child.push_back(alternate(std::move(rests)));
    else
      child.insert(child.end(), rests.front().begin(), rests.front().end());
    children.push_back(concat(child));
  }
  return alternate_of(children);
}

/// Makes a node of alternatives that begin with different parts. Those that begin with one ASCII
/// character come first, in its order, so that it is searched for rather than tried.
std::uint32_t GraphBuilder::alternate_of(const Sequence& options) {
  if (options.size() == 1) return options.front();
  std::vector<std::pair<char, std::uint32_t>> known;
  Sequence children;
  for (const std::uint32_t option : options) {
    const std::optional<char> initial = initial_of(graph_.nodes[option]);
    if (initial)
      known.emplace_back(*initial, option);
    else
      children.push_back(option);
  }
  std::sort(known.begin(), known.end());
  std::sort(children.begin(), children.end());
  std::string initials;
  Sequence first;
  for (const auto& [initial, option] : known) initials += initial, first.push_back(option);
  children.insert(children.begin(), first.begin(), first.end());

  GraphNode node;
  node.kind = Kind::alternate;
  node.nullable = false;
  ByteSet begins;
  for (const std::uint32_t child : children) {
    begins |= graph_.byte_sets[graph_.nodes[child].begins];
    node.nullable = node.nullable || graph_.nodes[child].nullable;
  }
  return intern(node, children, initials, begins);
}

/// Returns the ASCII character, in lower case, that all matches of a node begin with.
std::optional<char> GraphBuilder::initial_of(const GraphNode& node) const {
  if (node.nullable) return std::nullopt;
  std::optional<char> initial;
  for (unsigned byte = 0; byte < 256; ++byte) {
    if (!graph_.byte_sets[node.begins].holds(static_cast<unsigned char>(byte))) continue;
    const char lower = lower_ascii(static_cast<char>(byte));
    if (byte >= 0x80 || (initial && *initial != lower)) return std::nullopt;
    initial = lower;
  }
  return initial;
}

std::uint32_t GraphBuilder::repeat(const RegexNode& node) {
  const std::uint32_t child = concat(sequence(node.children.front()));
  if (child == 0 || node.max == 0) return 0;
  if (node.min == 1 && node.max == 1) return child;
  GraphNode result;
  result.kind = Kind::repeat;
  // A number too large to keep is one without a bound: more matches, never fewer.
  result.min = static_cast<std::uint16_t>(std::min(node.min, 1000u));
  result.max = node.max >= GraphNode::kUnbounded ? GraphNode::kUnbounded
                                                 : static_cast<std::uint16_t>(node.max);
  result.nullable = node.min == 0 || graph_.nodes[child].nullable;
  return intern(result, {child}, {}, graph_.byte_sets[graph_.nodes[child].begins]);
}

std::uint32_t GraphBuilder::character(const RegexNode& node) {
  if (node.set.count(2) != 1) return set(node);
  const char32_t c = node.set.ranges.front().first;
  const bool is_wide_letter = c >= 0x80 && is_letter(c);
  if (node.fold_case && is_wide_letter) return set(node);
  std::string text;
  append_utf8(text, c);
  const bool fold = node.fold_case && is_letter(c);
  if (fold) text.front() = lower_ascii(text.front());
  return literal(text, fold);
}

std::uint32_t GraphBuilder::literal(std::string_view text, bool fold_case) {
  GraphNode node;
  node.kind = Kind::literal;
  node.nullable = false;
  node.fold_case = fold_case;
  ByteSet begins;
  begins.add(static_cast<unsigned char>(text.front()));
  if (fold_case) begins.add(static_cast<unsigned char>(upper_ascii(text.front())));
  return intern(node, {}, text, begins);
}

std::uint32_t GraphBuilder::set(const RegexNode& node) {
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

  std::vector<GraphRange> ranges;
  std::size_t total = 0;
  for (const auto& range : source.ranges) {
    if (range.last < 0x80) continue;
    const char32_t first = std::max(range.first, char32_t{0x80});
    total += range.last - first + 1;
    if (total > kMaxFolded || !node.fold_case) {
      ranges.push_back({first, range.last});
      continue;
    }
    for (char32_t c = first; c <= range.last; ++c)
      for (const char32_t variant : case_variants(c)) ranges.push_back({variant, variant});
  }
  const bool too_many = node.fold_case && total > kMaxFolded;
  result.others = source.open || source.negated || too_many;
  if (source.open || too_many) ranges.clear();
  if (result.others || !ranges.empty()) begins.add_wide();
  return intern_set(result, ranges, begins);
}

std::uint32_t GraphBuilder::intern_set(GraphSet set, const std::vector<GraphRange>& ranges,
                                       const ByteSet& begins) {
  std::string key;
  append_raw(key, set);
  for (const GraphRange& range : ranges) append_raw(key, range);
  const auto [known, is_new] =
      sets_.try_emplace(key, static_cast<std::uint32_t>(graph_.sets.size()));
  if (is_new) {
    set.first = static_cast<std::uint32_t>(graph_.ranges.size());
    set.count = static_cast<std::uint32_t>(ranges.size());
    graph_.ranges.insert(graph_.ranges.end(), ranges.begin(), ranges.end());
    graph_.sets.push_back(set);
  }
  GraphNode node;
  node.kind = Kind::set;
  node.nullable = false;
  node.first = known->second;
  return intern(node, {}, {}, begins);
}

/// Returns the number of a node that is like this one, with these children or bytes. A set's number
/// is known by then.
std::uint32_t GraphBuilder::intern(GraphNode node, const Sequence& children, std::string_view text,
                                   const ByteSet& begins) {
  std::string key;
  for (const std::uint32_t part :
       {static_cast<std::uint32_t>(node.kind), static_cast<std::uint32_t>(node.fold_case),
        static_cast<std::uint32_t>(node.min) << 16 | node.max, node.first,
        static_cast<std::uint32_t>(children.size())})
    append_raw(key, part);
  for (const std::uint32_t child : children) append_raw(key, child);
  key += text;
  const auto [known, is_new] =
      nodes_.try_emplace(key, static_cast<std::uint32_t>(graph_.nodes.size()));
  if (!is_new) return known->second;

  std::uint32_t size = 1;
  for (const std::uint32_t child : children) {
    size = std::min(size + sizes_[child], kMaxSize);
    ++uses_[child];
  }
  sizes_.push_back(size);
  uses_.push_back(0);
  if (!children.empty()) {
    node.first = static_cast<std::uint32_t>(graph_.children.size());
    node.count = static_cast<std::uint32_t>(children.size());
    graph_.children.insert(graph_.children.end(), children.begin(), children.end());
  }
  if (!text.empty()) {
    const auto at = static_cast<std::uint32_t>(graph_.bytes.size());
    const auto size_of_text = static_cast<std::uint32_t>(text.size());
    if (node.kind == Kind::literal)
      node.first = at, node.count = size_of_text;
    else
      node.initials = at, node.initial_count = size_of_text;
    graph_.bytes += text;
  }
  std::string begins_key;
  append_raw(begins_key, begins);
  const auto [place, is_new_set] =
      byte_sets_.try_emplace(begins_key, static_cast<std::uint32_t>(graph_.byte_sets.size()));
  if (is_new_set) graph_.byte_sets.push_back(begins);
  node.begins = place->second;
  graph_.nodes.push_back(node);
  return known->second;
}

std::string_view GraphBuilder::text_of(const GraphNode& literal) const {
  return std::string_view(graph_.bytes).substr(literal.first, literal.count);
}

/// True for two literals that are one: case counts in both or in neither.
bool GraphBuilder::joins(std::uint32_t a, std::uint32_t b) const {
  const GraphNode &left = graph_.nodes[a], &right = graph_.nodes[b];
  if (left.kind != Kind::literal || right.kind != Kind::literal) return false;
  return left.fold_case == right.fold_case || !has_letter(text_of(left.fold_case ? right : left));
}

}  // namespace factlint
