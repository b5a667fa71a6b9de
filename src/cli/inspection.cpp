#include "cli/inspection.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "checks/check_document.h"
#include "match/values.h"
#include "rules/sentence_abbreviations.h"
#include "values/arithmetic.h"

namespace factlint {
namespace {

std::string iso_day(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string iso_time(int seconds) {
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::optional<double> finite(std::optional<double> number) {
  return number && std::isfinite(*number) ? number : std::nullopt;
}

/// Returns what people call a quantity of a dimension: money, a percentage, a bare number.
std::string_view quantity_type(std::string_view dimension) {
  if (dimension.empty()) return type_name(Type::number);
  for (const std::string_view kind : {"money", "percent"})
    if (dimension.substr(0, dimension.find(' ')) == kind) return kind;
  return type_name(Type::quantity);
}

/// Finds the name of a value's type and its bounds.
struct Describe {
  Inspected& to;

  void operator()(std::monostate) const {}
  void operator()(Truth) const { to.type = type_name(Type::truth); }
  void operator()(const std::string&) const { to.type = type_name(Type::text); }
  void operator()(const Number& number) const {
    to.type = type_name(Type::number);
    to.bounds.number = {finite(number.range.low), finite(number.range.high)};
  }
  void operator()(Month month) const {
    to.type = type_name(Type::month);
    to.bounds.number = {month.number, month.number};
  }
  void operator()(Weekday weekday) const {
    to.type = type_name(Type::weekday);
    to.bounds.number = {weekday.iso, weekday.iso};
  }
  void operator()(const Date& date) const {
    to.type = type_name(Type::date);
    if (date.days.low) to.bounds.days.low = iso_day(*date.days.low);
    if (date.days.high) to.bounds.days.high = iso_day(*date.days.high);
  }
  void operator()(const Duration& duration) const {
    to.type = type_name(Type::duration);
    const Interval<double> unit = Interval<double>::point(duration.unit);
    const Interval<double> length = multiply(duration.count, unit);
    to.bounds.number = {finite(length.low), finite(length.high)};
    to.unit = duration.calendar ? "month" : "day";
  }
  void operator()(const FiscalYear& year) const {
    to.type = type_name(Type::fiscal_year);
    if (year.days.low) to.bounds.days.low = iso_day(*year.days.low);
    if (year.days.high) to.bounds.days.high = iso_day(*year.days.high);
  }
  void operator()(const Time& time) const {
    to.type = type_name(Type::time);
    if (time.seconds.low) to.bounds.days.low = iso_time(*time.seconds.low);
    if (time.seconds.high) to.bounds.days.high = iso_time(*time.seconds.high);
  }
  void operator()(const Recurrence&) const { to.type = type_name(Type::recurrence); }
  void operator()(const Unit&) const { to.type = type_name(Type::unit); }
  void operator()(const Quantity& quantity) const {
    to.type = quantity_type(quantity.unit.dimension);
    to.bounds.number = {finite(quantity.range.low), finite(quantity.range.high)};
    to.unit = quantity.unit_text;
  }
};

std::string_view outcome_name(Outcome outcome) {
  static constexpr std::array<std::string_view, 4> kNames = {"reported", "held", "unknown",
                                                             "silenced"};
  return kNames[static_cast<std::size_t>(outcome)];
}

class Inspector {
 public:
  Inspector(const Document& document, const RuleSet& rules, const Lexicon& lexicon)
      : document_(document),
        rules_(rules),
        abbreviations_(sentence_abbreviations(rules)),
        values_(rules),
        reading_(reading_context(document.metadata)) {
    Matcher matcher(rules, lexicon);
    matches_ = check_document(document, {rules, lexicon, matcher, true}).matches;
    sort_matches();
  }

  std::vector<Inspected> run() {
    for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) add_block(i);
    return std::move(things_);
  }

 private:
  Inspected make(Inspected::Kind kind, const Block& block, Span span) const {
    Inspected thing;
    thing.kind = kind;
    thing.span = block.to_source(span);
    if (kind != Inspected::Kind::block) thing.text = span.in(block.text);
    return thing;
  }

  void add_block(std::uint32_t index) {
    const Block& block = document_.blocks[index];
    things_.push_back(make(Inspected::Kind::block, block, {0, block.text.size()}));
    things_.back().role = role_name(block.role);
    const std::size_t first = things_.size();
    for (const Span sentence : split_sentences(block.text, abbreviations_))
      things_.push_back(make(Inspected::Kind::sentence, block, sentence));
    for (const FoundValue& found : values_.find(block, reading_)) {
      things_.push_back(make(Inspected::Kind::value, block, found.span));
      things_.back().slot = found.slot;
      std::visit(Describe{things_.back()}, found.value);
    }
    add_triggers(index, block);
    sort_from(static_cast<std::ptrdiff_t>(first));
  }

  /// Sorts the things of a block by place. Templates of one rule with one key tell the same: that
  /// is shown once.
  void sort_from(std::ptrdiff_t first) {
    const auto key = [](const Inspected& thing) {
      return std::tuple(thing.span.begin, thing.kind, thing.span.end, thing.rule, thing.slot);
    };
    std::stable_sort(things_.begin() + first, things_.end(),
                     [&](const Inspected& a, const Inspected& b) { return key(a) < key(b); });
    const auto same = [&](const Inspected& a, const Inspected& b) {
      return a.kind == Inspected::Kind::trigger && key(a) == key(b) && a.outcome == b.outcome;
    };
    things_.erase(std::unique(things_.begin() + first, things_.end(), same), things_.end());
  }

  void add_trigger(const Block& block, Span span, std::uint32_t rule, std::string_view outcome) {
    things_.push_back(make(Inspected::Kind::trigger, block, span));
    things_.back().rule = rules_.rules[rule].id;
    things_.back().outcome = outcome;
  }

  /// Sorts the matches by block and rule, for `matches_of`.
  void sort_matches() {
    std::stable_sort(matches_.matches.begin(), matches_.matches.end(),
                     [](const Match& a, const Match& b) { return place_of(a) < place_of(b); });
    told_.resize(matches_.matches.size());
  }

  using Place = std::pair<std::uint32_t, std::uint32_t>;  // block, rule
  static Place place_of(const Match& match) { return {match.block, match.rule}; }

  /// Returns where the first match stands that is not before a place.
  std::size_t find_match(Place place) const {
    const auto found =
        std::lower_bound(matches_.matches.begin(), matches_.matches.end(), place,
                         [](const Match& match, Place wanted) { return place_of(match) < wanted; });
    return static_cast<std::size_t>(found - matches_.matches.begin());
  }

  /// Says what became of a trigger. The key of a match lies inside it; one match may hold several.
  std::string_view outcome_of(const Trigger& trigger) {
    std::string_view outcome = "no match";
    const std::size_t end = find_match({trigger.block, trigger.rule + 1});
    for (std::size_t i = find_match({trigger.block, trigger.rule}); i < end; ++i) {
      if (!matches_.matches[i].span.overlaps(trigger.key)) continue;
      outcome = outcome_name(matches_.matches[i].outcome);
      told_[i] = true;
    }
    return outcome;
  }

  void add_triggers(std::uint32_t index, const Block& block) {
    for (; next_trigger_ < matches_.triggers.size(); ++next_trigger_) {
      const Trigger& trigger = matches_.triggers[next_trigger_];
      if (trigger.block != index) break;
      // A template without a key is tried at no place of its own; its matches follow.
      if (!trigger.key.empty()) add_trigger(block, trigger.key, trigger.rule, outcome_of(trigger));
    }
    const std::size_t end = find_match({index + 1, 0});
    for (std::size_t i = find_match({index, 0}); i < end; ++i) {
      const Match& match = matches_.matches[i];
      if (!told_[i]) add_trigger(block, match.span, match.rule, outcome_name(match.outcome));
    }
  }

  const Document& document_;
  const RuleSet& rules_;
  Abbreviations abbreviations_;
  ValueFinder values_;
  ReadingContext reading_;
  Matches matches_;
  std::vector<bool> told_;  // of each match: a trigger told of it
  std::size_t next_trigger_ = 0;
  std::vector<Inspected> things_;
};

}  // namespace

std::string_view kind_name(Inspected::Kind kind) {
  static constexpr std::array<std::string_view, 4> kNames = {"block", "sentence", "value",
                                                             "trigger"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Inspected> inspect(const Document& document, const RuleSet& rules,
                               const Lexicon& lexicon) {
  return Inspector(document, rules, lexicon).run();
}

}  // namespace factlint
