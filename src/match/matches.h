#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "rules/rule.h"
#include "text/document.h"
#include "text/tokens.h"

namespace factlint {

/// What became of a match, for `--statistics` and `inspect`.
enum class Outcome : std::uint8_t { reported, held, unknown, silenced };

/// A place where a rule's template matched.
struct Match {
  std::uint32_t rule = 0;         // index in RuleSet::rules
  std::uint32_t block = 0;        // index in Document::blocks
  Span span;                      // in the block's text
  std::vector<Binding> bindings;  // as Rule::names
  Outcome outcome = Outcome::unknown;
};

/// A token that the lexicon does not know.
struct UnknownWord {
  std::uint32_t block = 0;
  Token token;
};

/// A token in small letters that the lexicon knows for so rare a word that it may be a piece of
/// another.
using RareWord = UnknownWord;

/// A template whose key occurred, whether or not it matched then; kept only when traced.
struct Trigger {
  std::uint32_t rule = 0;
  std::uint32_t block = 0;
  Span key;  // in the block's text
  bool matched = false;
};

/// What one pass over a document found.
struct Matches {
  std::vector<Match> matches;
  std::deque<UnknownWord> unknown_words;  // of a long text they are many: a vector would copy them
  std::deque<RareWord> rare_words;        // when a rule asks for them
  std::vector<Trigger> triggers;
};

}  // namespace factlint
