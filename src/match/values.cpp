#include "match/values.h"

#include <algorithm>

#include "match/bindings.h"
#include "match/token_edges.h"
#include "regex/pattern.h"
#include "text/unicode.h"

namespace factlint {
namespace {

/// Finds what one pattern of a slot type reads in a text.
void find_with(const RuleSet& rules, std::uint32_t slot, const std::string& regex,
               const std::vector<Capture>& parts, std::string_view text,
               std::vector<FoundValue>& found) {
  const Pattern pattern(rules.slots[slot].exact_case ? regex : "(?i)" + regex);
  if (!pattern.error().empty()) return;
  Capture capture;
  capture.slot = slot;
  capture.parts = parts;
  Groups groups(static_cast<std::size_t>(pattern.group_count()) + 1);
  for (std::size_t at = 0;
       at < text.size() && pattern.match(text, {at, text.size()}, false, groups);) {
    const Span span = *groups[0];
    if (span.begin >= text.size()) return;
    if (!at_token_edges(text, span)) {
      at = span.begin + decode(text, span.begin).length;
      continue;
    }
    Value value = read_capture(rules, capture, text, groups);
    if (!is_unknown(value)) found.push_back({span, rules.slots[slot].name, std::move(value)});
    at = span.end;
  }
}

}  // namespace

std::vector<FoundValue> find_values(const Block& block, const RuleSet& rules) {
  std::vector<FoundValue> found;
  for (std::uint32_t slot = 0; slot < rules.slots.size(); ++slot) {
    const SlotType& type = rules.slots[slot];
    if (!type.inspect || type.type == Type::text) continue;
    for (std::size_t i = 0; i < type.patterns.size(); ++i)
      find_with(rules, slot, type.patterns[i],
                i < type.captures.size() ? type.captures[i] : std::vector<Capture>{}, block.text,
                found);
  }
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
