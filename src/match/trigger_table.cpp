#include "match/trigger_table.h"

#include <algorithm>
#include <bit>

#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {

void TriggerTable::add(const std::vector<Key>& keys, std::uint32_t template_number) {
  for (const Key& key : keys) {
    switch (key.kind) {
      case KeyKind::word:
        added_.emplace_back(word_hash(key.text), template_number);
        break;
      case KeyKind::character:
        added_.emplace_back(character_hash(decode(key.text, 0).value), template_number);
        break;
      case KeyKind::number:
        numbers_.push_back(template_number);
        break;
      case KeyKind::mixed:
        mixed_.push_back(template_number);
        break;
      case KeyKind::capital:
        capitals_.push_back(template_number);
        break;
      case KeyKind::inner_capital:
        inner_capitals_.push_back(template_number);
        break;
    }
  }
}

void TriggerTable::finish() {
  std::sort(added_.begin(), added_.end());
  added_.erase(std::unique(added_.begin(), added_.end()), added_.end());
  entries_.assign(std::bit_ceil(added_.size() * 2 + 1), {0, 0, 0});
  for (const auto& [hash, template_number] : added_) {
    filter_[filter_index(hash)] |= 1ULL << (hash & 63);
    std::size_t at = hash & (entries_.size() - 1);
    while (entries_[at].begin != entries_[at].end && entries_[at].hash != hash)
      at = (at + 1) & (entries_.size() - 1);
    const auto end = static_cast<std::uint32_t>(templates_.size()) + 1;
    if (entries_[at].begin == entries_[at].end)
      entries_[at] = {hash, end - 1, end};
    else
      entries_[at].end = end;
    templates_.push_back(template_number);
  }
  added_ = std::vector<std::pair<std::uint64_t, std::uint32_t>>();
}

std::span<const std::uint32_t> TriggerTable::find(std::uint64_t hash) const {
  std::size_t at = hash & (entries_.size() - 1);
  for (; entries_[at].begin != entries_[at].end; at = (at + 1) & (entries_.size() - 1))
    if (entries_[at].hash == hash)
      return {templates_.data() + entries_[at].begin, entries_[at].end - entries_[at].begin};
  return {};
}

}  // namespace factlint
