#pragma once

#include <cstdint>
#include <string>

namespace factlint {

/// What must occur in a text for an expression to match there.
enum class KeyKind : std::uint8_t {
  word,           // this whole token, in any case
  number,         // a token that begins with a digit
  mixed,          // a token that holds a digit and a letter
  capital,        // a token that begins with an upper-case letter
  inner_capital,  // a token that holds an upper-case letter after its first character
  character,      // this character: ASCII punctuation, a control character or one outside ASCII
};

struct Key {
  KeyKind kind = KeyKind::word;
  std::string text;  // the word in lower case, or the character, in UTF-8
  auto operator<=>(const Key&) const = default;
};

}  // namespace factlint
