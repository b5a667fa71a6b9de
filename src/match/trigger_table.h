#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "regex/key_index.h"

namespace factlint {

/// A link of a template's chain.
struct ChainLink {
  std::uint32_t group = 0;
  std::uint32_t again = 0;     // the group whose keys of the link before serve for this one too
  std::size_t gap = SIZE_MAX;  // from the beginning of the link before, at most, in bytes
  const ByteSet* between = nullptr;  // what may stand between their tokens
};

/// True when a group is among some that are told by a bit each.
inline bool holds_group(std::span<const std::uint64_t> groups, std::uint32_t group) {
  return groups[group / 64] >> (group % 64) & 1;
}

/// Maps what occurs in a text to the templates that may match there, and to the groups of keys that
/// links of their chains are of.
class TriggerTable {
 public:
  /// What the table knows of a word, a character or a class of tokens; 0 is nothing.
  using Entry = std::uint32_t;

  /// `index` must outlive the table.
  explicit TriggerTable(const KeyIndex& index) : index_(index) {}

  /// Adds a template under each of its keys; the first has the number 0, each other one more than
  /// that of the one before.
  void add(const KeyChain& chain);
  /// Adds one that is looked for where others have matched: its chain is known, but no key is its
  /// trigger.
  void add_untriggered(const KeyChain& chain);
  std::uint32_t template_count() const { return static_cast<std::uint32_t>(key_lists_.size()); }
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
    return {templates_.data() + template_ends_[entry - 1],
            template_ends_[entry] - template_ends_[entry - 1]};
  }
  bool is_in(Entry entry, std::uint32_t group) const { return holds_group(groups(entry), group); }
  /// Returns the groups that an entry is a key of, a bit each. Entries of the same groups have the
  /// same row, of which there are `row_count`.
  std::span<const std::uint64_t> groups(Entry entry) const {
    return {bits_.data() + row(entry) * bit_words_, bit_words_};
  }
  std::uint32_t row(Entry entry) const { return rows_[entry]; }
  std::size_t row_count() const { return row_count_; }
  /// Groups are numbered from 0, which is that without keys.
  std::size_t group_count() const { return group_lists_.size(); }
  /// Returns what a template's matches hold, in order.
  std::span<const ChainLink> chain(std::uint32_t number) const {
    return {links_.data() + chain_ends_[number], chain_ends_[number + 1] - chain_ends_[number]};
  }

 private:
  static constexpr std::size_t kFilterWords = 4096;  // 32 KiB: stays in the first cache

  static std::size_t filter_index(std::uint64_t hash) { return (hash >> 6) % kFilterWords; }
  std::uint32_t group_of(std::uint32_t list);
  void add_links(const KeyChain& chain);
  Entry find(std::uint64_t hash) const;
  void lay_out_templates();
  void lay_out_groups();
  void lay_out_keys();

  const KeyIndex& index_;
  std::vector<std::uint32_t> key_lists_;    // of each template
  std::vector<std::uint32_t> group_lists_;  // the list of keys of each group
  std::vector<std::uint32_t> list_groups_;  // the group of each list, plus one

  std::array<Entry, kKeyClasses> classes_{};
  std::vector<std::pair<std::uint64_t, Entry>> slots_;  // open addressing; 0 marks a free one
  // The entry of a key is its number in the index plus one.
  std::vector<std::uint32_t> templates_, template_ends_;
  std::vector<std::uint32_t> rows_;
  std::size_t row_count_ = 0, bit_words_ = 0;
  std::vector<std::uint64_t> bits_;  // the groups of each row, `bit_words_` for one
  std::vector<ChainLink> links_;
  std::vector<std::size_t> chain_ends_ = {0};  // of each template in links_, after a leading 0
  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(kFilterWords);
};

}  // namespace factlint
