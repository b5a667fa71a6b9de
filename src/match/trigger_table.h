#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "regex/analysis.h"

namespace factlint {

/// Maps what occurs in a text to the templates that may match there.
class TriggerTable {
 public:
  /// Adds a template, by its number, under each of its keys.
  void add(const std::vector<Key>& keys, std::uint32_t template_number);
  /// Lays the table out; to be called once, after the last `add`.
  void finish();

  /// Returns the templates whose key is the word with this `word_hash`.
  std::span<const std::uint32_t> words(std::uint64_t hash) const {
    if (!(filter_[filter_index(hash)] >> (hash & 63) & 1)) return {};
    return find(hash);
  }
  std::span<const std::uint32_t> characters(char32_t value) const {
    const std::uint64_t hash = character_hash(value);
    if (!(filter_[filter_index(hash)] >> (hash & 63) & 1)) return {};
    return find(hash);
  }
  std::span<const std::uint32_t> numbers() const { return numbers_; }
  std::span<const std::uint32_t> mixed() const { return mixed_; }
  std::span<const std::uint32_t> capitals() const { return capitals_; }
  std::span<const std::uint32_t> inner_capitals() const { return inner_capitals_; }

 private:
  static constexpr std::size_t kFilterWords = 4096;  // 32 KiB: stays in the first cache

  static std::size_t filter_index(std::uint64_t hash) { return (hash >> 6) % kFilterWords; }
  static std::uint64_t character_hash(char32_t value) {
    return (value + 1) * 0x9e3779b97f4a7c15ULL;
  }
  std::span<const std::uint32_t> find(std::uint64_t hash) const;

  struct Entry {
    std::uint64_t hash;
    std::uint32_t begin, end;  // in templates_; an empty range marks a free entry
  };
  std::vector<std::pair<std::uint64_t, std::uint32_t>> added_;
  std::vector<std::uint32_t> numbers_, mixed_, capitals_, inner_capitals_, templates_;
  std::vector<Entry> entries_;
  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(kFilterWords);
};

}  // namespace factlint
