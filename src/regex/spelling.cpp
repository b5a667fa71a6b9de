#include "regex/spelling.h"

#include <utility>

#include "regex/shape.h"
#include "text/unicode.h"

namespace factlint {
namespace {

using Kind = RegexNode::Kind;

constexpr std::size_t kMaxWords = 4096;  // of one run of letters, spelled out
constexpr unsigned kMaxRepeated = 40;    // times that one word is spelled out in a row

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

}  // namespace

std::optional<std::set<std::string>> spell_out(const RegexNode& node) {
  std::set<std::string> words;
  switch (node.kind) {
    case Kind::empty:
      words.insert("");
      break;
    case Kind::edge:
      return std::nullopt;
    case Kind::group:
      return spell_out(node.children.front());
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

}  // namespace factlint
