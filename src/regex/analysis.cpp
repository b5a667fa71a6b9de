#include "regex/analysis.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "regex/shape.h"
#include "regex/sides.h"
#include "regex/spelling.h"
#include "regex/syntax.h"
#include "text/unicode.h"

namespace factlint {
namespace {

using Kind = RegexNode::Kind;

constexpr std::size_t kTooLong = 4096;  // longer matches count as unbounded

/// An expression has at most so many companions: each narrows down the places less.
constexpr std::size_t kMostCompanions = 5;

/// What occurs more often than this in 10,000 words stands beside nearly every key.
constexpr double kEverywhere = 4000;

/// One of these must occur beside a key.
struct Required {
  std::set<Key> keys;
  bool before = false, after = false;
  std::optional<std::size_t> reach = 0;     // from the match's beginning, in bytes
  std::optional<std::size_t> tail = 0;      // to the match's end
  std::optional<std::size_t> distance = 0;  // from the key, either way
  bool own = false;  // the key can be among them, so that nothing more is needed beside it
};

/// Adds and takes away bounds; what is taken away is part of what it is taken from.
std::optional<std::size_t> sum(std::optional<std::size_t> a, std::optional<std::size_t> b) {
  return a && b ? std::optional(*a + *b) : std::nullopt;
}
std::optional<std::size_t> rest(std::optional<std::size_t> whole, std::optional<std::size_t> part) {
  return whole && part ? std::optional(*whole - std::min(*whole, *part)) : std::nullopt;
}

/// Returns the larger of two bounds, of which an absent one is the largest.
std::optional<std::size_t> larger(std::optional<std::size_t> a, std::optional<std::size_t> b) {
  return a && b ? std::optional(std::max(*a, *b)) : std::nullopt;
}

struct Keys {
  std::set<Key> keys;
  Neighbors before, after;
  std::optional<std::size_t> reach = 0;  // how far before a key its match may begin, in bytes
  std::optional<std::size_t> tail = 0;   // how far from its beginning the match may go on
  std::vector<Required> others = {};     // the rarest first
};

/// Keys of the nodes from `begin` to before `end` of a concatenation.
struct PlacedKeys {
  Keys keys;
  std::size_t begin = 0, end = 0;
  // The most bytes to the nodes' end, and behind it.
  std::optional<std::size_t> through = 0, after = 0;

  bool overlaps(const PlacedKeys& other) const { return begin < other.end && other.begin < end; }
};

bool common_punctuation(char32_t c) {
  return c == '.' || c == ',' || c == '\'' || c == '"' || c == '-' || c == ' ' ||
         (c >= '\t' && c <= '\r');
}

/// True for a character that `tokenize` lists as a mark.
bool is_mark(char32_t c) {
  return c >= 0x80 || (!is_word(c) && !common_punctuation(c));
}

/// The characters that a set can be, as keys, when each is a mark in one case.
std::optional<std::set<Key>> characters_of(const RegexNode& node) {
  if (node.set.count(kMaxCharacters) == kMaxCharacters) return std::nullopt;
  std::set<Key> keys;
  for (const auto& range : node.set.ranges)
    for (char32_t c = range.first; c <= range.last; ++c) {
      if (!is_mark(c) || (node.fold_case && is_letter(c))) return std::nullopt;
      std::string text;
      append_utf8(text, c);
      keys.insert({KeyKind::character, text});
    }
  return keys;
}

/// Estimates how often a key turns up in 10,000 words of news: only the order matters.
double frequency(const Key& key, const WordFrequencies& frequencies) {
  switch (key.kind) {
    case KeyKind::number:
      return 250;
    case KeyKind::mixed:
      return 8;
    case KeyKind::capital:
      return 1500;
    case KeyKind::inner_capital:
      return 120;
    case KeyKind::character:
      return key.text.size() == 1 ? 30 : 5;
    case KeyKind::word:
      break;
  }
  if (const auto listed = frequencies.find(key.text); listed != frequencies.end())
    return listed->second;
  return key.text.size() < 3 ? 10 : 1.5;
}

/// Says "a number" in place of many numbers: one key is looked up faster, and fires hardly more
/// often.
void merge_numbers(std::set<Key>& keys) {
  const auto is_number = [](const Key& key) {
    return key.kind == KeyKind::word && std::all_of(key.text.begin(), key.text.end(),
                                                    [](char c) { return c >= '0' && c <= '9'; });
  };
  if (std::count_if(keys.begin(), keys.end(), is_number) <= 8) return;
  std::erase_if(keys, is_number);
  keys.insert({KeyKind::number, ""});
}

class KeyFinder {
 public:
  KeyFinder(bool bounded, const WordFrequencies& frequencies)
      : bounded_(bounded), frequencies_(frequencies) {}

