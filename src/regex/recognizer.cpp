#include "regex/recognizer.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "text/unicode.h"

namespace factlint {
namespace {

using Kind = GraphNode::Kind;

constexpr std::size_t kTable = 1 << 10;
constexpr std::uint64_t kMixer = 0x9e3779b97f4a7c15ULL;  // 2^64 over the golden ratio

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

Recognizer::Recognizer(const RegexGraph& graph) : graph_(graph), table_(kTable) {}

void Recognizer::set_text(std::string_view text) {
  text_ = text.size() < std::numeric_limits<Place>::max() ? text : std::string_view();
  lower_.resize(text_.size());
  std::transform(text_.begin(), text_.end(), lower_.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  kept_.clear();
  used_ = 0;
  if (++text_number_ == 0) {  // the numbers begin again
    std::fill(table_.begin(), table_.end(), Entry{});
    text_number_ = 1;
  }
}

bool Recognizer::matches(std::uint32_t node, std::size_t at) {
  if (at > text_.size()) return false;
  ends_.clear();
  add_ends(node, static_cast<Place>(at));
  return !ends_.empty();
}

/// Adds where a node that begins at a place can end: each place once, in their order.
void Recognizer::add_ends(std::uint32_t number, Place at) {
  if (!may_begin(number, at)) return;
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

void Recognizer::walk(const GraphNode& node, Place at) {
  switch (node.kind) {
    case Kind::empty:
      return ends_.push_back(at);
    case Kind::edge:
      if (at_word_edge(at)) ends_.push_back(at);
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
  }
}

void Recognizer::walk_concat(const GraphNode& node, Place at) {
  const std::size_t base = ends_.size();
  ends_.push_back(at);
  for (std::uint32_t i = 0; i < node.count; ++i) {
    const std::uint32_t child = graph_.children[node.first + i];
    const std::size_t from = ends_.size();
    for (std::size_t place = base; place < from; ++place) add_ends(child, ends_[place]);
    if (from - base > 1) sort_from(from);
    ends_.erase(ends_.begin() + static_cast<std::ptrdiff_t>(base),
                ends_.begin() + static_cast<std::ptrdiff_t>(from));
    if (ends_.size() == base) return;
  }
}

void Recognizer::walk_alternate(const GraphNode& node, Place at) {
  const std::size_t base = ends_.size();
  const std::uint32_t* children = &graph_.children[node.first];
  std::size_t tried = 0;
  if (node.initial_count > 0 && at < text_.size()) {
    const char* initials = &graph_.bytes[node.initials];
    const auto* found =
        static_cast<const char*>(std::memchr(initials, lower_[at], node.initial_count));
    for (; found && found < initials + node.initial_count && *found == lower_[at]; ++found, ++tried)
      add_ends(children[found - initials], at);
  }
  for (std::uint32_t i = node.initial_count; i < node.count; ++i, ++tried)
    add_ends(children[i], at);
  if (tried > 1) sort_from(base);
}

void Recognizer::walk_repeat(const GraphNode& node, Place at) {
  const std::uint32_t child = graph_.children[node.first];
  if (graph_.nodes[child].kind == Kind::set)
    return walk_repeated_set(node, graph_.sets[graph_.nodes[child].first], at);
  const std::size_t base = ends_.size();
  // [base, known) are ends; [known, size) are where the last round ended.
  std::size_t known = base;
  ends_.push_back(at);
  for (std::uint32_t round = 0;; ++round) {
    const bool counts = round >= node.min;
    if (counts) {
      // Only places that are new go on.
      std::size_t kept = known;
      for (std::size_t i = known; i < ends_.size(); ++i)
        if (std::find(ends_.begin() + static_cast<std::ptrdiff_t>(base),
                      ends_.begin() + static_cast<std::ptrdiff_t>(known),
                      ends_[i]) == ends_.begin() + static_cast<std::ptrdiff_t>(known))
          ends_[kept++] = ends_[i];
      ends_.resize(kept);
    }
    const std::size_t end = ends_.size();
    if (known == end || (node.max != GraphNode::kUnbounded && round == node.max)) break;
    for (std::size_t i = known; i < end; ++i) add_ends(child, ends_[i]);
    sort_from(end);
    if (counts)
      known = end;
    else
      ends_.erase(ends_.begin() + static_cast<std::ptrdiff_t>(base),
                  ends_.begin() + static_cast<std::ptrdiff_t>(end));
  }
  sort_from(base);
}

void Recognizer::walk_repeated_set(const GraphNode& node, const GraphSet& set, Place at) {
  for (std::uint32_t round = 0;; ++round) {
    if (round >= node.min) ends_.push_back(at);
    if (node.max != GraphNode::kUnbounded && round == node.max) return;
    const std::size_t length = length_in(set, at);
    if (length == 0) return;
    at += static_cast<Place>(length);
  }
}

bool Recognizer::has_literal(const GraphNode& node, Place at) const {
  if (text_.size() - at < node.count) return false;
  const char* there = node.fold_case ? lower_.data() : text_.data();
  return std::memcmp(there + at, graph_.bytes.data() + node.first, node.count) == 0;
}

/// Returns the bytes of the character at a place when the set holds it, else 0.
std::size_t Recognizer::length_in(const GraphSet& set, Place at) const {
  if (at >= text_.size()) return 0;
  const auto byte = static_cast<unsigned char>(text_[at]);
  if (byte < 0x80) return set.ascii[byte / 64] >> (byte % 64) & 1;
  const CodePoint c = decode(text_, at);
  const GraphRange* ranges = graph_.ranges.data() + set.first;
  const bool named = std::any_of(ranges, ranges + set.count, [&](const GraphRange& range) {
    return range.first <= c.value && c.value <= range.last;
  });
  return named != set.others ? c.length : 0;
}

/// RE2's \b, which knows the letters of ASCII alone.
bool Recognizer::at_word_edge(Place at) const {
  const bool before = at > 0 && is_ascii_word(text_[at - 1]);
  const bool after = at < text_.size() && is_ascii_word(text_[at]);
  return before != after;
}

void Recognizer::sort_from(std::size_t first) {
  if (ends_.size() < first + 2) return;
  const auto begin = ends_.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(begin, ends_.end());
  ends_.erase(std::unique(begin, ends_.end()), ends_.end());
}

/// Returns the entry of a key of this text, or where it would stand.
Recognizer::Entry* Recognizer::find_entry(std::uint64_t key) {
  const std::size_t mask = table_.size() - 1;
  std::size_t i = (key * kMixer >> 32) & mask;
  while (table_[i].text == text_number_ && table_[i].key != key) i = (i + 1) & mask;
  return &table_[i];
}

void Recognizer::grow() {
  std::vector<Entry> old(table_.size() * 2);
  std::swap(old, table_);
  for (const Entry& entry : old)
    if (entry.text == text_number_) *find_entry(entry.key) = entry;
}

}  // namespace factlint
