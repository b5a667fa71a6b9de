#include "regex/chain.h"

#include <utility>

namespace factlint {

bool is_number(const Key& key) {
  return key.kind == KeyKind::word &&
         std::all_of(key.text.begin(), key.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void merge_numbers(std::set<Key>& keys) {
  if (std::erase_if(keys, is_number) > 0) keys.insert(kNumber);
}

Chain::Chain(std::set<Key> keys, std::optional<std::size_t> length, const ByteSet& bytes)
    : tail_(length), rest_(bytes) {
  links_.push_back({std::move(keys), {}, 0, {}});
}

void Chain::append(std::optional<std::size_t> length, const ByteSet& bytes) {
  tail_ = sum(tail_, length);
  rest_ |= bytes;
}

void Chain::append(const Chain& next) {
  if (next.links_.empty()) return append(next.tail_, next.rest_);
  const std::size_t first = links_.size();
  links_.insert(links_.end(), next.links_.begin(), next.links_.end());
  links_[first].gap = sum(links_[first].gap, tail_);
  links_[first].between |= rest_;
  tail_ = next.tail_;
  rest_ = next.rest_;
}

/// Adds links that the last key is enough for.
void Chain::lengthen(std::size_t size) {
  while (links_.size() < size) {
    Item last = links_.back();
    last.again.merge(last.keys);
    links_.push_back({{}, std::move(last.again), 0, {}});
  }
}

void Chain::unite(const Chain& other) {
  if (links_.empty()) {
    *this = other;
    return;
  }
  Chain next = other;
  next.lengthen(links_.size());
  lengthen(next.links_.size());
  for (std::size_t i = 0; i < links_.size(); ++i) {
    Item &mine = links_[i], &theirs = next.links_[i];
    mine.keys.merge(theirs.keys);
    mine.again.merge(theirs.again);
    mine.gap = larger(mine.gap, theirs.gap);
    mine.between |= theirs.between;
  }
  tail_ = larger(tail_, next.tail_);
  rest_ |= next.rest_;
}

void Chain::merge_numbers() {
  for (Item& link : links_)
    for (std::set<Key>* keys : {&link.keys, &link.again}) factlint::merge_numbers(*keys);
}

std::vector<Link> Chain::links() const {
  std::vector<Link> result;
  for (const Item& item : links_)
    result.push_back({{item.keys.begin(), item.keys.end()},
                      {item.again.begin(), item.again.end()},
                      item.gap,
                      item.between});
  return result;
}

}  // namespace factlint
