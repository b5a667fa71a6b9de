#include "match/repeated_words.h"

#include "text/unicode.h"

namespace factlint {
namespace {

/// The most words of a phrase that may stand twice in a row.
constexpr std::size_t kLongestPhrase = 5;

/// True when nothing but white space parts a token from the next.
bool only_space_after(std::string_view text, const Tokens& tokens, std::size_t at) {
  const std::size_t end = tokens.words[at + 1].begin;
  std::size_t i = tokens.words[at].span().end;
  if (i == end) return false;
  while (i < end) {
    const CodePoint c = decode(text, i);
    if (!is_space(c.value)) return false;
    i += c.length;
  }
  return true;
}

}  // namespace

RepeatedPlaces repeated_word(std::string_view text, const Tokens& tokens, std::size_t at) {
  const std::vector<Token>& words = tokens.words;
  if (at == 0 || words[at].hash != words[at - 1].hash || !only_space_after(text, tokens, at - 1) ||
      (at > 1 && words[at - 2].hash == words[at].hash) ||
      (at + 1 < words.size() && words[at + 1].hash == words[at].hash))
    return std::nullopt;
  return std::pair(words[at - 1].span(), words[at].span());
}

RepeatedPlaces repeated_phrase(std::string_view text, const Tokens& tokens, std::size_t at) {
  const std::vector<Token>& words = tokens.words;
  const std::uint64_t last = words[at].hash;
  for (std::size_t n = 2; n <= kLongestPhrase && 2 * n <= at + 1; ++n) {
    if (words[at - n].hash != last) continue;
    const std::size_t first = at + 1 - 2 * n;
    std::size_t same = 1;
    while (same < n && words[at - same].hash == words[at - n - same].hash) ++same;
    if (same < n) continue;
    for (std::size_t k = first; k < at && same; ++k)
      if (!only_space_after(text, tokens, k)) same = 0;
    // A word that stands twice is another rule's; three times in a row is meant so.
    if (!same || last == words[at - 1].hash ||
        (first > 0 && words[first - 1].hash == words[first + n - 1].hash) ||
        (at + 1 < words.size() && words[at + 1].hash == words[first].hash))
      continue;
    return std::pair(Span{words[first].begin, words[first + n - 1].span().end},
                     Span{words[first + n].begin, words[at].span().end});
  }
  return std::nullopt;
}

}  // namespace factlint
