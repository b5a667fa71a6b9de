#include "text/input_errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "text/unicode.h"

namespace factlint::detail {

namespace {

using namespace std::string_view_literals;

bool starts_with(std::string_view bytes, std::string_view start) {
  return bytes.substr(0, start.size()) == start;
}

/// True for bytes that no text holds: control characters but tab, LF, FF and CR. Without branches,
/// so that a loop of it becomes vector instructions.
bool is_control(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return bool((c < 0x20) & (c != '\t') & (c != '\n') & (c != '\f') & (c != '\r')) | (c == 0x7f);
}

bool is_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 8192);
  std::size_t controls = 0;
  for (const char c : sample) controls += is_control(c);
  // A stray NUL in a short file does not make it binary.
  return controls >= 8 && controls * 10 > sample.size();
}

/// True when a byte that is not UTF-8 is likely a letter or a quotation mark in Windows-1252: it is
/// one of the bytes that are characters there and control codes in Latin-1, or stands between
/// letters.
bool looks_like_1252(std::string_view bytes, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(bytes[offset]);
  const auto letter_at = [bytes](std::size_t at) {
    return at < bytes.size() && is_letter(static_cast<unsigned char>(bytes[at]) & 0x7f) &&
           static_cast<unsigned char>(bytes[at]) < 0x80;
  };
  if (byte < 0xa0) return true;
  return offset > 0 && letter_at(offset - 1) && letter_at(offset + 1);
}

}  // namespace

std::optional<InputError> refuse_bytes(std::string_view bytes) {
  // UTF-32 first: its little-endian mark begins with that of UTF-16.
  if (starts_with(bytes, "\xff\xfe\0\0"sv) || starts_with(bytes, "\0\0\xfe\xff"sv))
    return InputError{0, "UTF-32 text; convert it to UTF-8"};
  if (starts_with(bytes, "\xff\xfe"sv) || starts_with(bytes, "\xfe\xff"sv))
    return InputError{0, "UTF-16 text; convert it to UTF-8"};
  if (is_binary(bytes)) return InputError{0, "binary file"};
  return std::nullopt;
}

std::vector<InputError> find_bad_bytes(std::string_view bytes) {
  std::vector<InputError> errors;
  if (const std::size_t nul = bytes.find('\0'); nul != bytes.npos)
    errors.push_back({nul, "NUL byte"});
  if (const auto invalid = find_invalid_utf8(bytes)) {
    const unsigned byte = static_cast<unsigned char>(bytes[*invalid]);
    std::string message = fmt::format("invalid UTF-8 (byte 0x{:02X})", byte);
    if (looks_like_1252(bytes, *invalid)) message += "; is the file in Windows-1252?";
    errors.push_back({*invalid, std::move(message)});
  }
  return errors;
}

}  // namespace factlint::detail
