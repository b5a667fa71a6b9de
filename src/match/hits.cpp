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
  of_group_.resize(table_.group_count());
  list_.clear();
  for (const std::uint16_t group : present_) of_group_[group].clear();
  present_.clear();
}

void Hits::add_known(Span place, TriggerTable::Entry entry) {
  for (const std::uint16_t group : table_.groups(entry)) {
    if (of_group_[group].empty()) present_.push_back(group);
    of_group_[group].push_back(static_cast<std::uint32_t>(list_.size()));
  }
  list_.push_back({place, entry});
}

bool Hits::may_match(std::uint32_t template_number) const {
  const auto chain = table_.chain(template_number);
  return std::all_of(chain.begin(), chain.end(), [this](const ChainLink& link) {
    return !of_group_[link.group].empty() || !of_group_[link.again].empty();
  });
}

std::optional<ChainPlaces> Hits::find_chain(std::uint32_t template_number, std::size_t at,
                                            std::size_t slack, std::string_view text) {
  const auto chain = table_.chain(template_number);
  std::optional<ChainPlaces> found;
  for (std::size_t own = 0; own < chain.size(); ++own)
    if (is_in(list_[at], chain[own].group)) find_from(chain, own, at, slack, text, found);
  return found;
}

/// Widens what is found by the chains in which hit `at` is link `own`. Nothing is looked for behind
/// a gap without a bound: it would take quadratic time.
void Hits::find_from(std::span<const ChainLink> chain, std::size_t own, std::size_t at,
                     std::size_t slack, std::string_view text, std::optional<ChainPlaces>& found) {
  const std::size_t key = list_[at].place.begin;
  ChainPlaces next{key, key, key};
  places_.assign(1, static_cast<std::uint32_t>(at));
  for (std::size_t i = own + 1; i < chain.size() && chain[i].gap < SIZE_MAX; ++i) {
    step_after(chain[i], slack, text);
    if (places_.empty()) return;
    next.last = list_[places_.back()].place.begin;
  }
  places_.assign(1, static_cast<std::uint32_t>(at));
  for (std::size_t i = own; i > 0 && chain[i].gap < SIZE_MAX; --i) {
    step_before(chain[i], chain[i - 1], slack, text);
    if (places_.empty()) return;
    next.first = list_[places_.front()].place.begin;
    next.latest_first = list_[places_.back()].place.begin;
  }
  if (!found) found = next;
  found = {std::min(found->first, next.first), std::max(found->latest_first, next.latest_first),
           std::max(found->last, next.last)};
}

/// Goes from the places of the link before to those of `link`. Of several places before a hit the
/// nearest decides, since it has the least between.
void Hits::step_after(const ChainLink& link, std::size_t slack, std::string_view text) {
  const std::size_t gap = loosened(link.gap, slack);
  next_.clear();
  std::size_t near = 0;  // in places_
  const auto near_place = [&] { return list_[places_[near]].place; };
  std::size_t checked = near_place().end;
  bool blocked = false;
  const std::vector<std::uint32_t>& hits = of_group_[link.group];
  for (auto hit = std::upper_bound(hits.begin(), hits.end(), places_.front()); hit != hits.end();
       ++hit) {
    const Span to = list_[*hit].place;
    for (; near + 1 < places_.size() && list_[places_[near + 1]].place.begin < to.begin;
         checked = near_place().end, blocked = false)
      ++near;
    if (near_place().begin == to.begin) continue;
    const bool last = near + 1 == places_.size();
    if (to.begin - near_place().begin > gap) {
      if (last) break;
      continue;
    }
    blocked = blocked || !holds_only(link.between, text, checked, to.begin);
    if (blocked && last) break;
    checked = std::max(checked, to.begin);
    if (!blocked) next_.push_back(*hit);
  }
  take_next(link);
}

/// Goes from the places of `link` to those of the one before.
void Hits::step_before(const ChainLink& link, const ChainLink& previous, std::size_t slack,
                       std::string_view text) {
  const std::size_t gap = loosened(link.gap, slack);
  next_.clear();
  std::size_t near = places_.size() - 1;
  const auto near_begin = [&] { return list_[places_[near]].place.begin; };
  std::size_t checked = near_begin();
  bool blocked = false;
  const std::vector<std::uint32_t>&keys = of_group_[previous.group],
        &again = of_group_[previous.again];
  auto key = std::lower_bound(keys.begin(), keys.end(), places_.back());
  auto other = std::lower_bound(again.begin(), again.end(), places_.back());
  while (key != keys.begin() || other != again.begin()) {
    // From the nearest on; a hit of both groups comes twice, which does no harm.
    const bool takes_key = key != keys.begin() && (other == again.begin() || key[-1] >= other[-1]);
    const std::uint32_t hit = takes_key ? *--key : *--other;
    const Span from = list_[hit].place;
    for (; near > 0 && list_[places_[near - 1]].place.begin > from.begin;
         checked = near_begin(), blocked = false)
      --near;
    if (near_begin() == from.begin) continue;
    if (near_begin() - from.begin > gap) {
      if (near == 0) break;
      continue;
    }
    blocked = blocked || !holds_only(link.between, text, from.end, checked);
    if (blocked && near == 0) break;
    checked = std::min(checked, from.end);
    if (!blocked) next_.push_back(hit);
  }
  std::reverse(next_.begin(), next_.end());
  take_next(link);
}

/// Takes the places found for those at hand, with those of them that serve for two links.
void Hits::take_next(const ChainLink& link) {
  if (!of_group_[link.again].empty()) {
    for (const std::uint32_t place : places_)
      if (is_in(list_[place], link.again)) next_.push_back(place);
    std::sort(next_.begin(), next_.end());
    next_.erase(std::unique(next_.begin(), next_.end()), next_.end());
  }
  std::swap(places_, next_);
}

}  // namespace factlint
