#include "match/token_edges.h"

#include "text/unicode.h"

namespace factlint {
namespace {

char32_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_word_at(std::string_view text, std::size_t at) {
  return is_word(decode(text, at).value);
}

bool is_word_before(std::string_view text, std::size_t at) {
  return is_word(decode_before(text, at).value);
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(byte_at(text, at));
}

/// True between the digits of one number: before `579` or behind `10` of `10,579`, before `5` or
/// behind `2` of `2.5`.
bool is_in_number(std::string_view text, std::size_t sign) {
  if (sign == 0 || !is_digit_at(text, sign - 1) || !is_digit_at(text, sign + 1)) return false;
  if (text[sign] == '.') return true;
  return text[sign] == ',' && is_digit_at(text, sign + 2) && is_digit_at(text, sign + 3) &&
         !is_digit_at(text, sign + 4);
}

}  // namespace

bool begins_token(std::string_view text, std::size_t at) {
  // Most are ASCII.
  if (at > 0 && is_ascii(text[at - 1]) && is_ascii(text[at])) {
    if (!is_word(byte_at(text, at))) return true;
    return !is_word(byte_at(text, at - 1)) && !is_in_number(text, at - 1);
  }
  if (code_point_begin(text, at) != at) return false;
  return at == 0 || !is_word_at(text, at) || !is_word_before(text, at);
}

bool at_token_edges(std::string_view text, Span span) {
  if (span.empty()) return false;
  const bool cuts_first = !begins_token(text, span.begin);
  const bool cuts_last =
      span.end < text.size() && ((is_word_at(text, span.end) && is_word_before(text, span.end)) ||
                                 is_in_number(text, span.end));
  return !cuts_first && !cuts_last;
}

std::size_t next_begin(std::string_view text, std::size_t at) {
  bool in_token = true;
  while (in_token && at < text.size()) {
    const CodePoint c = decode(text, at);
    at += c.length;
    in_token = is_word(c.value) && at < text.size() && is_word_at(text, at);
  }
  return at;
}

}  // namespace factlint
