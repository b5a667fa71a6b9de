#include "match/hits.h"

#include <algorithm>

namespace factlint {
namespace {

std::size_t loosened(std::size_t bound, std::size_t slack) {
  return bound < SIZE_MAX - slack ? bound + slack : SIZE_MAX;
}

}  // namespace

bool Hits::has_companions(std::uint32_t template_number, std::size_t at, std::size_t slack) const {
  const auto needs = table_.needs(template_number);
  return std::all_of(needs.begin(), needs.end(), [&](NeededGroup needed) {
    const std::size_t distance = loosened(needed.distance, slack);
    return (needed.after && stands_after(needed, at, distance)) ||
           (needed.before && stands_before(needed, at, distance));
  });
}

bool Hits::stands_after(NeededGroup needed, std::size_t at, std::size_t distance) const {
  const std::size_t key = list_[at].place.begin;
  for (std::size_t i = at + 1; i < list_.size() && list_[i].place.begin - key <= distance; ++i)
    if (list_[i].place.begin != key && is_in(list_[i], needed.group)) return true;
  return false;
}

bool Hits::stands_before(NeededGroup needed, std::size_t at, std::size_t distance) const {
  const std::size_t key = list_[at].place.begin;
  for (std::size_t i = at; i-- > 0 && key - list_[i].place.begin <= distance;)
    if (list_[i].place.begin != key && is_in(list_[i], needed.group)) return true;
  return false;
}

}  // namespace factlint
