#include "regex/key_index_builder.h"

#include <algorithm>
#include <optional>

#include "text/unicode.h"

namespace factlint {
namespace {

std::uint64_t hash_of(const Key& key) {
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

std::uint32_t bound(const std::optional<std::size_t>& bytes) {
  return bytes ? static_cast<std::uint32_t>(std::min<std::size_t>(*bytes, kUnbounded)) : kUnbounded;
}

/// Returns where a value stands in a list, to which it is added when it is new.
template <class List>
std::uint32_t number_of(const typename List::value_type& value, List& known) {
  const auto found = std::find(known.begin(), known.end(), value);
  const auto number = static_cast<std::uint32_t>(found - known.begin());
  if (found == known.end()) known.push_back(value);
  return number;
}

}  // namespace

KeyIndexBuilder::KeyIndexBuilder(KeyIndex& index) : index_(index) {
  for (std::uint32_t i = 0; i < index_.hashes.size(); ++i) keys_.emplace(index_.hashes[i], i);
  for (std::uint32_t i = 0; i < index_.lists.size(); ++i) {
    const auto members = index_.keys_of(i);
    lists_.emplace(std::vector<std::uint32_t>(members.begin(), members.end()), i);
  }
}

std::uint32_t KeyIndexBuilder::add(const Analysis& analysis) {
  KeyChain chain;
  chain.keys = list(analysis.keys);
  chain.first = static_cast<std::uint32_t>(index_.links.size());
  chain.count = static_cast<std::uint32_t>(analysis.chain.size());
  for (const Link& link : analysis.chain)
    index_.links.push_back(
        {list(link.keys), list(link.again), bound(link.gap), byte_set(link.between)});
  chain.before = neighbors(analysis.before);
  chain.after = neighbors(analysis.after);
  index_.chains.push_back(chain);
  return static_cast<std::uint32_t>(index_.chains.size() - 1);
}

std::uint32_t KeyIndexBuilder::key(const Key& key) {
  const auto [known, is_new] =
      keys_.try_emplace(hash_of(key), static_cast<std::uint32_t>(index_.hashes.size()));
  if (is_new) index_.hashes.push_back(known->first);
  return known->second;
}

std::uint32_t KeyIndexBuilder::list(const std::vector<Key>& keys) {
  std::vector<std::uint32_t> members;
  for (const Key& each : keys) members.push_back(key(each));
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  const auto [known, is_new] =
      lists_.try_emplace(members, static_cast<std::uint32_t>(index_.lists.size()));
  if (is_new) {
    index_.lists.push_back({static_cast<std::uint32_t>(index_.members.size()),
                            static_cast<std::uint32_t>(members.size())});
    index_.members.append(members.begin(), members.end());
  }
  return known->second;
}

std::uint32_t KeyIndexBuilder::byte_set(const ByteSet& set) {
  return number_of(set, index_.byte_sets);
}

std::uint32_t KeyIndexBuilder::neighbors(const Neighbors& neighbors) {
  return number_of(neighbors, index_.neighbors);
}

}  // namespace factlint
