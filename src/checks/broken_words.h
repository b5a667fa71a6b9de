#pragma once

#include <optional>

#include "checks/word_evidence.h"

namespace factlint {

/// A word with a space in it.
struct BrokenWord {
  Span head, tail;  // in the block's text
};

/// Reads a token that is no word, or a `rare` one, as a piece of one, with the token before or
/// after it as the other piece; nothing when something speaks for a name or a word of its own.
std::optional<BrokenWord> read_broken(const LexiconParameters& parameters,
                                      const UnknownWord& unknown, bool rare, std::string_view text,
                                      const Lexicon& lexicon, WordEvidence& evidence);

}  // namespace factlint
