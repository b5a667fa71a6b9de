#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace factlint {

namespace detail {

static_assert(std::endian::native == std::endian::little,
              "tokens are hashed as little-endian words, eight bytes at a time");

inline constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
inline constexpr std::uint64_t kSeed = 0x9e3779b97f4a7c15ULL;

/// Lowers the ASCII capitals among eight bytes at once. Other bytes with the bit 0x40 change too,
/// but no two words of valid UTF-8 fall together: the underscore becomes DEL, and where lead bytes
/// C2–DF become E2–FF the number of continuation bytes still tells them from these.
inline std::uint64_t lower8(std::uint64_t word) {
  return word | ((word & (0x40 * kOnes)) >> 1);
}

inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// Reads up to eight bytes, the missing ones as 0.
inline std::uint64_t load(const char* bytes, std::size_t count) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, count < 8 ? count : 8);
  return word;
}

/// Hashes sixteen lowered bytes of a word that are not its last.
inline std::uint64_t hash_step(std::uint64_t state, std::uint64_t low, std::uint64_t high) {
  return mix(low ^ state, high ^ 0xa0761d6478bd642fULL);
}

/// Hashes the last one to sixteen lowered bytes of a word, those past its end being 0.
inline std::uint64_t hash_last(std::uint64_t state, std::uint64_t low, std::uint64_t high) {
  return mix(low ^ state, high ^ 0xe7037ed1a0b428dbULL);
}

}  // namespace detail

/// Returns the hash under which a word is looked up, the same for every case of its ASCII letters.
/// The lexicon is packed with it, so that a change asks for a new lexicon. It folds the
/// multiplication of 64 by 64 bits, as wyhash does (Wang Yi, public domain).
inline std::uint64_t word_hash(std::string_view word) {
  using detail::lower8, detail::load;
  std::uint64_t state = detail::kSeed ^ word.size();
  const char* bytes = word.data();
  std::size_t left = word.size();
  for (; left > 16; bytes += 16, left -= 16)
    state = detail::hash_step(state, lower8(load(bytes, 8)), lower8(load(bytes + 8, 8)));
  const std::uint64_t high = left > 8 ? load(bytes + 8, left - 8) : 0;
  return detail::hash_last(state, lower8(load(bytes, left)), lower8(high));
}

}  // namespace factlint
