#include "regex/analysis.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "regex/bytes.h"
#include "regex/chain.h"
#include "regex/shape.h"
#include "regex/sides.h"
#include "regex/spelling.h"
#include "regex/syntax.h"
#include "text/unicode.h"

namespace factlint {
namespace {

using Kind = RegexNode::Kind;

constexpr std::size_t kTooLong = 4096;  // longer matches count as unbounded

/// What occurs more often than this in 10,000 words stands beside nearly every key.
constexpr double kEverywhere = 4000;

struct Keys {
  std::set<Key> keys;
  Neighbors before, after;
  bool first = true;  // a match begins with its key
  Chain chain;
};

/// Keys of the nodes from `begin` to before `end` of a concatenation.
struct PlacedKeys {
  Keys keys;
  std::size_t begin = 0, end = 0;

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
void merge_many_numbers(std::set<Key>& keys) {
  constexpr int kMany = 9;
  if (std::count_if(keys.begin(), keys.end(), is_number) >= kMany) merge_numbers(keys);
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
      case Kind::group:
        return find(node.children.front(), left, right);
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
    for (const RegexNode& child : node.children) {
      auto keys = find(child, left, right);
      if (!keys) return std::nullopt;
      all.keys.merge(keys->keys);
      all.before |= keys->before;
      all.after |= keys->after;
      all.first = all.first && keys->first;
      all.chain.unite(keys->chain);
    }
    merge_many_numbers(all.keys);
    if (all.keys.contains(kNumber)) all.chain.merge_numbers();
    return all;
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
    auto keys = find(child, left, next);
    if (keys) keys->chain.append(shape_of(node).max_length, bytes_of(child));
    return keys;
  }

  std::optional<Keys> find_in_concat(const std::vector<RegexNode>& nodes, const Side& left,
                                     const Side& right) const {
    const Parts parts(nodes);
    std::vector<PlacedKeys> found;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const Side before = parts.before(i, left);
      const auto consider = [&](std::optional<Keys> keys, std::size_t end) {
        if (keys) found.push_back({std::move(*keys), i, end});
      };
      // A run of several nodes may spell one token: `organi[sz]e`, `days?`.
      std::size_t end = i;
      while (before.edge && end < nodes.size() && parts.is_word_part(end)) ++end;
      if (end > i + 1 || (end == i + 1 && nodes[i].kind != Kind::set))
        consider(find_in_run({&nodes[i], end - i}, before, parts.after(end - 1, right)), end);
      consider(find(nodes[i], before, parts.after(i, right)), i + 1);
      if (is_hanging_hyphen(nodes, i)) {
        const std::set<Key> hyphen = {{KeyKind::character, "-"}};
        consider(Keys{hyphen, before.neighbors, parts.after(i, right).neighbors, false,
                      Chain(hyphen, 1, {})},
                 i + 1);
      }
    }
    return choose(std::move(found), nodes);
  }

  /// Takes the cheapest keys of a concatenation, and for its chain those of the other nodes as
  /// well.
  std::optional<Keys> choose(std::vector<PlacedKeys> found,
                             const std::vector<RegexNode>& nodes) const {
    const auto cheapest =
        std::min_element(found.begin(), found.end(),
                         [&](const auto& a, const auto& b) { return cost(a.keys) < cost(b.keys); });
    if (cheapest == found.end()) return std::nullopt;
    std::vector<PlacedKeys> taken = {std::move(*cheapest)};
    found.erase(cheapest);
    std::erase_if(found,
                  [&](const PlacedKeys& next) { return cost(next.keys.keys) > kEverywhere; });
    std::stable_sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
      return cost(a.keys.keys) < cost(b.keys.keys);
    });
    for (PlacedKeys& next : found)
      if (std::none_of(taken.begin(), taken.end(),
                       [&](const PlacedKeys& before) { return before.overlaps(next); }))
        taken.push_back(std::move(next));
    Keys result = taken.front().keys;
    result.chain = join(std::move(taken), nodes);
    return result;
  }

  /// Makes one chain of those of a concatenation's nodes.
  static Chain join(std::vector<PlacedKeys> taken, const std::vector<RegexNode>& nodes) {
    std::sort(taken.begin(), taken.end(),
              [](const PlacedKeys& a, const PlacedKeys& b) { return a.begin < b.begin; });
    Chain chain;
    auto next = taken.begin();
    for (std::size_t i = 0; i < nodes.size();) {
      if (next != taken.end() && next->begin == i) {
        chain.append(next->keys.chain);
        i = (next++)->end;
      } else {
        chain.append(shape_of(nodes[i]).max_length, bytes_of(nodes[i]));
        ++i;
      }
    }
    return chain;
  }

  /// True for a hyphen between a word and white space, the one hyphen that `tokenize` marks.
  static bool is_hanging_hyphen(const std::vector<RegexNode>& nodes, std::size_t at) {
    if (at == 0 || at + 1 == nodes.size()) return false;
    const CharacterSet& hyphen = nodes[at].set;
    if (nodes[at].kind != Kind::set || !hyphen.only_in('-', '-')) return false;
    const Shape before = shape_of(nodes[at - 1]);
    const RegexNode* space = set_in(nodes[at + 1]);
    return !before.nullable && !before.ends_other && space && is_space_set(*space);
  }

  /// Finds the key of nodes that follow each other and make one token, or part of one.
  static std::optional<Keys> find_in_run(Run run, const Side& left, const Side& right) {
    Keys result{{}, left.neighbors, right.neighbors, left.length == 0, {}};
    std::optional<std::size_t> length = 0;
    ByteSet bytes;
    for (const RegexNode& node : run) {
      length = sum(length, shape_of(node).max_length);
      bytes |= bytes_of(node);
    }
    const auto with = [&](std::set<Key> keys) {
      result.keys = std::move(keys);
      result.chain = Chain(result.keys, length, bytes);
      return std::optional(result);
    };
    const RegexNode& first = run.front();
    if (run.size() == 1 && first.kind == Kind::set)
      if (auto characters = characters_of(first))
        return characters->empty() ? std::nullopt : with(std::move(*characters));
    if (!left.edge) return std::nullopt;
    if (right.edge) {
      RegexNode concat;
      concat.kind = Kind::concat;
      concat.children.assign(run.begin(), run.end());
      auto words = spell_out(concat);
      if (words && !words->contains("")) {
        std::set<Key> keys;
        for (const std::string& word : *words) keys.insert({KeyKind::word, word});
        merge_many_numbers(keys);
        bytes = {};  // the token is all
        return with(std::move(keys));
      }
    } else {
      result.after = Neighbors::any();  // the token may go on where the run ends
    }
    if (holds_letter(run) && holds_digit(run)) return with({{KeyKind::mixed, ""}});
    if (holds_inner_capital(run)) return with({{KeyKind::inner_capital, ""}});
    const RegexNode& set =
        first.kind == Kind::repeat && first.min > 0 ? first.children.front() : first;
    if (set.kind != Kind::set) return std::nullopt;
    if (set.set.only_in('0', '9')) return with({kNumber});
    if (set.set.only_in('A', 'Z') && !set.fold_case) return with({{KeyKind::capital, ""}});
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
    return cost(keys.keys) * (keys.first ? 1 : bounded_ ? 2 : 6);
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
    analysis.keys = {keys->keys.begin(), keys->keys.end()};
    analysis.chain = keys->chain.links();
    analysis.before = keys->before;
    analysis.after = keys->after;
  }
  return analysis;
}

}  // namespace factlint
