#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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

/// Where the first key of a match begins, at the earliest and the latest, and the last one at the
/// latest.
struct ChainPlaces {
  std::size_t first = 0, latest_first = 0, last = 0;
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
    if (entry != 0) add_known(place, entry);
  }
  const std::vector<Hit>& all() const { return list_; }

  /// True when the block holds a key of each link of a template's chain.
  bool may_match(std::uint32_t template_number) const;
  /// Finds where the first and the last of what a template's matches hold in order may stand, hit
  /// `at` of `text` being one of them, each within its gap and `slack` bytes more; nothing when
  /// some of it is missing. Of chains with a gap that has no bound they are not the ends.
  std::optional<ChainPlaces> find_chain(std::uint32_t template_number, std::size_t at,
                                        std::size_t slack, std::string_view text);

 private:
  void add_known(Span place, TriggerTable::Entry entry);
  void find_from(std::span<const ChainLink> chain, std::size_t own, std::size_t at,
                 std::size_t slack, std::string_view text, std::optional<ChainPlaces>& found);
  void step_after(const ChainLink& link, std::size_t slack, std::string_view text);
  void step_before(const ChainLink& link, const ChainLink& previous, std::size_t slack,
                   std::string_view text);
  void take_next(const ChainLink& link);
  bool is_in(const Hit& hit, std::uint16_t group) const { return table_.is_in(hit.entry, group); }

  const TriggerTable& table_;
  std::vector<Hit> list_;
  std::vector<std::vector<std::uint32_t>> of_group_;  // hits that are keys of each group, in order
  std::vector<std::uint16_t> present_;                // groups that have some
  std::vector<std::uint32_t> places_, next_;          // hits that a chain's link may be
};

}  // namespace factlint
