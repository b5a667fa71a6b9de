#include "match/hits.h"

#include <algorithm>

namespace factlint {
namespace {

std::size_t loosened(std::size_t bound, std::size_t slack) {
  return bound < SIZE_MAX - slack ? bound + slack : SIZE_MAX;
}

bool holds_only(const ByteSet& bytes, std::string_view text, std::size_t begin, std::size_t end) {
  for (; begin < end; ++begin)
    if (!bytes.holds(static_cast<unsigned char>(text[begin]))) return false;
  return true;
}

}  // namespace

void Hits::clear() {
  for (const Row& row : rows_) row.hits->clear();
  rows_.clear();
  list_.clear();
  of_row_.resize(table_.row_count());
  present_.assign(table_.group_count() / 64 + 1, 0);
  if (groups_.empty() || ++block_ == 0) {  // the numbers begin again
    groups_.assign(table_.group_count(), {});
    block_ = 1;
  }
}

/// Notes the groups of a row that is met first.
void Hits::note_row(TriggerTable::Entry entry, Places& of_row) {
  const auto groups = table_.groups(entry);
  rows_.push_back({groups, &of_row});
  for (std::size_t i = 0; i < groups.size(); ++i) present_[i] |= groups[i];
}

/// Returns the hits that are keys of a group.
const Hits::Places& Hits::of_group(std::uint32_t group) {
  Group& known = groups_[group];
  if (known.block == block_) return known.hits;
  known.block = block_;
  known.hits.clear();
  if (!holds(group)) return known.hits;
  bool sorted = true;
  for (const Row& row : rows_) {
    if (!holds_group(row.groups, group)) continue;
    sorted = known.hits.empty();
    known.hits.insert(known.hits.end(), row.hits->begin(), row.hits->end());
  }
  if (!sorted) std::sort(known.hits.begin(), known.hits.end());
  return known.hits;
}

bool Hits::may_match(std::uint32_t template_number) const {
  const auto chain = table_.chain(template_number);
  return std::all_of(chain.begin(), chain.end(), [this](const ChainLink& link) {
    return holds(link.group) || holds(link.again);
  });
}

std::optional<ChainPlaces> Hits::find_chain(std::uint32_t template_number, std::size_t at,
                                            std::size_t slack, std::string_view text) {
  const auto chain = table_.chain(template_number);
  std::optional<ChainPlaces> found;
  for (std::size_t own = 0; own < chain.size(); ++own) {
    if (!is_in(static_cast<std::uint32_t>(at), chain[own].group)) continue;
    places_.assign(1, static_cast<std::uint32_t>(at));
    if (!goes_on(chain.subspan(own + 1), slack, text)) continue;
    places_.assign(1, static_cast<std::uint32_t>(at));
    const auto places = go_back(chain.first(own + 1), slack, text);
    if (!places) continue;
    if (!found) found = places;
    found = {std::min(found->first, places->first),
             std::max(found->latest_first, places->latest_first)};
  }
  return found;
}

/// True when the links of the rest of a chain are found behind the places at hand. Nothing is
/// looked for behind a gap without a bound: it would take quadratic time.
bool Hits::goes_on(std::span<const ChainLink> rest, std::size_t slack, std::string_view text) {
  for (std::size_t i = 0; i < rest.size() && rest[i].gap < SIZE_MAX; ++i) {
    step_after(rest[i], slack, text, i + 1 == rest.size());
    if (places_.empty()) return false;
  }
  return true;
}

/// Finds where a chain may begin whose last link is the place at hand.
std::optional<ChainPlaces> Hits::go_back(std::span<const ChainLink> chain, std::size_t slack,
                                         std::string_view text) {
  for (std::size_t i = chain.size() - 1; i > 0 && chain[i].gap < SIZE_MAX; --i) {
    step_before(chain[i], chain[i - 1], slack, text);
    if (places_.empty()) return std::nullopt;
  }
  return ChainPlaces{list_[places_.front()].place.begin, list_[places_.back()].place.begin};
}

/// Goes from the places of the link before to those of `link`, or to `one` of them. Of several
/// places before a hit the nearest decides, since it has the least between.
void Hits::step_after(const ChainLink& link, std::size_t slack, std::string_view text, bool one) {
  const std::size_t gap = loosened(link.gap, slack);
  next_.clear();
  std::size_t near = 0;  // in places_
  Span from = list_[places_[near]].place;
  std::size_t checked = from.end;
  bool blocked = false;
  const Places& hits = of_group(link.group);
  for (auto hit = std::upper_bound(hits.begin(), hits.end(), places_.front()); hit != hits.end();
       ++hit) {
    const Span to = list_[*hit].place;
    while (near + 1 < places_.size() && list_[places_[near + 1]].place.begin < to.begin) {
      from = list_[places_[++near]].place;
      checked = from.end;
      blocked = false;
    }
    if (from.begin == to.begin) continue;
    const bool last = near + 1 == places_.size();
    if (to.begin - from.begin > gap) {
      if (last) break;
      continue;
    }
    blocked = blocked || !holds_only(*link.between, text, checked, to.begin);
    if (blocked && last) break;
    checked = std::max(checked, to.begin);
    if (blocked) continue;
    next_.push_back(*hit);
    if (one) break;
  }
  take_next(link);
}

/// Goes from the places of `link` to those of the one before.
void Hits::step_before(const ChainLink& link, const ChainLink& previous, std::size_t slack,
                       std::string_view text) {
  const std::size_t gap = loosened(link.gap, slack);
  next_.clear();
  std::size_t near = places_.size() - 1;
  std::size_t to = list_[places_[near]].place.begin, checked = to;
  bool blocked = false;
  const Places &keys = of_group(previous.group), &again = of_group(previous.again);
  auto key = std::lower_bound(keys.begin(), keys.end(), places_.back());
  auto other = std::lower_bound(again.begin(), again.end(), places_.back());
  while (key != keys.begin() || other != again.begin()) {
    // From the nearest on; a hit of both groups comes twice, which does no harm.
    const bool takes_key = key != keys.begin() && (other == again.begin() || key[-1] >= other[-1]);
    const std::uint32_t hit = takes_key ? *--key : *--other;
    const Span from = list_[hit].place;
    while (near > 0 && list_[places_[near - 1]].place.begin > from.begin) {
      checked = to = list_[places_[--near]].place.begin;
      blocked = false;
    }
    if (from.begin == to) continue;
    if (to - from.begin > gap) {
      if (near == 0) break;
      continue;
    }
    blocked = blocked || !holds_only(*link.between, text, from.end, checked);
    if (blocked && near == 0) break;
    checked = std::min(checked, from.end);
    if (!blocked) next_.push_back(hit);
  }
  std::reverse(next_.begin(), next_.end());
  take_next(link);
}

/// Takes the places found for those at hand, with those of them that serve for two links.
void Hits::take_next(const ChainLink& link) {
  if (holds(link.again)) {
    for (const std::uint32_t place : places_)
      if (is_in(place, link.again)) next_.push_back(place);
    std::sort(next_.begin(), next_.end());
    next_.erase(std::unique(next_.begin(), next_.end()), next_.end());
  }
  std::swap(places_, next_);
}

}  // namespace factlint
