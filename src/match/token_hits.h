#pragma once

#include <string_view>

#include "match/hits.h"
#include "text/tokens.h"
#include "text/unicode.h"

namespace factlint {

// What a text's tokens and marks are to a trigger table. To be added in the order of the text.

inline void add_mark_hit(const TriggerTable& table, std::string_view text, const Mark& mark,
                         Hits& hits) {
  if (const auto entry = table.character(mark.value))
    hits.add({mark.begin, mark.begin + decode(text, mark.begin).length}, entry);
}

inline void add_token_hits(const TriggerTable& table, const Token& token, Hits& hits) {
  hits.add(token.span(), table.word(token.hash));
  if (!(token.shape & (kHasDigit | kStartsUpper | kHasInnerUpper))) return;
  if (token.shape & kStartsUpper) hits.add(token.span(), table.capital());
  if (token.shape & kHasInnerUpper) hits.add(token.span(), table.inner_capital());
  if (token.shape & kStartsDigit) hits.add(token.span(), table.number());
  if ((token.shape & kHasDigit) && (token.shape & kHasLetter))
    hits.add(token.span(), table.mixed());
}

}  // namespace factlint
