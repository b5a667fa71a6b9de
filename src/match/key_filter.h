#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "regex/analysis.h"
#include "text/tokens.h"

namespace factlint {

/// Tells from the tokens of a text that an expression cannot match there: for templates that are
/// asked seldom, and so need no place in the trigger table.
class KeyFilter {
 public:
  explicit KeyFilter(const Analysis& analysis);

  /// False when no match lies in the text that `tokens` are of.
  bool may_match(const Tokens& tokens) const;

 private:
  /// Keys of which each match holds one.
  struct Needed {
    std::vector<std::uint64_t> words;  // hashes, sorted
    std::vector<char32_t> characters;  // sorted
    std::uint8_t any_shape = 0;        // Shape flags of which one is enough
    bool mixed = false;                // a token of digits and letters is enough
  };
  static bool holds(const Needed& needed, const Tokens& tokens);

  std::vector<Needed> needed_;
};

}  // namespace factlint
