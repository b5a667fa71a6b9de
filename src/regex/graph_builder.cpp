#include "regex/graph_builder.h"

#include <algorithm>

#include "regex/ascii_case.h"

namespace factlint {
namespace {

using Kind = GraphNode::Kind;

}  // namespace

std::optional<GraphRoot> GraphBuilder::add(std::string_view regex) {
  const std::optional<GroupedRegex> parsed = parse_grouped_regex(regex);
  if (!parsed) return std::nullopt;
  exact_ = parsed->exact;
  const std::uint32_t root = concat(sequence(parsed->root));
  store_.note_pairs(root);
  return GraphRoot{root, exact_};
}

GraphBuilder::Nodes GraphBuilder::sequence(const RegexNode& node) {
  switch (node.kind) {
    case RegexNode::Kind::empty:
      return {assertion(node.assertion)};
    case RegexNode::Kind::edge:
      return {store_.add(GraphNode{.kind = Kind::word_edge}, {}, {}, {})};
    case RegexNode::Kind::set:
      return {store_.add_set(node)};
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
  return store_.add(node, {}, {}, {});
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
    if (joined.empty() || !store_.joins(joined.back(), item)) {
      joined.push_back(item);
      continue;
    }
    joined.back() = store_.join(joined.back(), item);
  }
  if (joined.empty()) return 0;
  if (joined.size() == 1) return joined.front();
  mark_whole(joined);
  GraphNode node;
  node.kind = Kind::concat;
  ByteSet begins;
  GraphChildren children;
  for (const std::uint32_t item : joined) {
    if (node.nullable) begins |= store_.begins_of(item);
    node.nullable = node.nullable && store_.node(item).nullable;
    children.push_back({item, node.groups});
    node.groups = static_cast<std::uint16_t>(node.groups + store_.node(item).groups);
  }
  return store_.add(node, children, {}, begins);
}

/// Marks the repeated sets before what none of their characters can begin: of the places where they
/// can end, only the last leads on.
void GraphBuilder::mark_whole(Nodes& items) {
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    GraphNode node = store_.node(items[i]);
    if (node.kind != Kind::repeat || node.whole) continue;
    const std::uint32_t repeated = store_.first_child(items[i]);
    if (store_.node(repeated).kind != Kind::set) continue;
    ByteSet next;
    bool nullable = true;
    for (std::size_t after = i + 1; after < items.size() && nullable; ++after) {
      next |= store_.begins_of(items[after]);
      nullable = store_.node(items[after]).nullable;
    }
    if (nullable || next.meets(store_.begins_of(repeated))) continue;
    node.whole = true;
    node.first = node.count = 0;
    items[i] = store_.add(node, {{repeated, 0}}, {}, store_.begins_of(repeated));
  }
}

/// Makes one node of alternatives, the first of which RE2 prefers. Where several that follow each
/// other begin with one ASCII character each, they are sorted by it, so that it can be searched
/// for: of those that begin otherwise none matches there, so their order is of no account.
std::uint32_t GraphBuilder::alternate(Options options) {
  for (Option& option : options) {
    std::erase(option.items, 0u);
    if (!option.items.empty()) option.initial = initial_of(option.items.front());
  }
  GraphChildren runs;
  for (std::size_t begin = 0, end; begin < options.size(); begin = end) {
    const auto is_known = [&](std::size_t i) { return options[i].initial.has_value(); };
    const bool known = is_known(begin);
    for (end = begin + 1; end < options.size() && is_known(end) == known;) ++end;
    const auto at = [&](std::size_t i) { return options.begin() + static_cast<std::ptrdiff_t>(i); };
    if (known)
      std::stable_sort(at(begin), at(end),
                       [](const Option& a, const Option& b) { return a.initial < b.initial; });
    const GraphChildren children = children_of(Options(at(begin), at(end)));
    std::string initials;
    for (const GraphChild& child : children)
      if (known) initials += *initial_of(child.node);
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
GraphChildren GraphBuilder::children_of(Options options) {
  GraphChildren children;
  for (std::size_t begin = 0, end; begin < options.size(); begin = end) {
    const Nodes& items = options[begin].items;
    end = begin + 1;
    if (!items.empty() && store_.node(items.front()).groups == 0)
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
    for (Option& rest : rests) {
      rest.items.erase(rest.items.begin());
      rest.initial.reset();
    }
    children.push_back({concat({first, alternate(std::move(rests))}), 0});
  }
  return children;
}

std::uint32_t GraphBuilder::alternate_of(const GraphChildren& children, std::string_view initials) {
  if (children.size() == 1 && children.front().groups_before == 0) return children.front().node;
  GraphNode node;
  node.kind = Kind::alternate;
  node.nullable = false;
  ByteSet begins;
  for (const GraphChild& child : children) {
    const GraphNode& option = store_.node(child.node);
    begins |= store_.begins_of(child.node);
    node.nullable = node.nullable || option.nullable;
    node.groups =
        std::max(node.groups, static_cast<std::uint16_t>(child.groups_before + option.groups));
  }
  return store_.add(node, children, initials, begins);
}

/// Returns the ASCII character, in lower case, that all matches of a node begin with.
std::optional<char> GraphBuilder::initial_of(std::uint32_t node) const {
  if (store_.node(node).nullable) return std::nullopt;
  const ByteSet& begins = store_.begins_of(node);
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
  result.nullable = node.min == 0 || store_.node(child).nullable;
  result.groups = store_.node(child).groups;
  // RE2 has rules of its own for rounds of nothing that could go on for ever.
  if (result.max == GraphNode::kUnbounded && store_.node(child).nullable) exact_ = false;
  return store_.add(result, {{child, 0}}, {}, store_.begins_of(child));
}

std::uint32_t GraphBuilder::group(const RegexNode& node) {
  const std::uint32_t child = concat(sequence(node.children.front()));
  GraphNode result;
  result.kind = Kind::group;
  result.nullable = store_.node(child).nullable;
  result.groups = static_cast<std::uint16_t>(store_.node(child).groups + 1);
  return store_.add(result, {{child, 1}}, {}, store_.begins_of(child));
}

std::uint16_t GraphBuilder::groups_in(const Nodes& nodes) const {
  std::size_t total = 0;
  for (const std::uint32_t node : nodes) total += store_.node(node).groups;
  return static_cast<std::uint16_t>(total);
}

}  // namespace factlint
