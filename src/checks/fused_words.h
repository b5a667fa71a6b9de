#pragma once

#include <string>
#include <vector>

#include "checks/word_evidence.h"

namespace factlint {

/// One way to read a token as two words run together.
struct FusedWords {
  std::size_t head_length = 0;  // where the token parts
  std::string first, second;    // the words in lower case, their lost letters restored
  std::size_t lost = 0;         // so many letters
};

/// Returns the ways to read a token as two words, those that lost fewer letters first; none when
/// something speaks for a name, a coinage or a piece of something longer.
std::vector<FusedWords> read_fused(const LexiconParameters& parameters, const UnknownWord& unknown,
                                   std::string_view text, const Lexicon& lexicon,
                                   WordEvidence& evidence);

}  // namespace factlint
