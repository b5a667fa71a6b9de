#include <string>

#include "lexicon/lexicon.h"
#include "text/unicode.h"
#include "text/word_hash.h"
#include "values/function_groups.h"

namespace factlint {

namespace {

const std::string& text(const Value& value) {
  return std::get<std::string>(value);
}

Value call_commonness(const Arguments& a, const Environment& environment) {
  if (!environment.lexicon || environment.lexicon->empty()) return {};
  return exact(
      static_cast<double>(environment.lexicon->find(word_hash(to_lower(text(a[0])))).lower));
}

Value call_name_commonness(const Arguments& a, const Environment& environment) {
  if (!environment.lexicon || environment.lexicon->empty()) return {};
  return exact(
      static_cast<double>(environment.lexicon->find(word_hash(to_lower(text(a[0])))).name));
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode(text, at);
    result += next.value;
    at += next.length;
  }
  return result;
}

// As `tr` and SQL's TRANSLATE do.
Value call_translated(const Arguments& a) {
  const std::u32string from = code_points(text(a[1])), to = code_points(text(a[2]));
  std::string result;
  for (const char32_t letter : code_points(text(a[0]))) {
    const std::size_t found = from.find(letter);
    if (found == from.npos)
      append_utf8(result, letter);
    else if (found < to.size())
      append_utf8(result, to[found]);
  }
  return result;
}

Value call_plain_letters(const Arguments& a) {
  return to_compatible(text(a[0]));
}

Value call_length(const Arguments& a) {
  return exact(static_cast<double>(count_code_points(text(a[0]))));
}

}  // namespace

std::vector<Function> word_functions() {
  using enum Type;
  return {
      {"commonness",
       {text},
       1,
       number,
       "how common a word is in lower case, from 5 (the smallest SCOWL list) to 1; 0 for what no "
       "list holds",
       nullptr,
       call_commonness},
      {"name_commonness",
       {text},
       1,
       number,
       "the same for a word that is written with capitals",
       nullptr,
       call_name_commonness},
      {"translated",
       {text, text, text},
       3,
       text,
       "a text with each character of the second replaced by the one at its place in the third, "
       "or dropped when there is none",
       call_translated},
      {"plain_letters",
       {text},
       1,
       text,
       "a text with ligatures and other characters of compatibility spelled out (NFKC)",
       call_plain_letters},
      {"length", {text}, 1, number, "the number of characters of a text", call_length},
  };
}

}  // namespace factlint
