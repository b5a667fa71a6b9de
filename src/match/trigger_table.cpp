#include "match/trigger_table.h"

#include <algorithm>
#include <bit>

#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {
namespace {

/// Of more groups, some share a number: that lets more through, and hides nothing.
constexpr std::size_t kMostGroups = 1 << 16;

}  // namespace

/// Classes of tokens take the hashes 0 to 3, which no word of theirs can be told from: a word with
/// such a hash would be looked for in vain, with a chance of 2 in 10^19.
std::uint64_t TriggerTable::hash_of(const Key& key) {
  switch (key.kind) {
    case KeyKind::number:
      return 0;
    case KeyKind::mixed:
      return 1;
    case KeyKind::capital:
      return 2;
    case KeyKind::inner_capital:
      return 3;
    case KeyKind::character:
      return character_hash(decode(key.text, 0).value);
    case KeyKind::word:
      break;
  }
  return word_hash(key.text);
}

std::uint16_t TriggerTable::group_of(const KeyList& keys) {
  const auto [list, is_new_list] = group_of_list_.try_emplace(keys.identity());
  if (!is_new_list) return list->second;
  std::uint64_t content = detail::kSeed + keys.get().size();
  for (const Key& key : keys.get()) content = detail::mix(content ^ hash_of(key), detail::kSeed);
  const auto [known, is_new] = group_numbers_.try_emplace(
      content, static_cast<std::uint16_t>(group_numbers_.size() % kMostGroups));
  if (is_new)
    for (const Key& key : keys.get()) added_[hash_of(key)].groups.push_back(known->second);
  return list->second = known->second;
}

void TriggerTable::add(const Analysis& analysis, std::uint32_t number) {
  for (const Key& key : analysis.keys.get()) {
    std::vector<std::uint32_t>& templates = added_[hash_of(key)].templates;
    if (templates.empty() || templates.back() != number) templates.push_back(number);
  }
  for (const Link& link : analysis.chain)
    links_.push_back(
        {group_of(link.keys), group_of(link.again), link.gap.value_or(SIZE_MAX), link.between});
  chain_ends_.push_back(links_.size());
}

void TriggerTable::finish() {
  group_count_ = std::min(group_numbers_.size(), kMostGroups);
  bit_words_ = group_count_ / 64 + 1;
  group_bits_.assign((added_.size() + 1) * bit_words_, 0);
  slots_.assign(std::bit_ceil(added_.size() * 2 + 1), {0, 0});
  for (const auto& [hash, added] : added_) {
    const auto entry = static_cast<Entry>(rows_.size());
    const auto begin = static_cast<std::uint32_t>(templates_.size());
    templates_.insert(templates_.end(), added.templates.begin(), added.templates.end());
    const auto first_group = static_cast<std::uint32_t>(groups_.size());
    groups_.insert(groups_.end(), added.groups.begin(), added.groups.end());
    for (const std::uint16_t group : added.groups)
      group_bits_[entry * bit_words_ + group / 64] |= 1ULL << (group % 64);
    rows_.push_back({begin, static_cast<std::uint32_t>(templates_.size()), first_group,
                     static_cast<std::uint32_t>(groups_.size())});
    if (hash < kClasses) {
      classes_[hash] = entry;
      continue;
    }
    filter_[filter_index(hash)] |= 1ULL << (hash & 63);
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].second != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {hash, entry};
  }
  added_.clear();
  group_numbers_.clear();
  group_of_list_.clear();
}

TriggerTable::Entry TriggerTable::find(std::uint64_t hash) const {
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].second != 0; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].first == hash) return slots_[at].second;
  return 0;
}

}  // namespace factlint
