#pragma once

#include <cstddef>
#include <cstdint>

namespace factlint::detail {

/// Which of 64 bytes are what; bit i tells of byte i.
struct ByteClasses {
  std::uint64_t word = 0;  // ASCII letters, digits, underscore
  std::uint64_t underscore = 0;
  std::uint64_t mark = 0;  // ASCII characters that `Tokens::marks` lists
  std::uint64_t high = 0;  // bytes outside ASCII

  bool operator==(const ByteClasses&) const = default;
};

/// Classifies the 64 bytes at `bytes`, with SSE2 where the build has it.
ByteClasses classify(const char* bytes);
/// Gives the same, a byte at a time.
ByteClasses classify_portable(const char* bytes);

/// Returns which of the 64 bytes at `bytes` are LF or CR, with SSE2 where the build has it.
std::uint64_t find_line_ends(const char* bytes);
std::uint64_t find_line_ends_portable(const char* bytes);

}  // namespace factlint::detail