  /// Finds keys for a node between two sides.
  std::optional<Keys> find(const RegexNode& node, const Side& left, const Side& right) const {
    switch (node.kind) {
      case Kind::empty:
      case Kind::edge:
        return std::nullopt;
      case Kind::set:
        return find_in_run({&node, 1}, left, right);
      case Kind::alternate:
        return find_in_alternatives(node, left, right);
      case Kind::concat:
        return find_in_concat(node.children, left, right);
      case Kind::repeat:
        return node.min == 0 ? std::nullopt : find_in_repeat(node, left, right);
    }
    return std::nullopt;
  }

 private:
  using Run = std::span<const RegexNode>;

  std::optional<Keys> find_in_alternatives(const RegexNode& node, const Side& left,
                                           const Side& right) const {
    Keys all;
    Required other;
    bool narrows = false;
    for (const RegexNode& child : node.children) {
      auto keys = find(child, left, right);
      if (!keys) return std::nullopt;
      narrows = narrows || !keys->others.empty();
      merge_other(*keys, other);
      all.keys.merge(keys->keys);
      all.before |= keys->before;
      all.after |= keys->after;
      all.reach = larger(all.reach, keys->reach);
      all.tail = larger(all.tail, keys->tail);
    }
    merge_numbers(all.keys);
    merge_numbers(other.keys);
    if (narrows && cost(other.keys) < kEverywhere) all.others = {std::move(other)};
    return all;
  }

  /// Adds what an alternative needs beside its key, or else its key.
  static void merge_other(Keys& keys, Required& other) {
    if (keys.others.empty()) {
      other.keys.insert(keys.keys.begin(), keys.keys.end());
      other.reach = larger(other.reach, keys.reach);
      other.tail = larger(other.tail, keys.tail);
      other.own = true;
      return;
    }
    Required& rarest = keys.others.front();
    other.keys.insert(rarest.keys.begin(), rarest.keys.end());
    other.before |= rarest.before;
    other.after |= rarest.after;
    other.reach = larger(other.reach, rarest.reach);
    other.tail = larger(other.tail, rarest.tail);
    other.distance = larger(other.distance, rarest.distance);
    other.own |= rarest.own;
  }

  /// Finds keys in the first of the repetitions.
  std::optional<Keys> find_in_repeat(const RegexNode& node, const Side& left,
                                     const Side& right) const {
    const RegexNode& child = node.children.front();
    if (node.max == 1) return find(child, left, right);
    Side next = right;
    next.edge = right.edge && !shape_of(child).starts_word;
    const Border again = first_of(child);
    next.neighbors |= again.neighbors;
    if (again.open) next.neighbors = Neighbors::any();
    next.length = sum(next.length, shape_of(node).max_length);
    return find(child, left, next);
  }

  std::optional<Keys> find_in_concat(const std::vector<RegexNode>& nodes, const Side& left,
                                     const Side& right) const {
    const Parts parts(nodes);
    std::vector<PlacedKeys> found;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const Side before = parts.before(i, left);
      const auto consider = [&](std::optional<Keys> keys, std::size_t end) {
        if (keys)
          found.push_back({std::move(*keys), i, end, parts.before(end, left).length,
                           parts.after(end - 1, right).length});
      };
      // A run of several nodes may spell one token: `organi[sz]e`, `days?`.
      std::size_t end = i;
      while (before.edge && end < nodes.size() && parts.is_word_part(end)) ++end;
      if (end > i + 1 || (end == i + 1 && nodes[i].kind != Kind::set))
        consider(find_in_run({&nodes[i], end - i}, before, parts.after(end - 1, right)), end);
      consider(find(nodes[i], before, parts.after(i, right)), i + 1);
      if (is_hanging_hyphen(nodes, i)) {
        const Side after = parts.after(i, right);
        consider(Keys{{{KeyKind::character, "-"}},
                      before.neighbors,
                      after.neighbors,
                      before.length,
                      sum(1, after.length)},
                 i + 1);
      }
    }
    return choose(std::move(found));
  }

