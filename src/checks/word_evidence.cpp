#include "checks/word_evidence.h"

#include <algorithm>

#include "rules/sentence_abbreviations.h"
#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {

namespace {

constexpr std::u32string_view kQuotes = U"\"'`“”‘’«»„‚";
constexpr std::u32string_view kHyphens = U"-‐‑";
/// The article of so many bytes from its beginning is searched for pairs of words.
constexpr std::size_t kArticle = 1 << 16;

bool is_in(std::u32string_view set, char32_t c) {
  return set.find(c) != set.npos;
}

char32_t before(std::string_view text, std::size_t at) {
  return at == 0 ? U' ' : decode_before(text, at).value;
}

char32_t after(std::string_view text, std::size_t at) {
  return at >= text.size() ? U' ' : decode(text, at).value;
}

/// True when the apostrophe after a token leads into more letters than a possessive ending, or into
/// one that the lexicon knows with the token: `hadn't`.
bool is_contracted(std::string_view text, Span span, const Lexicon& lexicon) {
  const std::size_t letter = span.end + decode(text, span.end).length;
  if (!is_letter(after(text, letter))) return false;
  if (is_word(after(text, letter + decode(text, letter).length))) return true;
  const std::string whole = to_lower(span.in(text)) + '\'' + to_lower(text.substr(letter, 1));
  return lexicon.find(word_hash(whole)).known();
}

std::uint64_t pair_hash(std::uint64_t first, std::uint64_t second) {
  return detail::mix(first, second ^ detail::kSeed);
}

}  // namespace

bool WordEvidence::is_part(const UnknownWord& unknown) const {
  constexpr std::u32string_view kBefore = U"'’@#/\\.&=:_", kAfter = U"@/\\&=_";
  const std::string_view text = document_.blocks[unknown.block].text;
  const Span span = unknown.token.span();
  const char32_t previous = before(text, span.begin);
  // An opening single quote looks like an apostrophe; it stands before no letter but the token's.
  if (is_in(kBefore, previous)) {
    const bool quote = previous == U'\'' || previous == U'’';
    const std::size_t at = quote ? span.begin - decode_before(text, span.begin).length : 0;
    if (!quote || is_word(before(text, at))) return true;
  }
  const char32_t next = after(text, span.end);
  if (is_in(kAfter, next)) return true;
  if (next == U'\'' || next == U'’') return is_contracted(text, span, context_.lexicon);
  return (next == U'.' || next == U':') && is_word(after(text, span.end + 1));
}

bool WordEvidence::follows_hyphen(const UnknownWord& unknown) const {
  const std::string_view text = document_.blocks[unknown.block].text;
  return is_in(kHyphens, before(text, unknown.token.begin));
}

bool WordEvidence::is_hyphenated(const UnknownWord& unknown) const {
  const std::string_view text = document_.blocks[unknown.block].text;
  return follows_hyphen(unknown) || is_in(kHyphens, after(text, unknown.token.span().end));
}

bool WordEvidence::is_quoted(const UnknownWord& unknown) const {
  const std::string_view text = document_.blocks[unknown.block].text;
  const Span span = unknown.token.span();
  if (!is_in(kQuotes, before(text, span.begin))) return false;
  const char32_t next = after(text, span.end);
  if (is_in(kQuotes, next)) return true;
  return (next == U',' || next == U'.') && is_in(kQuotes, after(text, span.end + 1));
}

bool WordEvidence::follows_any(const UnknownWord& unknown,
                               const std::vector<std::string>& words) const {
  const std::string_view text = document_.blocks[unknown.block].text;
  const std::string word = to_lower(word_before(text, unknown.token.begin));
  return !word.empty() && std::find(words.begin(), words.end(), word) != words.end();
}

bool WordEvidence::is_capitalized_within(const UnknownWord& unknown) {
  if (!(unknown.token.shape & kStartsUpper)) return false;
  const std::string_view text = document_.blocks[unknown.block].text;
  const std::size_t begin = unknown.token.begin;
  // A word and a space before it are the common case, and need no sentences.
  if (begin > 1 && text[begin - 1] == ' ' && is_word(before(text, begin - 1))) return true;
  return !starts_sentence(unknown);
}

bool WordEvidence::starts_sentence(const UnknownWord& unknown) {
  const std::string_view text = document_.blocks[unknown.block].text;
  if (sentences_of_ != unknown.block) {
    if (!abbreviations_) abbreviations_ = sentence_abbreviations(context_.rules);
    sentences_ = split_sentences(text, *abbreviations_);
    sentences_of_ = unknown.block;
  }
  return std::any_of(sentences_.begin(), sentences_.end(), [&](Span sentence) {
    std::size_t at = sentence.begin;
    while (at < sentence.end && !is_word(decode(text, at).value)) at += decode(text, at).length;
    return at == unknown.token.begin;
  });
}

std::size_t WordEvidence::count(const UnknownWord& unknown) {
  if (hashes_.empty()) {
    for (const UnknownWord& each : matches_.unknown_words) hashes_.push_back(each.token.hash);
    for (const RareWord& each : matches_.rare_words) hashes_.push_back(each.token.hash);
    std::sort(hashes_.begin(), hashes_.end());
  }
  const auto [first, last] = std::equal_range(hashes_.begin(), hashes_.end(), unknown.token.hash);
  return static_cast<std::size_t>(last - first);
}

bool WordEvidence::has_pair(std::string_view first, std::string_view second) {
  if (pairs_.empty()) read_pairs();
  return std::binary_search(pairs_.begin(), pairs_.end(),
                            pair_hash(word_hash(first), word_hash(second)));
}

void WordEvidence::read_pairs() {
  Tokens tokens;
  std::size_t read = 0;
  for (const Block& block : document_.blocks) {
    tokenize(block.text, tokens);
    for (std::size_t i = 1; i < tokens.words.size(); ++i) {
      const Token &left = tokens.words[i - 1], &right = tokens.words[i];
      if (left.span().end + 1 == right.begin && block.text[right.begin - 1] == ' ')
        pairs_.push_back(pair_hash(left.hash, right.hash));
    }
    if ((read += block.text.size()) > kArticle) break;
  }
  pairs_.push_back(0);  // so that they are read once
  std::sort(pairs_.begin(), pairs_.end());
}

std::string_view word_before(std::string_view text, std::size_t at) {
  while (at > 0 && is_in(kQuotes, before(text, at))) at -= decode_before(text, at).length;
  const std::size_t gap = at;
  while (at > 0 && is_space(before(text, at))) at -= decode_before(text, at).length;
  if (at == gap) return {};
  const std::size_t end = at;
  while (at > 0 && is_word(before(text, at))) at -= decode_before(text, at).length;
  return text.substr(at, end - at);
}

}  // namespace factlint
