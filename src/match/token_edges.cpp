#include "match/token_edges.h"

#include "text/unicode.h"

namespace factlint {
namespace {

bool is_word_at(std::string_view text, std::size_t at) {
  return is_word(decode(text, at).value);
}

bool is_word_before(std::string_view text, std::size_t at) {
  return is_word(decode_before(text, at).value);
}

}  // namespace

bool at_token_edges(std::string_view text, Span span) {
  if (span.empty()) return false;
  const bool cuts_first =
      span.begin > 0 && is_word_at(text, span.begin) && is_word_before(text, span.begin);
  const bool cuts_last =
      span.end < text.size() && is_word_at(text, span.end) && is_word_before(text, span.end);
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
