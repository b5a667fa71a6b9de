#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "lexicon/lexicon.h"

namespace factlint::detail {

// A packed lexicon is a header of 64 bytes, then buckets of 64 bytes, a cache line each. A word
// lives in the bucket of its hash, or, when that is full, in one of the next; the bucket passed
// over then has a bit set for it, so that looking for a word that is not there nearly always ends
// where it began.
//
// Two words in one bucket with the same lower 32 bits of the hash are one word here. A look-up
// compares with 12 fingerprints at most a bucket, so a strange word is taken for one of them with a
// chance below 12 / 2^32.

inline constexpr std::size_t kSlots = 12;
inline constexpr std::uint64_t kFarthest = 4;  // a word lives at most so many buckets from its own

/// One cache line. An empty slot has the information 0, which is an unknown word's.
struct Bucket {
  std::array<std::uint32_t, kSlots> fingerprints{};
  std::array<std::uint8_t, kSlots> information{};
  std::uint32_t passed = 0;  // which words went on to the next bucket; a bit by `passed_bit`
};
static_assert(sizeof(Bucket) == 64);

struct Header {
  std::array<char, 8> magic = {'f', 'a', 'c', 't', 'l', 'e', 'x', '\n'};
  std::uint64_t version = 1;
  std::uint64_t bucket_count = 0;
  std::array<std::uint64_t, 5> unused{};
};
static_assert(sizeof(Header) == 64);

inline std::uint32_t fingerprint(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash);
}

inline std::uint32_t passed_bit(std::uint64_t hash) {
  return 1U << (fingerprint(hash) >> 27);
}

/// Puts what is known of a word into one byte, which is 0 for an unknown word.
constexpr std::uint8_t encode(const WordInfo& info) {
  const int commonness = static_cast<int>(info.lower) * 6 + static_cast<int>(info.name);
  return static_cast<std::uint8_t>(commonness * 4 + (info.american ? 2 : 0) +
                                   (info.british ? 1 : 0));
}

constexpr WordInfo decode(std::uint8_t byte) {
  const int commonness = byte / 4;
  WordInfo info;
  if (commonness >= 36) return info;
  info.lower = static_cast<Commonness>(commonness / 6);
  info.name = static_cast<Commonness>(commonness % 6);
  info.american = (byte & 2) != 0;
  info.british = (byte & 1) != 0;
  return info;
}

}  // namespace factlint::detail
