#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "text/span.h"

namespace factlint {

/// What a sign is by the side on which a word stands next to it.
enum class Facing : std::uint8_t { opens, closes, unsure };

/// A sign of a pair where it stands in a block.
struct Sign {
  Span span;
  Facing facing = Facing::unsure;  // by what stands beside it
  std::uint16_t opens = 0;         // the pairs that it opens and closes by its shape; bits
  std::uint16_t closes = 0;
  bool after_digit = false;  // `6"` may be inches
};

/// Finds the signs of pairs in text.
class SignFinder {
 public:
  explicit SignFinder(const std::vector<SignPair>& pairs);

  /// Puts the signs of a block's text into `out`, in order.
  void find(std::string_view text, std::vector<Sign>& out) const;

 private:
  struct Known {
    std::string text;
    std::uint16_t opens = 0, closes = 0;
  };
  bool first_[256] = {};
  std::vector<Known> known_;  // longer ones first
};

/// True for quotation marks of all kinds, apostrophes included.
bool is_quote(char32_t c);
/// True for dashes; a hyphen is one, as it stands for them in much copy.
bool is_dash(char32_t c);

}  // namespace factlint
