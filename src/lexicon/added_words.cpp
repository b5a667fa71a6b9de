#include "lexicon/added_words.h"

#include "text/tokens.h"

namespace factlint {

void AddedWords::add(std::string_view phrase) {
  Tokens tokens;
  tokenize(phrase, tokens);
  for (const Token& token : tokens.words) {
    WordInfo& info = words_[token.hash];
    const bool name = token.shape & (kStartsUpper | kHasInnerUpper);
    (name ? info.name : info.lower) = Commonness::standard;
    info.american = info.british = true;
  }
}

}  // namespace factlint
