#include "text/unicode.h"

#include <utf8proc.h>

#include <algorithm>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace factlint {

namespace {

enum AsciiClass : std::uint8_t {
  kLetter = 1,
  kUpper = 2,
  kDigit = 4,
  kUnderscore = 8,
  kSpace = 16
};

constexpr std::array<std::uint8_t, 128> kAscii = [] {
  std::array<std::uint8_t, 128> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = kLetter;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = kLetter | kUpper;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = kDigit;
  for (std::size_t c = '\t'; c <= '\r'; ++c) table[c] = kSpace;
  table[' '] = kSpace;
  table['_'] = kUnderscore;
  return table;
}();

bool in_ascii(char32_t value, int classes) {
  return (kAscii[value] & classes) != 0;
}

utf8proc_category_t category(char32_t value) {
  // utf8proc answers for any number, those that are no code points included.
  return utf8proc_category(static_cast<utf8proc_int32_t>(value & 0x7fffffff));
}

}  // namespace

bool is_word(char32_t value) {
  if (value < 0x80) return in_ascii(value, kLetter | kDigit | kUnderscore);
  // General punctuation, the commonest characters outside ASCII in English news, holds no letter.
  if (value >= 0x2000 && value < 0x2070) return false;
  const utf8proc_category_t found = category(value);
  return found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_NO;
}

bool is_letter(char32_t value) {
  if (value < 0x80) return in_ascii(value, kLetter);
  const utf8proc_category_t found = category(value);
  return found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t value) {
  if (value < 0x80) return in_ascii(value, kUpper);
  const utf8proc_category_t found = category(value);
  return found == UTF8PROC_CATEGORY_LU || found == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t value) {
  if (value < 0x80) return in_ascii(value, kLetter) && !in_ascii(value, kUpper);
  return category(value) == UTF8PROC_CATEGORY_LL;
}

bool is_digit(char32_t value) {
  if (value < 0x80) return in_ascii(value, kDigit);
  return category(value) == UTF8PROC_CATEGORY_ND;
}

bool is_space(char32_t value) {
  if (value < 0x80) return in_ascii(value, kSpace);
  // The rest of White_Space in PropList.txt of the Unicode Character Database.
  return value == 0x85 || value == 0xa0 || value == 0x1680 ||
         (value >= 0x2000 && value <= 0x200a) || value == 0x2028 || value == 0x2029 ||
         value == 0x202f || value == 0x205f || value == 0x3000;
}

const std::vector<CharacterRange>& characters_of_category(char initial) {
  constexpr char32_t kLast = 0x10ffff;
  static const auto kCategories = [] {
    std::array<std::vector<CharacterRange>, 128> categories;
    for (char32_t c = 0; c <= kLast; ++c) {
      const char first = *utf8proc_category_string(static_cast<utf8proc_int32_t>(c));
      std::vector<CharacterRange>& ranges = categories[static_cast<unsigned char>(first) & 0x7fu];
      if (!ranges.empty() && ranges.back().last + 1 == c)
        ranges.back().last = c;
      else
        ranges.push_back({c, c});
    }
    return categories;
  }();
  return kCategories[static_cast<unsigned char>(initial) & 0x7fu];
}

std::vector<char32_t> case_variants(char32_t value) {
  const auto lower = [](char32_t c) {
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
  };
  const auto upper = [](char32_t c) {
    return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
  };
  // Of three that differ in case alone (\u00b5, \u03bc, \u039c), one is two steps away.
  std::vector<char32_t> result{value, lower(value), upper(value), lower(upper(value)),
                               upper(lower(value))};
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::string to_lower(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint next = decode(text, i);
    if (next.value < 0x80) {
      const bool upper = in_ascii(next.value, kUpper);
      lower.push_back(static_cast<char>(upper ? next.value + ('a' - 'A') : next.value));
    } else if (next.length == 1) {
      lower.push_back(text[i]);  // what is not UTF-8 stays as it is
    } else {
      const auto mapped = utf8proc_tolower(static_cast<utf8proc_int32_t>(next.value));
      append_utf8(lower, static_cast<char32_t>(mapped));
    }
    i += next.length;
  }
  return lower;
}

std::string to_compatible(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const utf8proc_ssize_t length =
      utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                   static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_COMPAT));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

std::string without_marks(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint next = decode(text, i);
    if (next.length == 1) {
      plain.push_back(text[i]);
    } else {
      std::array<utf8proc_int32_t, 8> parts{};  // no code point decomposes to more than four
      int boundary = 0;
      const auto count = utf8proc_decompose_char(
          static_cast<utf8proc_int32_t>(next.value), parts.data(),
          static_cast<utf8proc_ssize_t>(parts.size()), UTF8PROC_DECOMPOSE, &boundary);
      for (std::size_t part = 0; part < parts.size() && static_cast<utf8proc_ssize_t>(part) < count;
           ++part) {
        const auto value = static_cast<char32_t>(parts[part]);
        const utf8proc_category_t found = category(value);
        const bool mark = found == UTF8PROC_CATEGORY_MN || found == UTF8PROC_CATEGORY_ME;
        if (!mark) append_utf8(plain, value);
      }
    }
    i += next.length;
  }
  return plain;
}

int display_width(char32_t value) {
  if (value >= 0x20 && value < 0x7f) return 1;
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(value & 0x7fffffff));
}

}  // namespace factlint
