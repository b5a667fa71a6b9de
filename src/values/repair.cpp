#include "values/repair.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/unicode.h"

namespace factlint {

namespace {

// What Windows-1252 shows for the bytes 0x80 to 0x9F; the five it leaves undefined are the C1
// controls of the same number (https://encoding.spec.whatwg.org/index-windows-1252.txt).
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

bool is_c1_control(char32_t value) {
  return value >= 0x80 && value <= 0x9F;
}

// Returns the byte that was read as this character. A C1 control stands for its own number, as in
// Latin-1.
std::optional<unsigned char> byte_of(char32_t value) {
  if (value <= 0xFF) return static_cast<unsigned char>(value);
  const auto found = std::find(kWindows1252.begin(), kWindows1252.end(), value);
  if (found == kWindows1252.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + std::distance(kWindows1252.begin(), found));
}

// A character whose bytes, read one by one, are the characters at some place.
struct Repaired {
  char32_t value = 0;
  std::size_t length = 0;  // of what is there instead
};

std::optional<Repaired> repair_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 4;  // bytes of a character in UTF-8
  std::string bytes;
  for (std::size_t end = at; end < text.size() && bytes.size() < kLongest;) {
    const CodePoint next = decode(text, end);
    const std::optional<unsigned char> byte = byte_of(next.value);
    if (!byte || *byte < 0x80) break;
    bytes += static_cast<char>(*byte);
    end += next.length;
    const CodePoint whole = decode(bytes, 0);
    if (whole.length > 1 && whole.length == bytes.size()) return Repaired{whole.value, end - at};
  }
  return std::nullopt;
}

// Returns `text` with all that can be turned back once; the same when nothing can.
std::string repair_once(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const std::optional<Repaired> repaired = repair_at(text, at)) {
      append_utf8(result, repaired->value);
      at += repaired->length;
    } else {
      const std::size_t length = std::max<std::size_t>(1, decode(text, at).length);
      result += text.substr(at, length);
      at += length;
    }
  }
  return result;
}

bool has_c1_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode(text, at);
    if (is_c1_control(next.value)) return true;
    at += std::max<std::size_t>(1, next.length);
  }
  return false;
}

}  // namespace

std::optional<std::string> repair_utf8(std::string_view text) {
  constexpr int kMostTimes = 3;
  std::string result(text);
  for (int time = 0; time < kMostTimes; ++time) {
    std::string next = repair_once(result);
    if (next == result) break;
    result = std::move(next);
  }
  const bool done = repair_once(result) == result;
  if (!done || result == text || has_c1_control(result)) return std::nullopt;
  return result;
}

}  // namespace factlint
