#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "regex/analysis.h"

namespace factlint {

/// A link of a template's chain.
struct ChainLink {
  std::uint16_t group = 0;
  std::uint16_t again = 0;     // the group whose keys of the link before serve for this one too
  std::size_t gap = SIZE_MAX;  // from the beginning of the link before, at most, in bytes
  ByteSet between;             // what may stand between their tokens
};

/// Maps what occurs in a text to the templates that may match there, and to the groups of keys that
/// links of their chains are of.
class TriggerTable {
 public:
  /// What the table knows of a word, a character or a class of tokens; 0 is nothing.
  using Entry = std::uint32_t;

  /// Adds a template under each of its keys; `number` is one more than that of the one before.
  void add(const Analysis& analysis, std::uint32_t number);
  /// Lays the table out; to be called once, after the last `add`.
  void finish();

  /// Returns the entry of the word with this `word_hash`.
  Entry word(std::uint64_t hash) const {
    return filter_[filter_index(hash)] >> (hash & 63) & 1 ? find(hash) : 0;
  }
  Entry character(char32_t value) const { return word(character_hash(value)); }
  Entry number() const { return classes_[0]; }
  Entry mixed() const { return classes_[1]; }
  Entry capital() const { return classes_[2]; }
  Entry inner_capital() const { return classes_[3]; }

  /// Returns the templates that an entry may begin a match of.
  std::span<const std::uint32_t> templates(Entry entry) const {
    const Row& row = rows_[entry];
    return {templates_.data() + row.begin, row.end - row.begin};
  }
  /// Returns the groups that an entry is a key of.
  std::span<const std::uint16_t> groups(Entry entry) const {
    const Row& row = rows_[entry];
    return {groups_.data() + row.first_group, row.last_group - row.first_group};
  }
  bool is_in(Entry entry, std::uint16_t group) const {
    return group_bits_[entry * bit_words_ + group / 64] >> (group % 64) & 1;
  }
  /// Groups are numbered from 0.
  std::size_t group_count() const { return group_count_; }
  /// Returns what a template's matches hold, in order.
  std::span<const ChainLink> chain(std::uint32_t number) const {
    return {links_.data() + chain_ends_[number], chain_ends_[number + 1] - chain_ends_[number]};
  }

 private:
  static constexpr std::size_t kFilterWords = 4096;  // 32 KiB: stays in the first cache
  static constexpr std::size_t kClasses = 4;

  static std::size_t filter_index(std::uint64_t hash) { return (hash >> 6) % kFilterWords; }
  static std::uint64_t character_hash(char32_t value) {
    return (value + 1) * 0x9e3779b97f4a7c15ULL;
  }
  static std::uint64_t hash_of(const Key& key);
  std::uint16_t group_of(const KeyList& keys);
  Entry find(std::uint64_t hash) const;

  struct Row {
    std::uint32_t begin = 0, end = 0;               // in templates_
    std::uint32_t first_group = 0, last_group = 0;  // from one to before the other in groups_
  };
  struct Added {
    std::vector<std::uint32_t> templates;
    std::vector<std::uint16_t> groups;
  };
  std::unordered_map<std::uint64_t, Added> added_;
  std::unordered_map<std::uint64_t, std::uint16_t> group_numbers_;  // by the hash of all its keys
  std::unordered_map<const void*, std::uint16_t> group_of_list_;

  std::array<Entry, kClasses> classes_{};
  std::vector<Row> rows_ = std::vector<Row>(1);
  std::vector<std::pair<std::uint64_t, Entry>> slots_;  // open addressing; 0 marks a free one
  std::vector<std::uint32_t> templates_;
  std::vector<std::uint16_t> groups_;
  std::size_t group_count_ = 0, bit_words_ = 0;
  std::vector<std::uint64_t> group_bits_;  // the groups of each row, `bit_words_` for one
  std::vector<ChainLink> links_;
  std::vector<std::size_t> chain_ends_ = {0};  // of each template in links_, after a leading 0
  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(kFilterWords);
};

}  // namespace factlint
