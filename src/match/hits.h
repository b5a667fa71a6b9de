#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "match/trigger_table.h"
#include "text/span.h"

namespace factlint {

/// A place of a block that the trigger table knows.
struct Hit {
  Span place;
  TriggerTable::Entry entry = 0;
};

/// Where the first key of a match begins, at the earliest and the latest.
struct ChainPlaces {
  std::size_t first = 0, latest_first = 0;
};

/// All hits of one block, in the order of the text: the chain of a template's keys is looked for
/// among them, which is far cheaper than running its expression in vain.
class Hits {
 public:
  /// `table` must outlive the hits.
  explicit Hits(const TriggerTable& table) : table_(table) {}

  /// Begins a block. To be called first, once the table is laid out.
  void clear();
  void add(Span place, TriggerTable::Entry entry) {
    if (entry == 0) return;
    Places& of_row = of_row_[table_.row(entry)];
    if (of_row.empty()) note_row(entry, of_row);
    of_row.push_back(static_cast<std::uint32_t>(list_.size()));
    list_.push_back({place, entry});
  }
  const std::vector<Hit>& all() const { return list_; }

  /// True when the block holds a key of each link of a template's chain.
  bool may_match(std::uint32_t template_number) const;
  /// Finds where the first of what a template's matches hold in order may stand, hit `at` of `text`
  /// being one of them, each within its gap and `slack` bytes more; nothing when some of it is
  /// missing. Of chains with a gap that has no bound it is not the first.
  std::optional<ChainPlaces> find_chain(std::uint32_t template_number, std::size_t at,
                                        std::size_t slack, std::string_view text);

 private:
  using Places = std::vector<std::uint32_t>;  // numbers of hits, in order

  void note_row(TriggerTable::Entry entry, Places& of_row);
  bool holds(std::uint32_t group) const { return holds_group(present_, group); }
  bool is_in(std::uint32_t hit, std::uint32_t group) const {
    return table_.is_in(list_[hit].entry, group);
  }
  bool goes_on(std::span<const ChainLink> rest, std::size_t slack, std::string_view text);
  std::optional<ChainPlaces> go_back(std::span<const ChainLink> chain, std::size_t slack,
                                     std::string_view text);
  void step_after(const ChainLink& link, std::size_t slack, std::string_view text, bool one);
  void step_before(const ChainLink& link, const ChainLink& previous, std::size_t slack,
                   std::string_view text);
  void take_next(const ChainLink& link);
  const Places& of_group(std::uint32_t group);

  const TriggerTable& table_;
  std::vector<Hit> list_;
  std::vector<Places> of_row_;  // the hits of each row of the table
  /// One that has some.
  struct Row {
    std::span<const std::uint64_t> groups;  // a bit each
    Places* hits = nullptr;
  };
  std::vector<Row> rows_;
  std::vector<std::uint64_t> present_;  // the groups that have hits, a bit each
  /// The hits of each group that was asked for in this block.
  struct Group {
    std::uint32_t block = 0;
    Places hits;
  };
  std::vector<Group> groups_;
  std::uint32_t block_ = 0;
  Places places_, next_;  // hits that a chain's link may be
};

}  // namespace factlint
