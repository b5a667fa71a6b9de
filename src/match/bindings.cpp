#include "match/bindings.h"

#include <algorithm>

#include "text/unicode.h"
#include "values/readers.h"

namespace factlint {
namespace {

/// Gives a word the form in which the vocabulary's words compare: one space for white space, a
/// straight apostrophe, and lower case unless the case counts.
std::string folded(std::string_view word, bool exact_case) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    if (is_space(c.value)) {
      if (!space) out += ' ';
    } else if (c.value == U'’') {
      out += '\'';
    } else {
      out += word.substr(at, c.length);
    }
    space = is_space(c.value);
    at += c.length;
  }
  return exact_case ? out : to_lower(out);
}

Value word_value(const SlotType& slot, std::string_view text) {
  if (slot.type == Type::text) return std::string(text);
  const std::string wanted = folded(text, slot.exact_case);
  for (const Word& word : slot.words) {
    if (folded(word.text, slot.exact_case) != wanted) continue;
    if (slot.type == Type::month) return Month{static_cast<unsigned>(word.value)};
    if (slot.type == Type::weekday) return Weekday{static_cast<unsigned>(word.value)};
    if (slot.type == Type::recurrence) {
      auto recurrence = parse_recurrence(word.rule);
      return recurrence ? Value(*std::move(recurrence)) : Value();
    }
    if (slot.type == Type::unit) {
      auto unit = parse_unit(word.rule);
      return unit ? Value(*std::move(unit)) : Value();
    }
    return Number{Interval<double>::point(word.value)};
  }
  return {};
}

}  // namespace

Value read_slot(const RuleSet& rules, std::uint32_t type, std::uint32_t group,
                std::string_view text, const Groups& groups, const ReadingContext& context) {
  const std::optional<Span> span = groups[group];
  if (!span) return {};
  const SlotType& slot = rules.slots[type];
  if (slot.reader.empty()) return word_value(slot, span->in(text));

  Captured captured{span->in(text), {}, context};
  for (const SlotPart& part : slot.parts) {
    const std::optional<Span> part_span = groups[group + part.group];
    if (!part_span) continue;
    captured.parts.push_back(
        {part.name,
         {part_span->begin - span->begin, part_span->end - span->begin},
         read_slot(rules, part.slot, group + part.group, text, groups, context)});
  }
  const auto reader = find_reader(slot.reader);
  return reader ? readers()[*reader].read(captured) : Value{};
}

std::vector<Binding> read_bindings(const RuleSet& rules, const Rule& rule, const Template& used,
                                   std::string_view text, const Groups& groups,
                                   const Environment& environment) {
  std::vector<Binding> bindings(rule.names.size());
  const auto bind = [&](std::size_t name, Span span, Value value) {
    bindings[name] = {std::move(value), std::string(span.in(text)), span, true};
  };
  bind(0, *groups[0], std::string(groups[0]->in(text)));
  for (const Capture& capture : used.captures)
    if (capture.name >= 0 && groups[capture.group])
      bind(static_cast<std::size_t>(capture.name), *groups[capture.group],
           read_slot(rules, capture.slot, capture.group, text, groups, environment.reading));
  bind_computed(rule, bindings, environment);
  return bindings;
}

}  // namespace factlint
