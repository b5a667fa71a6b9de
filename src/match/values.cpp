#include "match/values.h"

#include <algorithm>

#include "match/bindings.h"
#include "match/token_edges.h"
#include "regex/pattern.h"
#include "text/unicode.h"

namespace factlint {
ValueFinder::ValueFinder(const RuleSet& rules) : rules_(rules) {
  for (std::uint32_t slot = 0; slot < rules.slots.size(); ++slot) {
    const SlotType& type = rules.slots[slot];
    if (!type.inspect || type.type == Type::text) continue;
    for (std::size_t i = 0; i < type.patterns.size(); ++i) {
      Pattern pattern(type.exact_case ? type.patterns[i] : "(?i)" + type.patterns[i]);
      if (!pattern.error().empty()) continue;
      searches_.push_back({std::move(pattern), slot, i == 0 ? 0 : type.group_ends[i - 1]});
    }
  }
}

/// Finds what one pattern of a slot type reads in a text.
void ValueFinder::find_with(const Search& search, std::string_view text,
                            const ReadingContext& context, std::vector<FoundValue>& found) const {
  const SlotType& slot = rules_.slots[search.slot];
  Groups groups(static_cast<std::size_t>(search.pattern.group_count()) + 1);
  for (std::size_t at = 0;
       at < text.size() && search.pattern.match(text, {at, text.size()}, false, groups);) {
    const Span span = *groups[0];
    if (span.begin >= text.size()) return;
    if (!at_token_edges(text, span)) {
      at = span.begin + decode(text, span.begin).length;
      continue;
    }
    // The slot's groups are counted over all its patterns, of which the others took no part.
    Groups all(std::size_t{slot.groups()} + 1);
    all[0] = span;
    std::copy(groups.begin() + 1, groups.end(), all.begin() + 1 + search.groups);
    Value value = read_slot(rules_, search.slot, 0, text, all, context);
    if (!is_unknown(value)) found.push_back({span, slot.name, std::move(value)});
    at = span.end;
  }
}

std::vector<FoundValue> ValueFinder::find(const Block& block, const ReadingContext& context) const {
  std::vector<FoundValue> found;
  for (const Search& search : searches_) find_with(search, block.text, context, found);
  std::stable_sort(found.begin(), found.end(), [](const FoundValue& a, const FoundValue& b) {
    return a.span.size() != b.span.size() ? a.span.size() > b.span.size()
                                          : a.span.begin < b.span.begin;
  });
  std::vector<FoundValue> kept;
  for (FoundValue& value : found) {
    const auto overlaps = [&](const FoundValue& other) { return other.span.overlaps(value.span); };
    if (std::none_of(kept.begin(), kept.end(), overlaps)) kept.push_back(std::move(value));
  }
  std::sort(kept.begin(), kept.end(),
            [](const FoundValue& a, const FoundValue& b) { return a.span < b.span; });
  return kept;
}

}  // namespace factlint