  /// Takes the cheapest keys of a concatenation, and of the rest what stands beside them.
  std::optional<Keys> choose(std::vector<PlacedKeys> found) const {
    const auto cheapest =
        std::min_element(found.begin(), found.end(),
                         [&](const auto& a, const auto& b) { return cost(a.keys) < cost(b.keys); });
    if (cheapest == found.end()) return std::nullopt;
    const PlacedKeys best = std::move(*cheapest);
    found.erase(cheapest);
    std::vector<Required> others = best.keys.others;
    std::stable_sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
      return cost(a.keys.keys) < cost(b.keys.keys);
    });
    std::vector<PlacedKeys> taken = {best};
    for (PlacedKeys& next : found) {
      if (std::any_of(taken.begin(), taken.end(),
                      [&](const PlacedKeys& before) { return before.overlaps(next); }))
        continue;
      others.push_back(
          beside(best, next, {next.keys.keys, false, false, next.keys.reach, next.keys.tail}));
      for (const Required& other : next.keys.others) others.push_back(beside(best, next, other));
      taken.push_back(std::move(next));
    }
    std::erase_if(others, [&](const Required& other) { return cost(other.keys) > kEverywhere; });
    std::stable_sort(others.begin(), others.end(), [&](const Required& a, const Required& b) {
      return cost(a.keys) < cost(b.keys);
    });
    others.erase(std::unique(others.begin(), others.end(),
                             [](const Required& a, const Required& b) {
                               return a.keys == b.keys && a.before == b.before;
                             }),
                 others.end());
    others.resize(std::min(others.size(), kMostCompanions));
    Keys result = best.keys;
    result.others = std::move(others);
    return result;
  }

  /// Returns how far something begins after a key of `placed`: from the key, behind which so much
  /// stands, to the end of its nodes, and from there to what has so much before it.
  static std::optional<std::size_t> from_to(const PlacedKeys& placed,
                                            std::optional<std::size_t> tail,
                                            std::optional<std::size_t> reach) {
    return sum(rest(tail, placed.after), rest(reach, placed.through));
  }

  /// Says where something that `next` needs stands, seen from the best keys.
  static Required beside(const PlacedKeys& best, const PlacedKeys& next, Required other) {
    other.before = next.begin < best.begin;
    other.after = !other.before;
    other.own = false;
    other.distance = other.before ? from_to(next, other.tail, best.keys.reach)
                                  : from_to(best, best.keys.tail, other.reach);
    return other;
  }

  /// True for a hyphen between a word and white space, the one hyphen that `tokenize` marks.
  static bool is_hanging_hyphen(const std::vector<RegexNode>& nodes, std::size_t at) {
    if (at == 0 || at + 1 == nodes.size()) return false;
    const CharacterSet& hyphen = nodes[at].set;
    if (nodes[at].kind != Kind::set || !hyphen.only_in('-', '-')) return false;
    const Shape before = shape_of(nodes[at - 1]);
    const RegexNode* space = set_in(nodes[at + 1]);
    return !before.nullable && !before.ends_other && space &&
           space->set.count(kMaxCharacters) < kMaxCharacters &&
           std::all_of(space->set.ranges.begin(), space->set.ranges.end(), [](const auto& range) {
             for (char32_t c = range.first; c <= range.last; ++c)
               if (!is_space(c)) return false;
             return true;
           });
  }

  /// Finds the key of nodes that follow each other and make one token, or part of one.
  static std::optional<Keys> find_in_run(Run run, const Side& left, const Side& right) {
    Keys keys{{}, left.neighbors, right.neighbors, left.length, right.length};
    for (const RegexNode& node : run) keys.tail = sum(keys.tail, shape_of(node).max_length);
    const RegexNode& first = run.front();
    if (run.size() == 1 && first.kind == Kind::set)
      if (auto characters = characters_of(first)) {
        keys.keys = std::move(*characters);
        return keys.keys.empty() ? std::nullopt : std::optional(keys);
      }
    if (!left.edge) return std::nullopt;
    if (right.edge) {
      RegexNode concat;
      concat.kind = Kind::concat;
      concat.children.assign(run.begin(), run.end());
      auto words = spell_out(concat);
      if (words && !words->contains("")) {
        for (const std::string& word : *words) keys.keys.insert({KeyKind::word, word});
        merge_numbers(keys.keys);
        return keys;
      }
    } else {
      keys.after = Neighbors::any();  // the token may go on where the run ends
    }
    if (holds_letter(run) && holds_digit(run)) {
      keys.keys.insert({KeyKind::mixed, ""});
      return keys;
    }
    if (holds_inner_capital(run)) {
      keys.keys.insert({KeyKind::inner_capital, ""});
      return keys;
    }
    const RegexNode& set =
        first.kind == Kind::repeat && first.min > 0 ? first.children.front() : first;
    if (set.kind != Kind::set) return std::nullopt;
    if (set.set.only_in('0', '9')) {
      keys.keys.insert({KeyKind::number, ""});
      return keys;
    }
    if (set.set.only_in('A', 'Z') && !set.fold_case) {
      keys.keys.insert({KeyKind::capital, ""});
      return keys;
    }
    return std::nullopt;
  }

  /// Calls `visit` with the nodes of a run in order, those of nested runs one by one.
  template <class Visit>
  static void each_in(Run run, const Visit& visit) {
    for (const RegexNode& node : run) {
      if (node.kind == Kind::concat)
        each_in(node.children, visit);
      else
        visit(node);
    }
  }

  /// Returns the set that each match of a node has a character of, if it is one.
  static const RegexNode* set_in(const RegexNode& node) {
    const RegexNode& each =
        node.kind == Kind::repeat && node.min > 0 ? node.children.front() : node;
    return each.kind == Kind::set ? &each : nullptr;
  }

  /// True when the run cannot match without an ASCII letter.
  static bool holds_letter(Run run) {
    bool found = false;
    each_in(run, [&](const RegexNode& node) {
      if (const RegexNode* each = set_in(node))
        found = found || each->set.only_in('a', 'z') || each->set.only_in('A', 'Z');
      const auto words =
          node.kind == Kind::repeat && node.min == 0 ? std::nullopt : spell_out(node);
      found = found || (words && std::all_of(words->begin(), words->end(), [](const auto& word) {
                          return std::any_of(word.begin(), word.end(),
                                             [](char c) { return c >= 'a' && c <= 'z'; });
                        }));
    });
    return found;
  }

  /// True when the run cannot match without an ASCII digit.
  static bool holds_digit(Run run) {
    bool found = false;
    each_in(run, [&](const RegexNode& node) {
      const RegexNode* each = set_in(node);
      found = found || (each && each->set.only_in('0', '9'));
    });
    return found;
  }

  /// True when the run cannot match without an ASCII capital after its first character.
  static bool holds_inner_capital(Run run) {
    bool begun = false, found = false;
    each_in(run, [&](const RegexNode& node) {
      const RegexNode* each = set_in(node);
      const bool capital = each && !each->fold_case && each->set.only_in('A', 'Z');
      found = found || (capital && (begun || (node.kind == Kind::repeat && node.min > 1)));
      begun = begun || each;
    });
    return found;
  }

  double cost(const std::set<Key>& keys) const {
    double total = 0;
    for (const Key& key : keys) total += frequency(key, frequencies_);
    return total;
  }

  double cost(const Keys& keys) const {
    return cost(keys.keys) * (keys.reach == 0 ? 1 : bounded_ ? 2 : 6);
  }

  bool bounded_;
  const WordFrequencies& frequencies_;
};

}  // namespace

