#include "checks/signs.h"

#include <algorithm>

#include "text/unicode.h"

namespace factlint {
namespace {

constexpr std::u32string_view kOpening = U"([{/", kClosing = U".,;:!?)]}…/";
/// What no quotation begins with: after it a space has stolen in.
constexpr std::u32string_view kNeverFirst = U",;:!?)]}";

/// So many quotes may stand in a row; to skip any number of them at each would take quadratic time.
constexpr std::size_t kRun = 8;

/// Returns the character before a place, quotes skipped; a space at the beginning.
char32_t before_quotes(std::string_view text, std::size_t at) {
  for (std::size_t i = 0; at > 0 && i < kRun; ++i) {
    const CodePoint c = decode_before(text, at);
    if (!is_quote(c.value)) return c.value;
    at -= c.length;
  }
  return ' ';
}

/// Returns the character after a place, quotes skipped; a space at the end. A full stop that is no
/// part of an ellipsis and no decimal point counts as a comma.
char32_t after_quotes(std::string_view text, std::size_t at) {
  for (std::size_t i = 0; at < text.size() && i < kRun; ++i) {
    const CodePoint c = decode(text, at);
    const bool ends =
        c.value == '.' && (at + 1 == text.size() || is_space(decode(text, at + 1).value));
    if (!is_quote(c.value)) return ends ? ',' : c.value;
    at += c.length;
  }
  return ' ';
}

Facing facing_of(char32_t left, char32_t right) {
  const bool space_left = is_space(left), space_right = is_space(right);
  if (space_left && kNeverFirst.find(right) != kNeverFirst.npos) return Facing::unsure;
  if (space_left != space_right) return space_left ? Facing::opens : Facing::closes;
  if (space_left) return Facing::unsure;
  const bool opening_left = kOpening.find(left) != kOpening.npos;
  if ((opening_left || is_dash(left)) && is_word(right)) return Facing::opens;
  if ((kClosing.find(right) != kClosing.npos || is_dash(right)) && !opening_left)
    return Facing::closes;
  return Facing::unsure;
}

}  // namespace

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201f) || c == 0xab ||
         c == 0xbb || c == 0x2039 || c == 0x203a;
}

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

SignFinder::SignFinder(const std::vector<SignPair>& pairs) {
  const auto add = [&](const std::string& text) -> Known& {
    first_[static_cast<unsigned char>(text.front())] = true;
    const auto same = [&](const Known& known) { return known.text == text; };
    const auto found = std::find_if(known_.begin(), known_.end(), same);
    return found != known_.end() ? *found : known_.emplace_back(Known{text, 0, 0});
  };
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto bit = static_cast<std::uint16_t>(1U << i);
    add(pairs[i].open).opens |= bit;
    add(pairs[i].close).closes |= bit;
  }
  std::stable_sort(known_.begin(), known_.end(),
                   [](const Known& a, const Known& b) { return a.text.size() > b.text.size(); });
}

void SignFinder::find(std::string_view text, std::vector<Sign>& out) const {
  out.clear();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!first_[static_cast<unsigned char>(text[at])]) continue;
    for (const Known& known : known_) {
      if (!text.substr(at).starts_with(known.text)) continue;
      const Span span{at, at + known.text.size()};
      const char32_t left = before_quotes(text, span.begin);
      out.push_back({span, facing_of(left, after_quotes(text, span.end)), known.opens, known.closes,
                     is_digit(left)});
      at = span.end - 1;
      break;
    }
  }
}

}  // namespace factlint
