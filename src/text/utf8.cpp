#include <simdjson.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "text/unicode.h"

namespace factlint {

namespace {

constexpr CodePoint kInvalid{0xfffd, 1};

std::uint8_t byte_at(std::string_view text, std::size_t offset) {
  return static_cast<std::uint8_t>(text[offset]);
}

bool is_continuation(std::uint8_t byte) {
  return (byte & 0xc0) == 0x80;
}

/// Skips ASCII, eight bytes at a time. Returns the offset of the first other byte, or the end.
std::size_t skip_ascii(std::string_view text, std::size_t offset) {
  for (; offset + 8 <= text.size(); offset += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + offset, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
  }
  while (offset < text.size() && byte_at(text, offset) < 0x80) ++offset;
  return offset;
}

struct Counts {
  std::size_t code_points = 0;
  std::size_t utf16 = 0;
};

Counts count(std::string_view text) {
  Counts counts;
  // Short texts are not worth a call through simdjson's dispatch.
  if (text.size() >= 32 && simdjson::validate_utf8(text.data(), text.size())) {
    std::size_t continuations = 0;
    std::size_t quads = 0;
    // In blocks whose sums fit a byte, so that compilers make vectors of it.
    for (std::size_t begin = 0; begin < text.size(); begin += 192) {
      const std::size_t end = std::min(text.size(), begin + 192);
      std::uint8_t low = 0;
      std::uint8_t high = 0;
      for (std::size_t i = begin; i < end; ++i) {
        low = static_cast<std::uint8_t>(low + (is_continuation(byte_at(text, i)) ? 1 : 0));
        high = static_cast<std::uint8_t>(high + (byte_at(text, i) >= 0xf0 ? 1 : 0));
      }
      continuations += low;
      quads += high;
    }
    counts.code_points = text.size() - continuations;
    counts.utf16 = counts.code_points + quads;
    return counts;
  }
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint next = decode(text, i);
    i += next.length;
    counts.code_points += 1;
    counts.utf16 += next.value > 0xffff ? 2 : 1;
  }
  return counts;
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t offset) {
  const std::uint8_t lead = byte_at(text, offset);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xc2 || lead > 0xf4) return kInvalid;
  const std::size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (text.size() - offset < length) return kInvalid;
  char32_t value = static_cast<char32_t>(lead & (0x7f >> length));
  for (std::size_t i = 1; i < length; ++i) {
    const std::uint8_t byte = byte_at(text, offset + i);
    if (!is_continuation(byte)) return kInvalid;
    value = value << 6 | static_cast<char32_t>(byte & 0x3f);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xd800 && value <= 0xdfff;
  if (overlong || surrogate || value > 0x10ffff) return kInvalid;
  return {value, length};
}

CodePoint decode_before(std::string_view text, std::size_t offset) {
  const std::size_t reach = std::min<std::size_t>(offset, 4);
  for (std::size_t back = 1; back <= reach; ++back) {
    if (is_continuation(byte_at(text, offset - back))) continue;
    const CodePoint found = decode(text.substr(0, offset), offset - back);
    return found.length == back ? found : kInvalid;
  }
  return kInvalid;
}

std::size_t code_point_begin(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return text.size();
  const std::size_t reach = std::min<std::size_t>(offset, 3);
  for (std::size_t back = 0; back <= reach; ++back) {
    if (is_continuation(byte_at(text, offset - back))) continue;
    return decode(text, offset - back).length > back ? offset - back : offset;
  }
  return offset;
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) value = 0xfffd;
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xc0 | value >> 6);
    put(0x80 | (value & 0x3f));
  } else if (value < 0x10000) {
    put(0xe0 | value >> 12);
    put(0x80 | (value >> 6 & 0x3f));
    put(0x80 | (value & 0x3f));
  } else {
    put(0xf0 | value >> 18);
    put(0x80 | (value >> 12 & 0x3f));
    put(0x80 | (value >> 6 & 0x3f));
    put(0x80 | (value & 0x3f));
  }
}

std::size_t count_code_points(std::string_view text) {
  return count(text).code_points;
}

std::size_t count_utf16(std::string_view text) {
  return count(text).utf16;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  if (simdjson::validate_utf8(text.data(), text.size())) return std::nullopt;
  for (std::size_t i = skip_ascii(text, 0); i < text.size(); i = skip_ascii(text, i)) {
    const CodePoint next = decode(text, i);
    // U+FFFD written out is three bytes long.
    if (next.value == kInvalid.value && next.length == kInvalid.length) return i;
    i += next.length;
  }
  return std::nullopt;
}

}  // namespace factlint
