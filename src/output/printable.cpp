#include "output/printable.h"

#include "text/unicode.h"

namespace factlint {

bool is_harmful(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value <= 0x9F) || value == 0x061C || value == 0x200E ||
         value == 0x200F || (value >= 0x2028 && value <= 0x202E) ||
         (value >= 0x2066 && value <= 0x2069);
}

void append_one_line(std::string& out, std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint next = decode(text, offset);
    const bool line_end = next.value == '\n' || next.value == '\r';
    if (line_end && next.value == '\r' && text.substr(offset + 1).starts_with('\n')) ++offset;
    if (line_end || next.value == '\t') {
      out += ' ';
    } else {
      append_utf8(out, is_harmful(next.value) ? kReplacement : next.value);
    }
    offset += next.length;
  }
}

std::string one_line(std::string_view text) {
  std::string out;
  append_one_line(out, text);
  return out;
}

}  // namespace factlint
