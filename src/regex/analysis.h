#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "regex/byte_set.h"
#include "regex/keys.h"
#include "regex/neighbors.h"

namespace factlint {

/// One of the keys that each match holds in the same order, in different tokens.
struct Link {
  std::vector<Key> keys;
  /// Keys of the link before that serve for this one too: with them a match holds no more.
  std::vector<Key> again;
  /// How far behind the beginning of the key before, or of the match, it may begin, in bytes;
  /// absent without a bound.
  std::optional<std::size_t> gap;
  ByteSet between;  // what may stand between the tokens of the two
};

/// What is known about an expression without running it.
struct Analysis {
  /// Any match holds at least one of these; empty when nothing is known, so that the expression
  /// must be tried everywhere.
  std::vector<Key> keys;
  /// What must occur in this order; each of the keys is in one of the links.
  std::vector<Link> chain;
  /// What may stand before and after a key, white space skipped.
  Neighbors before, after;
  /// The longest match in bytes; absent when it has no bound. A run of white space counts as 8
  /// bytes, one of a word's characters (`[a-z]+`) as 64.
  std::optional<std::size_t> max_length;
  /// Whether a match can begin, or end, with a word character, and with another one.
  bool starts_word = false, starts_other = false, ends_word = false, ends_other = false;
  /// Whether that word character can be one outside ASCII, which RE2's \b does not know.
  bool starts_wide = false, ends_wide = false;
  /// The expression can match nothing at all.
  bool nullable = false;
};

/// How often words occur in 10,000 words of text, so that the rarest keys can be chosen. A word
/// that is not listed is taken to be rare.
using WordFrequencies = std::unordered_map<std::string, double>;

/// Reads an expression in RE2 syntax and finds what its matches cannot do without. Tokens are those
/// of `tokenize`; `whole_words` says that a match is only taken where it begins and ends at the
/// edge of a token. What it does not understand it treats as "anything".
Analysis analyze_regex(std::string_view regex, bool whole_words,
                       const WordFrequencies& frequencies = {});

}  // namespace factlint
