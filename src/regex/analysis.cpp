#include "regex/analysis.h"

#include <algorithm>
#include <set>
#include <utility>

#include "regex/syntax.h"
#include "text/unicode.h"

namespace factlint {
namespace {

using Kind = RegexNode::Kind;

constexpr std::size_t kMaxWords = 4096;      // of one run of letters, spelled out
constexpr unsigned kMaxRepeated = 40;        // times that one word is spelled out in a row
constexpr std::size_t kMaxCharacters = 128;  // of one class, spelled out
constexpr std::size_t kSpaceLength = 8;      // bytes that a run of white space may take
constexpr std::size_t kTooLong = 4096;       // longer matches count as unbounded

/// What a node's matches look like from outside.
struct Shape {
  bool nullable = true;
  bool starts_word = false, starts_other = false, ends_word = false, ends_other = false;
  std::optional<std::size_t> max_length = 0;
};

struct Keys {
  std::set<Key> keys;
  bool at_start = false;
};

bool common_punctuation(char32_t c) {
  return c == '.' || c == ',' || c == '\'' || c == '"' || c == '-' || c <= ' ';
}

/// True for a character that `tokenize` lists as a mark.
bool is_mark(char32_t c) {
  return c >= 0x80 || (!is_word(c) && !common_punctuation(c));
}

std::size_t utf8_length(char32_t c) {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

Shape shape_of_set(const CharacterSet& set) {
  Shape shape;
  shape.nullable = false;
  bool word = false, other = false;
  shape.max_length = 1;
  if (set.count(kMaxCharacters) == kMaxCharacters && !set.only_in('0', 'z')) {
    word = other = true;
    shape.max_length = 4;
  } else {
    for (const auto& range : set.ranges)
      for (char32_t c = range.first; c <= range.last; ++c) {
        (is_word(c) ? word : other) = true;
        shape.max_length = std::max(*shape.max_length, utf8_length(c));
      }
  }
  shape.starts_word = shape.ends_word = word;
  shape.starts_other = shape.ends_other = other;
  return shape;
}

bool is_space_set(const RegexNode& node) {
  if (node.kind != Kind::set || node.set.count(kMaxCharacters) == kMaxCharacters) return false;
  for (const auto& range : node.set.ranges)
    for (char32_t c = range.first; c <= range.last; ++c)
      if (!is_space(c)) return false;
  return true;
}

Shape shape_of(const RegexNode& node);

Shape shape_of_concat(const RegexNode& node) {
  Shape shape;
  for (const RegexNode& child : node.children) {
    const Shape next = shape_of(child);
    if (shape.nullable) {
      shape.starts_word |= next.starts_word;
      shape.starts_other |= next.starts_other;
    }
    shape.ends_word = next.ends_word || (next.nullable && shape.ends_word);
    shape.ends_other = next.ends_other || (next.nullable && shape.ends_other);
    shape.nullable &= next.nullable;
    if (shape.max_length && next.max_length)
      *shape.max_length += *next.max_length;
    else
      shape.max_length.reset();
  }
  return shape;
}

Shape shape_of(const RegexNode& node) {
  switch (node.kind) {
    case Kind::empty:
    case Kind::edge:
      return {};
    case Kind::set:
      return shape_of_set(node.set);
    case Kind::concat:
      return shape_of_concat(node);
    case Kind::alternate: {
      Shape shape;
      shape.nullable = false;
      for (const RegexNode& child : node.children) {
        const Shape next = shape_of(child);
        shape.nullable |= next.nullable;
        shape.starts_word |= next.starts_word;
        shape.starts_other |= next.starts_other;
        shape.ends_word |= next.ends_word;
        shape.ends_other |= next.ends_other;
        if (shape.max_length && next.max_length)
          shape.max_length = std::max(*shape.max_length, *next.max_length);
        else
          shape.max_length.reset();
      }
      return shape;
    }
    case Kind::repeat: {
      Shape shape = shape_of(node.children.front());
      if (is_space_set(node.children.front()))
        shape.max_length = kSpaceLength;
      else if (node.max == RegexNode::kUnbounded || node.max > kTooLong)
        shape.max_length.reset();
      else if (shape.max_length)
        *shape.max_length *= node.max;
      shape.nullable |= node.min == 0;
      return shape;
    }
  }
  return {};
}

/// Appends the lower-cased word characters of a set, if they are few.
bool letters_of(const CharacterSet& set, std::set<std::string>& out) {
  if (set.count(kMaxCharacters) == kMaxCharacters) return false;
  for (const auto& range : set.ranges)
    for (char32_t c = range.first; c <= range.last; ++c) {
      if (!is_word(c)) return false;
      std::string letter;
      append_utf8(letter, c);
      out.insert(to_lower(letter));
    }
  return !out.empty();
}

/// Spells out all that a node matches, when that is few words of word characters alone.
std::optional<std::set<std::string>> spell_out(const RegexNode& node) {
  std::set<std::string> words;
  switch (node.kind) {
    case Kind::empty:
      words.insert("");
      break;
    case Kind::edge:
      return std::nullopt;
    case Kind::set:
      if (!letters_of(node.set, words) || words.size() > 12) return std::nullopt;
      break;
    case Kind::alternate:
      for (const RegexNode& child : node.children) {
        auto more = spell_out(child);
        if (!more) return std::nullopt;
        words.merge(*more);
        if (words.size() > kMaxWords) return std::nullopt;
      }
      break;
    case Kind::repeat: {
      const auto once = spell_out(node.children.front());
      if (!once || node.max > kMaxRepeated || (node.max > 1 && once->size() > 1))
        return std::nullopt;
      for (unsigned count = node.min; count <= node.max; ++count) {
        if (count == 1) {
          words.insert(once->begin(), once->end());
          continue;
        }
        std::string word;
        for (unsigned i = 0; i < count; ++i) word += *once->begin();
        words.insert(word);
      }
      break;
    }
    case Kind::concat:
      words.insert("");
      for (const RegexNode& child : node.children) {
        const auto next = spell_out(child);
        if (!next || words.size() * next->size() > kMaxWords) return std::nullopt;
        std::set<std::string> joined;
        for (const std::string& head : words)
          for (const std::string& tail : *next) joined.insert(head + tail);
        words = std::move(joined);
      }
      break;
  }
  return words;
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

/// A rough count of how often a key turns up in 10,000 words of news: only the order matters.
double frequency(const Key& key) {
  switch (key.kind) {
    case KeyKind::number:
      return 250;
    case KeyKind::mixed:
      return 8;
    case KeyKind::capital:
      return 1500;
    case KeyKind::character:
      return key.text.size() == 1 ? 30 : 5;
    case KeyKind::word:
      break;
  }
  static constexpr double kByLength[] = {400, 400, 250, 100, 30};
  return key.text.size() < std::size(kByLength) ? kByLength[key.text.size()] : 8;
}

double cost(const Keys& keys, bool bounded) {
  double total = 0;
  for (const Key& key : keys.keys) total += frequency(key);
  return total * (keys.at_start ? 1 : bounded ? 2 : 6);
}

/// Says "a number" in place of many numbers: one key is looked up faster, and fires hardly more
/// often.
void merge_numbers(std::set<Key>& keys) {
  const auto is_number = [](const Key& key) {
    return key.kind == KeyKind::word && key.text[0] >= '0' && key.text[0] <= '9';
  };
  if (std::count_if(keys.begin(), keys.end(), is_number) <= 8) return;
  std::erase_if(keys, is_number);
  keys.insert({KeyKind::number, ""});
}

class KeyFinder {
 public:
  explicit KeyFinder(bool bounded) : bounded_(bounded) {}

  /// Finds keys for a node; `left` and `right` say that no word character is next to it there.
  std::optional<Keys> find(const RegexNode& node, bool left, bool right) const {
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
        if (node.min == 0) return std::nullopt;
        return find(node.children.front(), left,
                    right && (node.max == 1 || !shape_of(node.children.front()).starts_word));
    }
    return std::nullopt;
  }

 private:
  std::optional<Keys> find_in_alternatives(const RegexNode& node, bool left, bool right) const {
    Keys all;
    all.at_start = true;
    for (const RegexNode& child : node.children) {
      auto keys = find(child, left, right);
      if (!keys) return std::nullopt;
      all.keys.merge(keys->keys);
      all.at_start &= keys->at_start;
    }
    merge_numbers(all.keys);
    return all;
  }

  struct Range {
    const RegexNode* begin_;
    std::size_t size_;
    const RegexNode* begin() const { return begin_; }
    const RegexNode* end() const { return begin_ + size_; }
  };

  std::optional<Keys> find_in_concat(const std::vector<RegexNode>& nodes, bool left,
                                     bool right) const {
    std::vector<Shape> shapes;
    shapes.reserve(nodes.size());
    for (const RegexNode& node : nodes) shapes.push_back(shape_of(node));

    std::optional<Keys> best;
    const auto consider = [&](std::optional<Keys> keys, std::size_t first) {
      if (!keys) return;
      for (std::size_t i = 0; i < first; ++i) keys->at_start &= shapes[i].max_length == 0;
      if (!best || cost(*keys, bounded_) < cost(*best, bounded_)) best = std::move(keys);
    };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const bool edge_left = edge_before(nodes, shapes, i, left);
      consider(find_single(nodes[i], edge_left, edge_after(nodes, shapes, i, right)), i);
      // A run of several nodes may spell one token: `organi[sz]e`, `days?`.
      if (!edge_left || shapes[i].starts_other || nodes[i].kind == Kind::edge) continue;
      std::size_t end = i;
      while (end < nodes.size() && nodes[end].kind != Kind::edge && !shapes[end].starts_other &&
             !shapes[end].ends_other && shapes[end].starts_word)
        ++end;
      if (end > i + 1 || (end == i + 1 && nodes[i].kind != Kind::set))
        consider(find_in_run({&nodes[i], end - i}, true, edge_after(nodes, shapes, end - 1, right)),
                 i);
    }
    return best;
  }

  std::optional<Keys> find_single(const RegexNode& node, bool left, bool right) const {
    return node.kind == Kind::set ? find_in_run({&node, 1}, left, right) : find(node, left, right);
  }

  /// Finds the key of nodes that follow each other and make one token, or part of one.
  static std::optional<Keys> find_in_run(Range run, bool left, bool right) {
    Keys keys;
    keys.at_start = true;
    const RegexNode& first = *run.begin();
    if (run.size_ == 1 && first.kind == Kind::set)
      if (auto characters = characters_of(first)) {
        keys.keys = std::move(*characters);
        return keys.keys.empty() ? std::nullopt : std::optional(keys);
      }
    if (!left) return std::nullopt;
    if (right) {
      RegexNode concat;
      concat.kind = Kind::concat;
      concat.children.assign(run.begin(), run.end());
      auto words = spell_out(concat);
      if (words && !words->contains("")) {
        for (const std::string& word : *words) keys.keys.insert({KeyKind::word, word});
        merge_numbers(keys.keys);
        return keys;
      }
    }
    const RegexNode& set =
        first.kind == Kind::repeat && first.min > 0 ? first.children.front() : first;
    if (set.kind != Kind::set) return std::nullopt;
    if (set.set.only_in('0', '9')) {
      keys.keys.insert({holds_letter(run) ? KeyKind::mixed : KeyKind::number, ""});
      return keys;
    }
    if (set.set.only_in('A', 'Z') && !set.fold_case) {
      keys.keys.insert({KeyKind::capital, ""});
      return keys;
    }
    return std::nullopt;
  }

  /// True when the run cannot match without an ASCII letter.
  static bool holds_letter(Range run) {
    return std::any_of(run.begin(), run.end(), [](const RegexNode& node) {
      const auto words =
          node.kind == Kind::repeat && node.min == 0 ? std::nullopt : spell_out(node);
      return words && std::all_of(words->begin(), words->end(), [](const std::string& word) {
               return std::any_of(word.begin(), word.end(),
                                  [](char c) { return c >= 'a' && c <= 'z'; });
             });
    });
  }

  static bool edge_before(const std::vector<RegexNode>& nodes, const std::vector<Shape>& shapes,
                          std::size_t at, bool left) {
    while (at-- > 0) {
      if (nodes[at].kind == Kind::edge) return true;
      if (shapes[at].ends_word) return false;
      if (!shapes[at].nullable) return true;
    }
    return left;
  }

  static bool edge_after(const std::vector<RegexNode>& nodes, const std::vector<Shape>& shapes,
                         std::size_t at, bool right) {
    while (++at < nodes.size()) {
      if (nodes[at].kind == Kind::edge) return true;
      if (shapes[at].starts_word) return false;
      if (!shapes[at].nullable) return true;
    }
    return right;
  }

  bool bounded_;
};

}  // namespace

Analysis analyze_regex(std::string_view regex, bool whole_words) {
  Analysis analysis;
  const auto tree = parse_regex(regex);
  if (!tree) {
    analysis.starts_word = analysis.starts_other = analysis.ends_word = analysis.ends_other = true;
    return analysis;
  }
  const Shape shape = shape_of(*tree);
  analysis.nullable = shape.nullable;
  analysis.starts_word = shape.starts_word;
  analysis.starts_other = shape.starts_other;
  analysis.ends_word = shape.ends_word;
  analysis.ends_other = shape.ends_other;
  if (shape.max_length && *shape.max_length <= kTooLong) analysis.max_length = shape.max_length;
  if (const auto keys =
          KeyFinder(analysis.max_length.has_value()).find(*tree, whole_words, whole_words)) {
    analysis.keys.assign(keys->keys.begin(), keys->keys.end());
    analysis.at_start = keys->at_start;
  }
  return analysis;
}

}  // namespace factlint
