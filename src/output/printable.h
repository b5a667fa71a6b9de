#pragma once

#include <string>
#include <string_view>

namespace factlint {

/// Stands for what must not reach a terminal as it is.
inline constexpr char32_t kReplacement = 0xFFFD;

/// True for characters that steer a terminal or reorder what stands around them: the controls of
/// ASCII and Latin-1, line and paragraph separators, and the marks, embeddings, overrides and
/// isolates of the Unicode Bidirectional Algorithm (UAX #9).
bool is_harmful(char32_t value);

/// Appends `text` as one line that does a terminal no harm: line ends and tabs become spaces,
/// harmful characters and bytes that are not UTF-8 become U+FFFD.
void append_one_line(std::string& out, std::string_view text);
std::string one_line(std::string_view text);

}  // namespace factlint
