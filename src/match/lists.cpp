#include "match/lists.h"

#include <algorithm>

#include "match/token_edges.h"
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
    const Value value = read_capture(rules, capture, text, groups, {});
    if (const Number* number = std::get_if<Number>(&value)) return number->range;
  }
  return std::nullopt;
}

}  // namespace

Lists::Lists(const RuleSet& rules) : rules_(rules), known_(rules.rules.size()) {}

std::optional<List> Lists::at(std::uint32_t rule, std::string_view text, std::size_t at) {
  const CountParameters& parameters = rules_.rules[rule].count;
  Known& known = known_[rule];
  List list;
  std::optional<Interval<double>> sum = Interval<double>::point(0);
  bool whole = parameters.last.empty();
  for (std::size_t begin = at; list.items < kMostItems;) {
    const Template* item = match(parameters.item, known.item, text, begin);
    if (!item) break;
    if (list.items == 0) list.span.begin = groups_[0]->begin;
    list.span.end = groups_[0]->end;
    ++list.items;
    const auto part = part_of(rules_, *item, text, groups_);
    sum = sum && part ? std::optional(add(*sum, *part)) : std::nullopt;
    // A joint counts when an item follows it.
    const bool before_last = match(parameters.last, known.last, text, list.span.end) != nullptr;
    if (!before_last && !match(parameters.joint, known.joint, text, list.span.end)) break;
    begin = groups_[0]->end;
    if (!match(parameters.item, known.item, text, begin)) break;
    // What goes on after its last item is no plain list: `Ant and Dec and Al`.
    if (whole && !parameters.last.empty()) return std::nullopt;
    whole = before_last || parameters.last.empty();
  }
  if (list.items == 0 || !whole || !ends(parameters, known, text, list.span.end) ||
      !has_all_needs(parameters, known, text, list.span))
    return std::nullopt;
  if (sum) list.sum = number_value(*sum);
  return list;
}

const Template* Lists::match(const std::vector<Template>& templates, Patterns& patterns,
                             std::string_view text, std::size_t at) {
  at = skip_space(text, at);
  patterns.resize(templates.size());
  for (std::size_t i = 0; i < templates.size(); ++i) {
    if (!patterns[i]) patterns[i] = std::make_unique<Pattern>(templates[i].regex);
    groups_.resize(static_cast<std::size_t>(patterns[i]->group_count()) + 1);
    const std::size_t end = code_point_begin(text, std::min(text.size(), at + kLongestItem));
    if (patterns[i]->match(text, {at, end}, true, groups_) && at_token_edges(text, *groups_[0]))
      return &templates[i];
  }
  return nullptr;
}

bool Lists::ends(const CountParameters& list, Known& known, std::string_view text, std::size_t at) {
  if (skip_space(text, at) == text.size()) return true;
  return (list.end.empty() || match(list.end, known.end, text, at)) &&
         !match(list.more, known.more, text, at);
}

bool Lists::has_all_needs(const CountParameters& list, Known& known, std::string_view text,
                          Span span) {
  known.needs.resize(list.needs.size());
  for (std::size_t i = 0; i < list.needs.size(); ++i) {
    std::unique_ptr<Pattern>& pattern = known.needs[i];
    if (!pattern) pattern = std::make_unique<Pattern>(list.needs[i].regex);
    groups_.resize(1);
    Span window = span;
    bool found = false;
    while (!found && window.begin < window.end && pattern->match(text, window, false, groups_)) {
      found = at_token_edges(text, *groups_[0]);
      window.begin = next_begin(text, groups_[0]->begin);
    }
    if (!found) return false;
  }
  return true;
}

}  // namespace factlint
