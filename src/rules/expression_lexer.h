#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/span.h"

namespace factlint {

/// A token of the expression language, with its place in what is parsed.
struct ExpressionToken {
  enum class Kind : std::uint8_t {
    end,
    number,
    text,      // with its quotes
    name,      // also the word operators
    symbol,    // an operator, a bracket or a comma
    unclosed,  // the quote of a text that does not end
    bad,       // a character that begins no token
  };
  Kind kind = Kind::end;
  Span span;
  std::string_view text;

  bool is(std::string_view symbol_or_word) const {
    return (kind == Kind::symbol || kind == Kind::name) && text == symbol_or_word;
  }
};

/// Returns the token at or after `at`.
ExpressionToken next_token(std::string_view text, std::size_t at);

/// Returns a token the way an error message shows it: in backquotes, shortened when it is long.
std::string shown(const ExpressionToken& token);

}  // namespace factlint
