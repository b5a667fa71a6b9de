#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace factlint {

/// How a token is made; flags. Letters, digits (decimal ones) and capitals are those of any script.
enum Shape : std::uint8_t {
  kHasLetter = 1,
  kHasDigit = 2,
  kStartsDigit = 4,
  kStartsUpper = 8,     // an upper-case letter first
  kHasInnerUpper = 16,  // an upper-case letter elsewhere
  kNonAscii = 32,
};

/// A run of word characters (`is_word`): letters, marks, digits, underscore. An apostrophe, a
/// hyphen and a decimal point part tokens.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t length = 0;
  std::uint64_t hash = 0;  // word_hash of the token in lower case
  std::uint8_t shape = 0;  // Shape flags

  Span span() const { return {begin, begin + length}; }
};

/// A character for rules that hang on it: control characters, ASCII punctuation but `.`, `,`, `'`,
/// `"` and `-`, which are too common, save a `-` between a word and white space; and every
/// character outside ASCII, those in words too. A byte that is not UTF-8 counts as U+FFFD.
struct Mark {
  std::uint32_t begin = 0;
  char32_t value = 0;
};

/// The tokens of one block, and its marks, both in order.
struct Tokens {
  std::vector<Token> words;
  std::vector<Mark> marks;
};

/// Splits `text` (at most 4 GiB) into `out`, whose memory is used again.
void tokenize(std::string_view text, Tokens& out);

}  // namespace factlint
