#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "regex/byte_set.h"
#include "regex/flat_array.h"
#include "regex/neighbors.h"
#include "text/word_hash.h"

namespace factlint {

// Keys and what is known of expressions by them, laid out to be read without a word of work: plain
// structures, without padding, that are packed as they lie in memory.

inline constexpr std::uint32_t kUnbounded = UINT32_MAX;  // of a number of bytes

/// One of the keys that each match holds in the same order, in different tokens. Lists of keys are
/// numbers in KeyIndex::lists.
struct KeyLink {
  std::uint32_t keys = 0;
  /// Keys of the link before that serve for this one too: with them a match holds no more.
  std::uint32_t again = 0;
  /// How far behind the beginning of the key before, or of the match, it may begin, in bytes.
  std::uint32_t gap = kUnbounded;
  std::uint32_t between = 0;  // in `byte_sets`: what may stand between the tokens of the two
};

/// What is looked for before an expression is tried.
struct KeyChain {
  std::uint32_t keys = 0;  // a list, of which any match holds one; 0: it is to be tried everywhere
  std::uint32_t first = 0, count = 0;   // in `links`: what must occur in this order
  std::uint32_t before = 0, after = 0;  // in `neighbors`: what may stand about a key
};

/// The keys of many expressions, each kept once.
struct KeyIndex {
  struct List {
    std::uint32_t first = 0, count = 0;  // in `members`
  };

  FlatArray<std::uint64_t> hashes;   // of each key; those below kKeyClasses are of classes
  FlatArray<std::uint32_t> members;  // keys, by their numbers in `hashes`
  FlatArray<List> lists{{}};         // the first is empty
  FlatArray<ByteSet> byte_sets;
  std::vector<Neighbors> neighbors;
  FlatArray<KeyLink> links;
  FlatArray<KeyChain> chains{{}};  // the first has no keys

  std::span<const std::uint32_t> keys_of(std::uint32_t list) const {
    return {members.data() + lists[list].first, lists[list].count};
  }
  std::span<const KeyLink> links_of(const KeyChain& chain) const {
    return {links.data() + chain.first, chain.count};
  }

  template <class F>
  void fields(F&& f) {
    f(hashes), f(members), f(lists), f(byte_sets), f(neighbors), f(links), f(chains);
  }
};

/// How many kinds of keys are classes of tokens, whose hash is the number of their kind. A word
/// with such a hash would be looked for in vain, with a chance of 2 in 10^19.
inline constexpr std::size_t kKeyClasses = 4;

/// Returns the hash of a key that is a character.
inline std::uint64_t character_hash(char32_t value) {
  return (value + 1) * detail::kSeed;
}

}  // namespace factlint
