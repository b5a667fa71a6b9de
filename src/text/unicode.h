#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factlint {

/// A decoded code point and the bytes it takes. A byte that is not UTF-8 decodes as U+FFFD,
/// length 1.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

/// Decodes the code point at `offset`, which must lie inside `text`.
CodePoint decode(std::string_view text, std::size_t offset);

/// Decodes the code point that ends just before `offset` (> 0).
CodePoint decode_before(std::string_view text, std::size_t offset);

/// Returns the offset of the first byte of the code point that holds the byte at `offset`; the end
/// for an offset at or past it.
std::size_t code_point_begin(std::string_view text, std::size_t offset);

/// Appends `value` to `out` as UTF-8; what is no code point as U+FFFD.
void append_utf8(std::string& out, char32_t value);

inline bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

/// True for what words are made of: letters, marks, digits and other numbers, and the underscore.
bool is_word(char32_t value);
bool is_letter(char32_t value);
/// True for upper-case and title-case letters.
bool is_upper(char32_t value);
bool is_lower(char32_t value);
/// True for decimal digits of any script.
bool is_digit(char32_t value);
/// True for Unicode white space, the no-break spaces included.
bool is_space(char32_t value);

/// Characters from one to another, both included.
struct CharacterRange {
  char32_t first = 0, last = 0;
};
/// Returns the characters of a general category by its first letter (`L`, `M`, `N`, `P`, `S`, `Z`,
/// `C`), in their order; none for another letter. Computed once.
const std::vector<CharacterRange>& characters_of_category(char initial);

/// Returns a character with those that differ from it in case alone (simple case mapping).
std::vector<char32_t> case_variants(char32_t value);

/// Returns `text` in lower case (simple case mapping).
std::string to_lower(std::string_view text);

/// Returns `text` in normalization form KC, where a ligature is its letters; what is not UTF-8 as
/// it is.
std::string to_compatible(std::string_view text);
/// Returns `text` without the marks of its letters: `cafe` for `café`. What has no such form stays.
std::string without_marks(std::string_view text);

/// Returns the number of code points; a byte that is not UTF-8 counts as one.
std::size_t count_code_points(std::string_view text);
/// Returns the number of UTF-16 code units.
std::size_t count_utf16(std::string_view text);
/// Returns the number of terminal columns that a code point takes: 0, 1 or 2 (utf8proc).
int display_width(char32_t value);

/// Returns the offset of the first byte that is not UTF-8, if any.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

}  // namespace factlint
