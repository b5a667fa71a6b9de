#include "regex/graph_builder.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>

#include "text/unicode.h"

namespace factlint {
namespace {

using Kind = GraphNode::Kind;

/// Nodes of fewer parts are walked as fast as they are looked up.
constexpr std::uint32_t kWorthKeeping = 24;
constexpr std::uint32_t kMaxSize = 1 << 20;

/// A larger class, such as all letters, is taken to hold its characters in any case.
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

std::optional<GraphRoot> GraphBuilder::add(std::string_view regex) {
  const std::optional<GroupedRegex> parsed = parse_grouped_regex(regex);
  if (!parsed) return std::nullopt;
  const std::uint32_t root = concat(sequence(parsed->root));
  GraphNode& node = graph_.nodes[root];
  if (!node.nullable && node.pairs == 0) {
    constexpr std::uint32_t kAnything = ~0u;
    BytePairs pairs;
    add_pairs(root, kAnything, pairs);
    node.pairs = static_cast<std::uint32_t>(graph_.pairs.size());
    graph_.pairs.push_back(pairs);
  }
  return GraphRoot{root, parsed->exact};
}

void GraphBuilder::finish() {
  for (std::size_t i = old_; i < graph_.nodes.size(); ++i)
    graph_.nodes[i].remembered = uses_[i] > 1 && sizes_[i] >= kWorthKeeping;
}

GraphBuilder::Nodes GraphBuilder::sequence(const RegexNode& node) {
  switch (node.kind) {
    case RegexNode::Kind::empty:
      return {assertion(node.assertion)};
    case RegexNode::Kind::edge:
      return {intern(GraphNode{.kind = Kind::word_edge}, {}, {}, {})};
    case RegexNode::Kind::set:
      return {character(node)};
    case RegexNode::Kind::repeat:
      return {repeat(node)};
    case RegexNode::Kind::group:
      return {group(node)};
    case RegexNode::Kind::alternate: {
      Options options;
      std::uint16_t groups = 0;
      collect(node, options, groups);
      return {alternate(std::move(options))};
    }
    case RegexNode::Kind::concat:
      break;
  }
  Nodes items;
  for (const RegexNode& child : node.children) {
    const Nodes more = sequence(child);
    items.insert(items.end(), more.begin(), more.end());
  }
  return items;
}

std::uint32_t GraphBuilder::assertion(Assertion assertion) {
  GraphNode node;
  switch (assertion) {
    case Assertion::none:
      return 0;
    case Assertion::inside_word:
      node.kind = Kind::inside_word;
      break;
    case Assertion::text_begin:
      node.kind = Kind::text_begin;
      break;
    case Assertion::text_end:
      node.kind = Kind::text_end;
      break;
  }
  return intern(node, {}, {}, {});
}

/// Lists alternatives, those of an alternative that is nothing else among them.
void GraphBuilder::collect(const RegexNode& node, Options& options, std::uint16_t& groups) {
  const bool wraps = node.kind == RegexNode::Kind::concat && node.children.size() == 1;
  if (wraps) return collect(node.children.front(), options, groups);
  if (node.kind == RegexNode::Kind::alternate) {
    for (const RegexNode& child : node.children) collect(child, options, groups);
    return;
  }
  options.push_back({sequence(node), groups});
  groups = static_cast<std::uint16_t>(groups + groups_in(options.back().items));
}

std::uint32_t GraphBuilder::concat(const Nodes& items) {
  Nodes joined;
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
  mark_whole(joined);
  GraphNode node;
  node.kind = Kind::concat;
  ByteSet begins;
  Children children;
  for (const std::uint32_t item : joined) {
    if (node.nullable) begins |= begins_of(item);
    node.nullable = node.nullable && graph_.nodes[item].nullable;
    children.push_back({item, node.groups});
    node.groups = static_cast<std::uint16_t>(node.groups + graph_.nodes[item].groups);
  }
  return intern(node, children, {}, begins);
}

/// Marks the repeated sets before what none of their characters can begin: of the places where they
/// can end, only the last leads on.
void GraphBuilder::mark_whole(Nodes& items) {
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    GraphNode node = graph_.nodes[items[i]];
    if (node.kind != Kind::repeat || node.whole) continue;
    const std::uint32_t repeated = graph_.children[node.first];
    if (graph_.nodes[repeated].kind != Kind::set) continue;
    ByteSet next;
    bool nullable = true;
    for (std::size_t after = i + 1; after < items.size() && nullable; ++after) {
      next |= begins_of(items[after]);
      nullable = graph_.nodes[items[after]].nullable;
    }
    if (nullable || next.meets(begins_of(repeated))) continue;
    node.whole = true;
    node.first = node.count = 0;
    items[i] = intern(node, {{repeated, 0}}, {}, begins_of(repeated));
  }
}

/// Makes one node of alternatives, the first of which RE2 prefers. Where several that follow each
/// other begin with one ASCII character each, they are sorted by it, so that it can be searched
/// for: of those that begin otherwise none matches there, so their order is of no account.
std::uint32_t GraphBuilder::alternate(Options options) {
  for (Option& option : options) std::erase(option.items, 0u);
  Children runs;
  for (std::size_t begin = 0, end; begin < options.size(); begin = end) {
    const auto is_known = [&](std::size_t i) { return initial_of(options[i]).has_value(); };
    const bool known = is_known(begin);
    for (end = begin + 1; end < options.size() && is_known(end) == known;) ++end;
    const auto at = [&](std::size_t i) { return options.begin() + static_cast<std::ptrdiff_t>(i); };
    if (known)
      std::stable_sort(at(begin), at(end), [this](const Option& a, const Option& b) {
        return initial_of(a) < initial_of(b);
      });
    const Children children = children_of(Options(at(begin), at(end)));
    std::string initials;
    for (const Child& child : children)
      if (known) initials += *initial_of({{child.node}});
    const bool whole = begin == 0 && end == options.size();
    if (whole) return alternate_of(children, initials);
    if (known && children.size() > 1)
      runs.push_back({alternate_of(children, initials), 0});
    else
      runs.insert(runs.end(), children.begin(), children.end());
  }
  return alternate_of(runs, {});
}

/// Makes nodes of alternatives: what several in a row begin with is walked once.
GraphBuilder::Children GraphBuilder::children_of(Options options) {
  Children children;
  for (std::size_t begin = 0, end; begin < options.size(); begin = end) {
    const Nodes& items = options[begin].items;
    end = begin + 1;
    if (!items.empty() && graph_.nodes[items.front()].groups == 0)
      while (end < options.size() && !options[end].items.empty() &&
             options[end].items.front() == items.front())
        ++end;
    if (end == begin + 1) {
      children.push_back({concat(items), options[begin].groups_before});
      continue;
    }
    const std::uint32_t first = items.front();
    Options rests(options.begin() + static_cast<std::ptrdiff_t>(begin),
                  options.begin() + static_cast<std::ptrdiff_t>(end));
    for (Option& rest : rests) rest.items.erase(rest.items.begin());
    children.push_back({concat({first, alternate(std::move(rests))}), 0});
  }
  return children;
}

std::uint32_t GraphBuilder::alternate_of(const Children& children, std::string_view initials) {
  if (children.size() == 1 && children.front().groups_before == 0) return children.front().node;
  GraphNode node;
  node.kind = Kind::alternate;
  node.nullable = false;
  ByteSet begins;
  for (const Child& child : children) {
    const GraphNode& option = graph_.nodes[child.node];
    begins |= begins_of(child.node);
    node.nullable = node.nullable || option.nullable;
    node.groups =
        std::max(node.groups, static_cast<std::uint16_t>(child.groups_before + option.groups));
  }
  return intern(node, children, initials, begins);
}

/// Returns the ASCII character, in lower case, that all matches of an alternative begin with.
std::optional<char> GraphBuilder::initial_of(const Option& option) const {
  if (option.items.empty() || graph_.nodes[option.items.front()].nullable) return std::nullopt;
  const ByteSet& begins = begins_of(option.items.front());
  std::optional<char> initial;
  for (unsigned byte = 0; byte < 256; ++byte) {
    if (!begins.holds(static_cast<unsigned char>(byte))) continue;
    const char lower = lower_ascii(static_cast<char>(byte));
    if (byte >= 0x80 || (initial && *initial != lower)) return std::nullopt;
    initial = lower;
  }
  return initial;
}

std::uint32_t GraphBuilder::repeat(const RegexNode& node) {
  const std::uint32_t child = concat(sequence(node.children.front()));
  if (child == 0) return 0;
  if (node.min == 1 && node.max == 1) return child;
  constexpr unsigned kMost = 1000;  // RE2 refuses more
  GraphNode result;
  result.kind = Kind::repeat;
  result.lazy = node.lazy;
  result.min = static_cast<std::uint16_t>(std::min(node.min, kMost));
  result.max = node.max > kMost ? GraphNode::kUnbounded : static_cast<std::uint16_t>(node.max);
  result.nullable = node.min == 0 || graph_.nodes[child].nullable;
  result.groups = graph_.nodes[child].groups;
  return intern(result, {{child, 0}}, {}, begins_of(child));
}

std::uint32_t GraphBuilder::group(const RegexNode& node) {
  const std::uint32_t child = concat(sequence(node.children.front()));
  GraphNode result;
  result.kind = Kind::group;
  result.nullable = graph_.nodes[child].nullable;
  result.groups = static_cast<std::uint16_t>(graph_.nodes[child].groups + 1);
  return intern(result, {{child, 1}}, {}, begins_of(child));
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

  std::size_t total = 0;
  for (const CharacterRange& range : source.ranges) total += range.last - range.first + 1;
  const bool fold = node.fold_case && total <= kMaxFolded;
  std::vector<GraphRange> ranges;
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
            [](const GraphRange& a, const GraphRange& b) { return a.first < b.first; });
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
std::uint32_t GraphBuilder::intern(GraphNode node, const Children& children, std::string_view text,
                                   const ByteSet& begins) {
  std::string key;
  for (const std::uint32_t part :
       {static_cast<std::uint32_t>(node.kind), static_cast<std::uint32_t>(node.fold_case),
        static_cast<std::uint32_t>(node.lazy), static_cast<std::uint32_t>(node.whole),
        static_cast<std::uint32_t>(node.min) << 16 | node.max, node.first,
        static_cast<std::uint32_t>(children.size())})
    append_raw(key, part);
  for (const Child& child : children) {
    append_raw(key, child.node);
    append_raw(key, child.groups_before);
  }
  key += text;
  const auto [known, is_new] =
      nodes_.try_emplace(key, static_cast<std::uint32_t>(graph_.nodes.size()));
  if (!is_new) return known->second;

  std::uint32_t size = 1;
  for (const Child& child : children) {
    size = std::min(size + sizes_[child.node], kMaxSize);
    ++uses_[child.node];
  }
  sizes_.push_back(size);
  uses_.push_back(0);
  if (!children.empty()) {
    node.first = static_cast<std::uint32_t>(graph_.children.size());
    node.count = static_cast<std::uint32_t>(children.size());
    for (const Child& child : children) graph_.children.push_back(child.node);
    if (node.groups > 0)
      for (const Child& child : children) graph_.children.push_back(child.groups_before);
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

std::uint16_t GraphBuilder::groups_in(const Nodes& nodes) const {
  std::size_t total = 0;
  for (const std::uint32_t node : nodes) total += graph_.nodes[node].groups;
  return static_cast<std::uint16_t>(total);
}

const ByteSet& GraphBuilder::begins_of(std::uint32_t node) const {
  return graph_.byte_sets[graph_.nodes[node].begins];
}

/// Returns the classes of the bytes that a node can begin with, or, when it can match nothing, what
/// follows.
std::uint32_t GraphBuilder::begins_after(std::uint32_t node, std::uint32_t follow) const {
  std::uint32_t classes = graph_.nodes[node].nullable ? follow : 0;
  for (unsigned byte = 0; byte < 256; ++byte)
    if (begins_of(node).holds(static_cast<unsigned char>(byte)))
      classes |= 1u << byte_class(static_cast<unsigned char>(byte));
  return classes;
}

/// Adds with which two bytes a node's matches can begin, before classes of bytes that may follow.
void GraphBuilder::add_pairs(std::uint32_t number, std::uint32_t follow, BytePairs& pairs) const {
  const GraphNode& node = graph_.nodes[number];
  const auto child = [&](std::size_t i) { return graph_.children[node.first + i]; };
  const auto class_at = [&](std::size_t i) {
    return byte_class(static_cast<unsigned char>(graph_.bytes[node.first + i]));
  };
  switch (node.kind) {
    case Kind::literal:
      pairs.seconds[class_at(0)] |= node.count > 1 ? 1u << class_at(1) : follow;
      return;
    case Kind::set:
      for (std::uint32_t classes = begins_after(number, 0); classes != 0; classes &= classes - 1) {
        const auto first = static_cast<std::size_t>(std::countr_zero(classes));
        const bool wide = first == byte_class(0x80);
        pairs.seconds[first] |= wide ? 1u << first : follow;
      }
      return;
    case Kind::concat:
      for (std::size_t i = 0; i < node.count; ++i) {
        std::uint32_t next = follow;
        for (std::size_t after = node.count; after-- > i + 1;)
          next = begins_after(child(after), next);
        add_pairs(child(i), next, pairs);
        if (!graph_.nodes[child(i)].nullable) return;
      }
      return;
    case Kind::alternate:
    case Kind::group:
      for (std::size_t i = 0; i < node.count; ++i) add_pairs(child(i), follow, pairs);
      return;
    case Kind::repeat:
      return add_pairs(child(0), begins_after(child(0), 0) | follow, pairs);
    default:
      return;  // assertions
  }
}

/// True for two literals that are one: case counts in both or in neither.
bool GraphBuilder::joins(std::uint32_t a, std::uint32_t b) const {
  const GraphNode &left = graph_.nodes[a], &right = graph_.nodes[b];
  if (left.kind != Kind::literal || right.kind != Kind::literal) return false;
  return left.fold_case == right.fold_case || !has_letter(text_of(left.fold_case ? right : left));
}

}  // namespace factlint
