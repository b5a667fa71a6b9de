#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "match/trigger_table.h"
#include "text/span.h"

namespace factlint {

/// A place of a block that the trigger table knows.
struct Hit {
  Span place;
  TriggerTable::Entry entry = 0;
};

/// All hits of one block, in the order of the text: what a template needs beside its key is looked
/// for among them, which is far cheaper than running its expression in vain.
class Hits {
 public:
  /// `table` must outlive the hits.
  explicit Hits(const TriggerTable& table) : table_(table) {}

  void clear() {
    list_.clear();
    present_ = {};
  }
  void add(Span place, TriggerTable::Entry entry) {
    if (entry == 0) return;
    list_.push_back({place, entry});
    const KeyGroups& groups = table_.groups(entry);
    for (std::size_t i = 0; i < groups.size(); ++i) present_[i] |= groups[i];
  }
  const std::vector<Hit>& all() const { return list_; }

  /// True when the block holds a key of each group that a template needs.
  bool may_match(std::uint32_t template_number) const {
    const KeyGroups& needed = table_.needed_groups(template_number);
    return ((needed[0] & ~present_[0]) | (needed[1] & ~present_[1]) | (needed[2] & ~present_[2]) |
            (needed[3] & ~present_[3])) == 0;
  }
  /// True when the companions of a template stand about hit `at`, each within its distance and
  /// `slack` bytes more.
  bool has_companions(std::uint32_t template_number, std::size_t at, std::size_t slack) const;

 private:
  bool stands_before(NeededGroup needed, std::size_t at, std::size_t distance) const;
  bool stands_after(NeededGroup needed, std::size_t at, std::size_t distance) const;
  bool is_in(const Hit& hit, std::uint8_t group) const {
    return table_.groups(hit.entry)[group / 64] >> (group % 64) & 1;
  }

  const TriggerTable& table_;
  std::vector<Hit> list_;
  KeyGroups present_{};  // groups of which the block holds a key
};

}  // namespace factlint