Analysis analyze_regex(std::string_view regex, bool whole_words,
                       const WordFrequencies& frequencies) {
  Analysis analysis;
  const auto tree = parse_regex(regex);
  if (!tree) {
    analysis.starts_word = analysis.starts_other = analysis.ends_word = analysis.ends_other = true;
    analysis.starts_wide = analysis.ends_wide = true;
    return analysis;
  }
  const Shape shape = shape_of(*tree);
  analysis.nullable = shape.nullable;
  analysis.starts_word = shape.starts_word;
  analysis.starts_other = shape.starts_other;
  analysis.ends_word = shape.ends_word;
  analysis.ends_other = shape.ends_other;
  analysis.starts_wide = shape.starts_wide;
  analysis.ends_wide = shape.ends_wide;
  if (shape.max_length && *shape.max_length <= kTooLong) analysis.max_length = shape.max_length;
  Side outside;
  outside.edge = whole_words;
  const KeyFinder finder(analysis.max_length.has_value(), frequencies);
  if (auto keys = finder.find(*tree, outside, outside)) {
    analysis.keys.assign(keys->keys.begin(), keys->keys.end());
    for (const Required& other : keys->others)
      if (!other.own)
        analysis.companions.push_back(
            {{other.keys.begin(), other.keys.end()}, other.before, other.after, other.distance});
    analysis.reach = keys->reach;
    analysis.before = keys->before;
    analysis.after = keys->after;
  }
  return analysis;
}

}  // namespace factlint
