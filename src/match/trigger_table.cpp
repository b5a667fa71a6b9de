#include "match/trigger_table.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

namespace factlint {
namespace {

std::size_t to_gap(std::uint32_t bytes) {
  return bytes == kUnbounded ? SIZE_MAX : bytes;
}

}  // namespace

std::uint32_t TriggerTable::group_of(std::uint32_t list) {
  if (list_groups_.empty()) {
    list_groups_.resize(index_.lists.size());
    group_lists_ = {0};
    list_groups_[0] = 1;
  }
  std::uint32_t& group = list_groups_[list];
  if (group == 0) {
    group_lists_.push_back(list);
    group = static_cast<std::uint32_t>(group_lists_.size());
  }
  return group - 1;
}

void TriggerTable::add(const KeyChain& chain) {
  key_lists_.push_back(chain.keys);
  add_links(chain);
}

void TriggerTable::add_untriggered(const KeyChain& chain) {
  constexpr std::uint32_t kNoKeys = 0;
  key_lists_.push_back(kNoKeys);
  add_links(chain);
}

void TriggerTable::add_links(const KeyChain& chain) {
  for (const KeyLink& link : index_.links_of(chain))
    links_.push_back({group_of(link.keys), group_of(link.again), to_gap(link.gap),
                      &index_.byte_sets[link.between]});
  chain_ends_.push_back(links_.size());
}

void TriggerTable::finish() {
  lay_out_templates();
  lay_out_groups();
  lay_out_keys();
}

/// Sorts the templates by their keys, those of a key in their order.
void TriggerTable::lay_out_templates() {
  const std::size_t keys = index_.hashes.size();
  template_ends_.assign(keys + 1, 0);
  for (const std::uint32_t list : key_lists_)
    for (const std::uint32_t key : index_.keys_of(list)) ++template_ends_[key + 1];
  std::vector<std::uint32_t> next(keys);
  for (std::size_t key = 0; key < keys; ++key) {
    next[key] = template_ends_[key];
    template_ends_[key + 1] += template_ends_[key];
  }
  templates_.resize(template_ends_[keys]);
  for (std::uint32_t number = 0; number < key_lists_.size(); ++number)
    for (const std::uint32_t key : index_.keys_of(key_lists_[number]))
      templates_[next[key]++] = number;
}

/// Gives each key the row of its groups.
void TriggerTable::lay_out_groups() {
  const std::size_t keys = index_.hashes.size();
  std::vector<std::uint64_t> hashes(keys);  // of the groups of each key; 0 for none
  for (std::size_t group = 0; group < group_lists_.size(); ++group)
    for (const std::uint32_t key : index_.keys_of(group_lists_[group]))
      hashes[key] = detail::mix(hashes[key] + group, detail::kSeed);
  std::unordered_map<std::uint64_t, std::uint32_t> row_of{{0, 0}};
  rows_.assign(keys + 1, 0);
  for (std::size_t key = 0; key < keys; ++key)
    rows_[key + 1] =
        row_of.try_emplace(hashes[key], static_cast<std::uint32_t>(row_of.size())).first->second;
  row_count_ = row_of.size();
  bit_words_ = group_lists_.size() / 64 + 1;
  bits_.assign(row_count_ * bit_words_, 0);
  for (std::size_t group = 0; group < group_lists_.size(); ++group)
    for (const std::uint32_t key : index_.keys_of(group_lists_[group]))
      bits_[rows_[key + 1] * bit_words_ + group / 64] |= 1ULL << (group % 64);
}

/// Makes the keys that a template or a group has known by their hashes.
void TriggerTable::lay_out_keys() {
  const std::size_t keys = index_.hashes.size();
  const auto is_used = [&](std::size_t key) {
    return rows_[key + 1] != 0 || template_ends_[key + 1] > template_ends_[key];
  };
  std::size_t used = 0;
  for (std::size_t key = 0; key < keys; ++key) used += is_used(key) ? 1 : 0;
  slots_.assign(std::bit_ceil(used * 2 + 1), {0, 0});
  for (std::size_t key = 0; key < keys; ++key) {
    if (!is_used(key)) continue;
    const std::uint64_t hash = index_.hashes[key];
    const auto entry = static_cast<Entry>(key + 1);
    if (hash < kKeyClasses) {
      classes_[hash] = entry;
      continue;
    }
    filter_[filter_index(hash)] |= 1ULL << (hash & 63);
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].second != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {hash, entry};
  }
}

TriggerTable::Entry TriggerTable::find(std::uint64_t hash) const {
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].second != 0; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].first == hash) return slots_[at].second;
  return 0;
}

}  // namespace factlint
