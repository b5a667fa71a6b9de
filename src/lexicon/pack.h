#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"

namespace factlint {

/// One word list on its way into a packed lexicon.
struct WordList {
  std::string words;  // one a line, UTF-8
  Commonness commonness = Commonness::unknown;
  bool american = false;
  bool british = false;
};

/// Lays the words of all lists out as the bytes that `Lexicon` reads; the same words give the same
/// bytes. A possessive (`Rome's`) stands for its base word, and only if no list holds that itself.
/// A word with accents stands for the one without as well.
std::string pack_lexicon(const std::vector<WordList>& lists);

}  // namespace factlint
