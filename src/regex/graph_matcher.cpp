#include "regex/graph_matcher.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "regex/ascii_case.h"
#include "text/unicode.h"

namespace factlint {
namespace {

using Kind = GraphNode::Kind;

constexpr std::size_t kTable = 1 << 10;
constexpr std::ptrdiff_t kFew = 16;
constexpr std::uint64_t kMixer = 0x9e3779b97f4a7c15ULL;  // 2^64 over the golden ratio

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

GraphMatcher::GraphMatcher(const RegexGraph& graph) : graph_(graph), table_(kTable) {}

void GraphMatcher::set_text(std::string_view text) {
  text_ = text.size() < std::numeric_limits<Place>::max() ? text : std::string_view();
  lower_.resize(text_.size());
  std::transform(text_.begin(), text_.end(), lower_.begin(), lower_ascii);
  kept_.clear();
  used_ = 0;
  if (++text_number_ == 0) {  // the numbers begin again
    std::fill(table_.begin(), table_.end(), Entry{});
    text_number_ = 1;
  }
}

std::optional<std::size_t> GraphMatcher::next_begin(std::uint32_t node, std::size_t from,
                                                    std::size_t to) const {
  const GraphNode& known = graph_.nodes[node];
  const ByteSet& begins = graph_.byte_sets[known.begins];
  for (; from <= to && from < text_.size(); ++from)
    if ((known.nullable || begins.holds(static_cast<unsigned char>(text_[from]))) &&
        (known.pairs == 0 ||
         (graph_.pairs[known.pairs].seconds[class_at(from)] >> class_at(from + 1) & 1) != 0))
      return from;
  return std::nullopt;
}

std::optional<std::size_t> GraphMatcher::match(std::uint32_t node, std::size_t at) {
  if (at > text_.size()) return std::nullopt;
  ends_.clear();
  add_ends(node, static_cast<Place>(at));
  if (ends_.empty()) return std::nullopt;
  return ends_.front();
}

void GraphMatcher::capture(std::uint32_t node, Span match,
                           std::vector<std::optional<Span>>& groups) {
  groups.assign(std::size_t{graph_.nodes[node].groups} + 1, std::nullopt);
  groups[0] = match;
  ends_.clear();
  capture_in(node, static_cast<Place>(match.begin), static_cast<Place>(match.end), {groups});
}

/// Adds the ends of a node whose first byte fits.
void GraphMatcher::add_known_ends(std::uint32_t number, Place at) {
  const GraphNode& node = graph_.nodes[number];
  if (!node.remembered) return walk(node, at);

  const std::uint64_t key = std::uint64_t{number} << 32 | at;
  if (const Entry* entry = find_entry(key); entry->text == text_number_) {
    // Not by iterators of what grows: `ends_` and `kept_` are different vectors.
    ends_.insert(ends_.end(), kept_.begin() + entry->first,
                 kept_.begin() + entry->first + entry->count);
    return;
  }
  const std::size_t first = ends_.size();
  walk(node, at);
  if (used_ * 2 >= table_.size()) grow();
  ++used_;
  *find_entry(key) = {key, text_number_, static_cast<std::uint32_t>(kept_.size()),
                      static_cast<std::uint32_t>(ends_.size() - first)};
  kept_.insert(kept_.end(), ends_.begin() + static_cast<std::ptrdiff_t>(first), ends_.end());
}

void GraphMatcher::walk(const GraphNode& node, Place at) {
  switch (node.kind) {
    case Kind::empty:
      return ends_.push_back(at);
    case Kind::word_edge:
    case Kind::inside_word:
      if (at_word_edge(at) == (node.kind == Kind::word_edge)) ends_.push_back(at);
      return;
    case Kind::text_begin:
      if (at == 0) ends_.push_back(at);
      return;
    case Kind::text_end:
      if (at == text_.size()) ends_.push_back(at);
      return;
    case Kind::literal:
      if (has_literal(node, at)) ends_.push_back(at + node.count);
      return;
    case Kind::set:
      if (const std::size_t length = length_in(graph_.sets[node.first], at))
        ends_.push_back(at + static_cast<Place>(length));
      return;
    case Kind::concat:
      return walk_concat(node, at);
    case Kind::alternate:
      return walk_alternate(node, at);
    case Kind::repeat:
      return walk_repeat(node, at);
    case Kind::group:
      return add_ends(child_of(node, 0), at);
  }
}

void GraphMatcher::walk_concat(const GraphNode& node, Place at) {
  const std::size_t base = ends_.size(), aside = aside_.size();
  add_ends(child_of(node, 0), at);
  for (std::uint32_t i = 1; i < node.count && ends_.size() > base; ++i) {
    const std::uint32_t child = child_of(node, i);
    if (ends_.size() == base + 1) {
      const Place only = ends_.back();
      ends_.pop_back();
      add_ends(child, only);
      continue;
    }
    for (std::size_t place = base; place < ends_.size(); ++place)
      if (may_begin(child, ends_[place])) aside_.push_back(ends_[place]);
    ends_.resize(base);
    for (std::size_t place = aside, last = aside_.size(); place < last; ++place)
      add_known_ends(child, aside_[place]);
    if (aside_.size() > aside + 1) drop_repeated(base);
    aside_.resize(aside);
  }
}

void GraphMatcher::walk_alternate(const GraphNode& node, Place at) {
  const std::size_t base = ends_.size();
  if (node.initial_count == 0) {
    for (std::uint32_t i = 0; i < node.count; ++i) add_ends(child_of(node, i), at);
  } else if (at < text_.size()) {
    const char* initials = &graph_.bytes[node.initials];
    const char* end = initials + node.initial_count;
    const auto* found =
        static_cast<const char*>(std::memchr(initials, lower_[at], node.initial_count));
    for (; found && found < end && *found == lower_[at]; ++found)
      add_ends(child_of(node, static_cast<std::size_t>(found - initials)), at);
  }
  if (ends_.size() > base + 1) drop_repeated(base);
}

void GraphMatcher::walk_repeat(const GraphNode& node, Place at) {
  const std::uint32_t number = child_of(node, 0);
  const GraphNode& child = graph_.nodes[number];
  if (child.kind == Kind::set) return walk_repeated_set(node, graph_.sets[child.first], at);
  if (!may_begin(number, at)) {
    if (node.min == 0) ends_.push_back(at);
    return;
  }
  const std::size_t base = ends_.size(), seen = seen_.size();
  walk_round(node, {0, at}, seen);
  seen_.resize(seen);
  drop_repeated(base);
}

/// Adds where a repeat can end that has come to a state; those since `first_seen` need not be
/// looked at again.
void GraphMatcher::walk_round(const GraphNode& node, State state, std::size_t first_seen) {
  const bool enough = state.number >= node.min;
  const bool bounded = node.max != GraphNode::kUnbounded;
  // Without a bound all rounds that are enough go on alike.
  const State kept{enough && !bounded ? node.min : state.number, state.at};
  const auto seen = seen_.begin() + static_cast<std::ptrdiff_t>(first_seen);
  if (std::find(seen, seen_.end(), kept) != seen_.end()) return;
  seen_.push_back(kept);
  if (enough && node.lazy) ends_.push_back(state.at);
  if (!bounded || state.number < node.max) {
    // What a round can end in is put aside, for the next ones add to the ends.
    const std::size_t from = ends_.size(), aside = aside_.size();
    add_ends(child_of(node, 0), state.at);
    aside_.insert(aside_.end(), ends_.begin() + static_cast<std::ptrdiff_t>(from), ends_.end());
    ends_.resize(from);
    for (std::size_t i = aside, last = aside_.size(); i < last; ++i)
      // Without a bound, a round of nothing leads nowhere.
      if (const Place end = aside_[i]; end != state.at || !enough || bounded)
        walk_round(node, {state.number + 1, end}, first_seen);
    aside_.resize(aside);
  }
  if (enough && !node.lazy) ends_.push_back(state.at);
}

void GraphMatcher::walk_repeated_set(const GraphNode& node, const GraphSet& set, Place at) {
  const std::size_t base = ends_.size();
  for (std::uint32_t round = 0;; ++round) {
    const bool bounded = node.max != GraphNode::kUnbounded && round == node.max;
    const std::size_t length = bounded ? 0 : length_in(set, at);
    if (round >= node.min && (!node.whole || length == 0)) ends_.push_back(at);
    if (length == 0) break;
    at += static_cast<Place>(length);
  }
  if (!node.lazy) std::reverse(ends_.begin() + static_cast<std::ptrdiff_t>(base), ends_.end());
}

std::vector<GraphMatcher::Place> GraphMatcher::ends_of(std::uint32_t node, Place at) {
  const std::size_t base = ends_.size();
  add_ends(node, at);
  const auto first = ends_.begin() + static_cast<std::ptrdiff_t>(base);
  std::vector<Place> result(first, ends_.end());
  ends_.resize(base);
  return result;
}

/// Fills the groups of a node that matches from one place to another: those of the way there which
/// RE2 prefers.
void GraphMatcher::capture_in(std::uint32_t number, Place at, Place end, Captured captured) {
  const GraphNode& node = graph_.nodes[number];
  if (node.groups == 0) return;
  const auto child = [&](std::size_t i, Place from, Place to) {
    const std::size_t opened = graph_.children[node.first + node.count + i];
    capture_in(child_of(node, i), from, to, {captured.groups, captured.before + opened});
  };
  if (node.kind == Kind::group) {
    captured.groups[captured.before + 1] = Span{at, end};
    return child(0, at, end);
  }
  if (node.kind == Kind::alternate) {
    for (std::size_t i = 0; i < node.count; ++i) {
      const std::vector<Place> ends = ends_of(child_of(node, i), at);
      if (std::find(ends.begin(), ends.end(), end) != ends.end()) return child(i, at, end);
    }
    return;
  }
  std::vector<Place> path{at};
  std::vector<State> failed;
  if (!find_path(node, {0, at}, end, path, failed)) return;
  const bool repeats = node.kind == Kind::repeat;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) child(repeats ? 0 : i, path[i], path[i + 1]);
}

/// Finds where the children of a concatenation, or the rounds of a repeat, begin on the way to an
/// end that RE2 prefers. What has failed once is not tried again.
bool GraphMatcher::find_path(const GraphNode& node, State state, Place end,
                             std::vector<Place>& path, std::vector<State>& failed) {
  const bool repeats = node.kind == Kind::repeat;
  const bool bounded = !repeats || node.max != GraphNode::kUnbounded;
  const bool enough = state.number >= (repeats ? node.min : node.count);
  const bool done = enough && state.at == end;
  const bool more = repeats ? !bounded || state.number < node.max : !enough;
  if (!more || (done && node.lazy)) return done;
  if (std::find(failed.begin(), failed.end(), state) != failed.end()) return false;
  for (const Place next : ends_of(child_of(node, repeats ? 0 : state.number), state.at)) {
    if (next > end || (enough && next == state.at && !bounded)) continue;
    path.push_back(next);
    if (find_path(node, {state.number + 1, next}, end, path, failed)) return true;
    path.pop_back();
  }
  if (!done) failed.push_back(state);
  return done;
}

bool GraphMatcher::has_literal(const GraphNode& node, Place at) const {
  if (text_.size() - at < node.count) return false;
  const char* there = node.fold_case ? lower_.data() : text_.data();
  return std::memcmp(there + at, graph_.bytes.data() + node.first, node.count) == 0;
}

/// Returns the bytes of the character at a place when the set holds it, else 0.
std::size_t GraphMatcher::length_in(const GraphSet& set, Place at) const {
  if (at >= text_.size()) return 0;
  const auto byte = static_cast<unsigned char>(text_[at]);
  if (byte < 0x80) return set.ascii[byte / 64] >> (byte % 64) & 1;
  const CodePoint c = decode(text_, at);
  const CharacterRange* ranges = graph_.ranges.data() + set.first;
  const CharacterRange* next = std::upper_bound(
      ranges, ranges + set.count, c.value,
      [](char32_t value, const CharacterRange& range) { return value < range.first; });
  const bool named = next != ranges && c.value <= next[-1].last;
  return named != set.others ? c.length : 0;
}

/// RE2's \b, which knows the letters of ASCII alone.
bool GraphMatcher::at_word_edge(Place at) const {
  const bool before = at > 0 && is_ascii_word(text_[at - 1]);
  const bool after = at < text_.size() && is_ascii_word(text_[at]);
  return before != after;
}

/// Keeps of places that occur more than once the first.
void GraphMatcher::drop_repeated(std::size_t first) {
  if (ends_.size() < first + 2) return;
  const auto begin = ends_.begin() + static_cast<std::ptrdiff_t>(first);
  auto kept = begin;
  if (ends_.end() - begin <= kFew) {
    for (auto place = begin; place != ends_.end(); ++place)
      if (std::find(begin, kept, *place) == kept) *kept++ = *place;
  } else {
    marks_.resize(text_.size() + 1);
    ++mark_;
    for (auto place = begin; place != ends_.end(); ++place)
      if (std::exchange(marks_[*place], mark_) != mark_) *kept++ = *place;
  }
  ends_.erase(kept, ends_.end());
}

/// Returns the entry of a key of this text, or where it would stand.
GraphMatcher::Entry* GraphMatcher::find_entry(std::uint64_t key) {
  const std::size_t mask = table_.size() - 1;
  std::size_t i = (key * kMixer >> 32) & mask;
  while (table_[i].text == text_number_ && table_[i].key != key) i = (i + 1) & mask;
  return &table_[i];
}

void GraphMatcher::grow() {
  std::vector<Entry> old(table_.size() * 2);
  std::swap(old, table_);
  for (const Entry& entry : old)
    if (entry.text == text_number_) *find_entry(entry.key) = entry;
}

}  // namespace factlint
