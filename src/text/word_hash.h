#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace factlint {

namespace detail {

inline constexpr std::uint64_t kOnes = 0x0101010101010101ULL;

/// Lowers the ASCII capitals among eight bytes at once.
inline std::uint64_t lower8(std::uint64_t word) {
  const std::uint64_t heptets = word & (0x7f * kOnes);
  const std::uint64_t from_a = heptets + (0x80 - 'A') * kOnes;
  const std::uint64_t past_z = heptets + (0x80 - 'Z' - 1) * kOnes;
  const std::uint64_t upper = (from_a & ~past_z) & ~word & (0x80 * kOnes);
  return word | (upper >> 2);
}

inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

inline std::uint64_t load(const char* bytes, std::size_t count) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, count);
  return word;
}

}  // namespace detail

/// Returns the hash under which a word is looked up, the same for every case of its ASCII letters.
/// The lexicon is packed with it, so that a change asks for a new lexicon. It folds the multiplication
/// of 64 by 64 bits, as wyhash does (Wang Yi, public domain).
inline std::uint64_t word_hash(std::string_view word) {
  using detail::lower8, detail::mix, detail::load;
  std::uint64_t state = 0x9e3779b97f4a7c15ULL ^ word.size();
  const char* bytes = word.data();
  std::size_t left = word.size();
  for (; left > 8; bytes += 8, left -= 8)
    state = mix(state ^ lower8(load(bytes, 8)), 0xa0761d6478bd642fULL);
  return mix(state ^ lower8(load(bytes, left)), 0xe7037ed1a0b428dbULL);
}

}  // namespace factlint
