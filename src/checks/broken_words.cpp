#include "checks/broken_words.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {

namespace {

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

/// True when a span is a token in small letters, its first perhaps a capital.
bool is_piece(std::string_view text, Span span, bool may_begin) {
  if (span.begin == span.end) return false;
  const std::string_view word = span.in(text);
  const bool capital = may_begin && word[0] >= 'A' && word[0] <= 'Z';
  return std::all_of(word.begin() + (capital ? 1 : 0), word.end(), is_small);
}

bool is_joined(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '-' || text[at] == '\'' || text[at] == '.' ||
                              text[at] == '@' || text[at] == '#' || text[at] == '/' ||
                              text[at] == '_' || static_cast<unsigned char>(text[at]) >= 0x80);
}

Span token_after(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != ' ') return {};
  std::size_t end = at + 1;
  while (end < text.size() && is_small(text[end])) ++end;
  // A hyphen or an apostrophe makes it a piece of another word; a full stop may end the sentence.
  if (end < text.size() && text[end] != '.' && is_joined(text, end)) return {};
  if (end < text.size() && is_word(decode(text, end).value)) return {};
  return {at + 1, end};
}

Span token_before(std::string_view text, std::size_t at) {
  if (at < 2 || text[at - 1] != ' ') return {};
  std::size_t begin = at - 1;
  while (begin > 0 && is_small(text[begin - 1])) --begin;
  if (begin > 0 && text[begin - 1] >= 'A' && text[begin - 1] <= 'Z') --begin;
  if (begin > 0 && (is_joined(text, begin - 1) || is_word(decode_before(text, begin).value)))
    return {};
  return {begin, at - 1};
}

bool fits(const BrokenReading& reading, std::string_view text, const BrokenWord& broken,
          bool other_known, const Lexicon& lexicon) {
  if (reading.both && other_known) return false;
  const std::string word =
      to_lower(std::string(broken.head.in(text)) + std::string(broken.tail.in(text)));
  if (word.size() < reading.shortest) return false;
  // Two pieces that are no words may have been a name: `Septe mber`.
  const WordInfo info = lexicon.find(word_hash(word));
  return std::max(info.lower, other_known ? Commonness::unknown : info.name) >= reading.commonness;
}

/// True when a word that names something stands before.
bool is_named(const LexiconParameters& parameters, std::string_view text, std::size_t at) {
  const std::string word = to_lower(word_before(text, at));
  return std::find(parameters.naming.begin(), parameters.naming.end(), word) !=
         parameters.naming.end();
}

}  // namespace

std::optional<BrokenWord> read_broken(const LexiconParameters& parameters,
                                      const UnknownWord& unknown, bool rare, std::string_view text,
                                      const Lexicon& lexicon, WordEvidence& evidence) {
  if (parameters.broken.empty()) return {};
  if (unknown.token.shape & (kHasDigit | kHasInnerUpper | kNonAscii)) return {};
  const Span span = unknown.token.span();
  const bool capital = unknown.token.shape & kStartsUpper;
  const BrokenWord candidates[] = {{span, token_after(text, span.end)},
                                   {token_before(text, span.begin), span}};
  for (const BrokenWord& broken : candidates) {
    const Span other = broken.head == span ? broken.tail : broken.head;
    if (!is_piece(text, broken.head, true) || !is_piece(text, broken.tail, false)) continue;
    const bool other_known = lexicon.find(word_hash(other.in(text))).known();
    const bool found = std::any_of(
        parameters.broken.begin(), parameters.broken.end(), [&](const BrokenReading& reading) {
          return (reading.rare || !rare) && span.size() >= reading.shortest_piece &&
                 fits(reading, text, broken, other_known, lexicon);
        });
    if (!found) continue;
    if (evidence.is_part(unknown) || evidence.is_hyphenated(unknown) ||
        evidence.is_quoted(unknown) || evidence.count(unknown) > 1 ||
        is_named(parameters, text, broken.head.begin))
      return {};
    if (capital && evidence.is_capitalized_within(unknown)) return {};
    return broken;
  }
  return {};
}

}  // namespace factlint
