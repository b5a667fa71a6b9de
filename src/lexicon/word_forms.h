#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace factlint {

/// An ending that makes a word of another: what the stem loses, what it takes on.
struct Suffix {
  std::string lost;      // the end of the word it is added to: the e of `bake` before `ing`
  std::string ending;    // never empty
  bool doubles = false;  // the last letter of the word is doubled: `puttable`

  template <class F>
  void fields(F&& f) {
    f(lost), f(ending), f(doubles);
  }
};

/// How a language builds words.
struct WordForming {
  std::vector<std::string> prefixes;
  std::vector<Suffix> suffixes;

  template <class F>
  void fields(F&& f) {
    f(prefixes), f(suffixes);
  }
};

/// True when the word is a known one with a prefix, a suffix or both, or two common ones in one,
/// the second of which may have a suffix. All in lower case.
bool is_formed(const std::string& word, const WordForming& forming, const Lexicon& lexicon);

}  // namespace factlint
