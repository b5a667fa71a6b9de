#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace factlint {

/// A set of bytes.
class ByteSet {
 public:
  static ByteSet all() {
    ByteSet set;
    set.words_.fill(~0ULL);
    return set;
  }

  void add(unsigned char byte) { words_[byte / 64] |= 1ULL << (byte % 64); }
  /// Adds all bytes of characters outside ASCII.
  void add_wide() { words_[2] = words_[3] = ~0ULL; }
  bool holds(unsigned char byte) const { return words_[byte / 64] >> (byte % 64) & 1; }
  ByteSet& operator|=(const ByteSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  bool meets(const ByteSet& other) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if ((words_[i] & other.words_[i]) != 0) return true;
    return false;
  }
  bool operator==(const ByteSet&) const = default;

 private:
  std::array<std::uint64_t, 4> words_{};
};

}  // namespace factlint
