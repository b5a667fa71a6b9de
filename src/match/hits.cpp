#include "match/hits.h"

#include <algorithm>

namespace factlint {

bool Hits::has_companions(std::uint32_t template_number, std::size_t at, std::size_t reach,
                          std::size_t length) const {
  const auto needs = table_.needs(template_number);
  return std::all_of(needs.begin(), needs.end(), [&](NeededGroup needed) {
    return (present_[needed.group / 64] >> (needed.group % 64) & 1) != 0 &&
           stands_near(needed, at, reach, length);
  });
}

bool Hits::stands_near(NeededGroup needed, std::size_t at, std::size_t reach,
                       std::size_t length) const {
  const std::size_t key = list_[at].place.begin;
  if (needed.after)
    for (std::size_t i = at + 1; i < list_.size() && list_[i].place.begin - key <= length; ++i)
      if (list_[i].place.begin != key && is_in(list_[i], needed.group)) return true;
  if (needed.before)
    for (std::size_t i = at; i-- > 0 && key - list_[i].place.begin <= reach;)
      if (list_[i].place.begin != key && is_in(list_[i], needed.group)) return true;
  return false;
}

}  // namespace factlint
