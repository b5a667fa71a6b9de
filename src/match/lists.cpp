#include "match/lists.h"

#include <algorithm>

#include "text/unicode.h"
#include "values/arithmetic.h"

namespace factlint {
namespace {

/// A list of more is a table.
constexpr std::size_t kMostItems = 64;
/// An item without a bound could make a list of lists quadratic.
constexpr std::size_t kLongestItem = 256;

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint next = decode(text, at);
    if (!is_space(next.value)) break;
    at += next.length;
  }
  return at;
}

/// Returns what an item counts for.
std::optional<Interval<double>> part_of(const RuleSet& rules, const Template& item,
                                        std::string_view text, const Groups& groups) {
  for (const Capture& capture : item.captures) {
    if (capture.name != 0 || !groups[capture.group]) continue;
    const Value value = read_slot(rules, capture.slot, capture.group, text, groups, {});
    if (const Number* number = std::get_if<Number>(&value)) return number->range;
  }
  return std::nullopt;
}

}  // namespace

Lists::Known::Known(const CountParameters& list)
    : item(list.item.begin(), list.item.end()),
      joint(list.joint.begin(), list.joint.end()),
      last(list.last.begin(), list.last.end()),
      end(list.end.begin(), list.end.end()),
      more(list.more.begin(), list.more.end()),
      needs(list.needs.begin(), list.needs.end()) {}

Lists::Lists(const RuleSet& rules, GraphMatcher& graph) : rules_(rules), graph_(graph) {
  for (const Rule& rule : rules.rules) known_.emplace_back(rule.count);
}

std::optional<List> Lists::at(std::uint32_t rule, std::string_view text, std::size_t at) {
  Known& known = known_[rule];
  List list;
  std::optional<Interval<double>> sum = Interval<double>::point(0);
  bool whole = known.last.empty();
  for (std::size_t begin = at; list.items < kMostItems;) {
    const Template* item = match(known.item, text, begin);
    if (!item) break;
    if (list.items == 0) list.span.begin = groups_[0]->begin;
    list.span.end = groups_[0]->end;
    ++list.items;
    const auto part = part_of(rules_, *item, text, groups_);
    sum = sum && part ? std::optional(add(*sum, *part)) : std::nullopt;
    // A joint counts when an item follows it.
    const bool before_last = match(known.last, text, list.span.end) != nullptr;
    if (!before_last && !match(known.joint, text, list.span.end)) break;
    begin = groups_[0]->end;
    if (!match(known.item, text, begin)) break;
    // What goes on after its last item is no plain list: `Ant and Dec and Al`.
    if (whole && !known.last.empty()) return std::nullopt;
    whole = before_last || known.last.empty();
  }
  if (list.items == 0 || !whole || !ends(known, text, list.span.end) ||
      !has_all_needs(known, text, list.span))
    return std::nullopt;
  if (sum) list.sum = number_value(*sum);
  return list;
}

const Template* Lists::match(Searches& searches, std::string_view text, std::size_t at) {
  at = skip_space(text, at);
  const std::size_t end = code_point_begin(text, std::min(text.size(), at + kLongestItem));
  for (Search& search : searches)
    if (search.match(graph_, text, {at, end}, groups_)) return &search.source();
  return nullptr;
}

bool Lists::ends(Known& known, std::string_view text, std::size_t at) {
  if (skip_space(text, at) == text.size()) return true;
  return (known.end.empty() || match(known.end, text, at)) && !match(known.more, text, at);
}

bool Lists::has_all_needs(Known& known, std::string_view text, Span span) {
  return std::all_of(known.needs.begin(), known.needs.end(), [&](Search& search) {
    return search.find(graph_, text, span, span.end, groups_);
  });
}

}  // namespace factlint
