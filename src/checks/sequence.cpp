#include <algorithm>
#include <map>
#include <optional>

#include "checks/checks.h"
#include "text/unicode.h"

namespace factlint {
namespace {

/// Places of the names that the kind binds, after `match`.
constexpr std::size_t kNumber = 1, kPrevious = 2;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A number that an item of a list begins with.
struct Item {
  std::uint32_t block = 0;
  Span span;  // of the digits, in the block's text
  int value = 0;
  std::size_t place = 0;  // in the file
};

/// How a list writes its numbers: `(1)`, `1)`, `1.`
using Form = std::pair<bool, char>;

/// Reads the number at a place, if an item begins there.
std::optional<std::pair<Form, Item>> item_at(std::string_view text, std::size_t at) {
  const bool bracket = at < text.size() && text[at] == '(';
  Item item;
  item.span.begin = at + (bracket ? 1 : 0);
  std::size_t end = item.span.begin;
  constexpr std::size_t kMostDigits = 2;
  while (end < text.size() && is_digit(text[end]) && end - item.span.begin < kMostDigits)
    item.value = item.value * 10 + (text[end++] - '0');
  item.span.end = end;
  if (item.span.empty() || text[item.span.begin] == '0' || end + 2 >= text.size())
    return std::nullopt;
  const char mark = text[end];
  if (mark != ')' && (bracket || mark != '.')) return std::nullopt;
  if (!is_space(decode(text, end + 1).value)) return std::nullopt;
  return std::pair{Form{bracket, mark}, item};
}

/// Follows one list from its first item, and finds the number that is not the next.
class Numbering {
 public:
  /// Takes the next item of a form. Returns an item before it that the new one shows to be wrong.
  std::optional<std::pair<Item, int>> take(const Item& item) {
    const auto wrong = suspect_ && item.value == last_.value + 1 ? suspect_ : std::nullopt;
    const bool goes_on = length_ > 0 && item.place - last_.place <= kLongestArticle;
    const bool astray = suspect_ && !wrong;
    suspect_.reset();
    if (item.value == 1) {
      length_ = 1;
    } else if (!goes_on || astray) {
      length_ = 0;
    } else if (item.value == last_.value + 1) {
      ++length_;
    } else if (length_ >= kSure && (item.value == last_.value || item.value == last_.value + 2)) {
      suspect_ = {item, last_.value};
      ++length_;
    } else {
      length_ = 0;
    }
    last_ = item;
    return wrong;
  }

  /// True when the last item goes on from one before it.
  bool goes_on() const { return length_ > 1 && !suspect_; }

  /// Returns the last item when it is surely wrong without one behind it: ranks may be shared.
  std::optional<std::pair<Item, int>> finish() const {
    constexpr int kLong = 4;
    const bool skips = suspect_ && suspect_->first.value == suspect_->second + 2;
    return skips && length_ >= kLong ? suspect_ : std::nullopt;
  }

 private:
  static constexpr int kSure = 2;  // a list so long is one
  int length_ = 0;
  Item last_;
  std::optional<std::pair<Item, int>> suspect_;  // with the number before it
};

/// Calls `visit` with all numbers that items begin with: of a line, or in brackets anywhere.
template <class Visit>
void each_item(const Block& block, const Visit& visit) {
  const std::string_view text = block.text;
  for (std::size_t at = 0; at < text.size();) {
    if (auto item = item_at(text, at)) visit(item->first, item->second);
    // Not by `find_first_of`, which asks about each character with a call.
    const auto next = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(),
                                   [](char c) { return c == '(' || c == '\n'; });
    if (next == text.end()) break;
    at = static_cast<std::size_t>(next - text.begin()) + (*next == '\n' ? 1 : 0);
  }
}

}  // namespace

void check_sequence(const Document& document, const Context& context, Matches& matches,
                    std::vector<Diagnostic>& diagnostics) {
  const std::vector<Rule>& rules = context.rules.rules;
  for (std::uint32_t index = 0; index < rules.size(); ++index) {
    const Rule& rule = rules[index];
    if (rule.check != CheckKind::sequence || !rule.enabled) continue;
    const auto match_of = [&](const Item& item) {
      return make_match(rule, index, document, item.block, {item.span, item.span, {}});
    };
    const auto find = [&](const Item& item, int previous) {
      Match match = match_of(item);
      match.bindings[kNumber].value = Number{Interval<double>::point(item.value)};
      match.bindings[kPrevious].value = Number{Interval<double>::point(previous)};
      match.bindings[kPrevious].text = std::to_string(previous);
      match.bindings[kPrevious].bound = true;
      bind_computed(rule, match.bindings);
      report_found(document, context, std::move(match), matches, diagnostics);
    };
    std::map<Form, Numbering> lists;
    for (std::uint32_t number = 0; number < document.blocks.size(); ++number) {
      const Block& block = document.blocks[number];
      if (!in_scope(rule, block)) continue;
      each_item(block, [&](Form form, Item item) {
        item.block = number;
        item.place = block.to_source(item.span).begin;
        Numbering& list = lists[form];
        if (const auto wrong = list.take(item)) find(wrong->first, wrong->second);
        if (!list.goes_on()) return;
        matches.matches.push_back(match_of(item));
        matches.matches.back().outcome = Outcome::held;
      });
    }
    for (const auto& [form, list] : lists)
      if (const auto wrong = list.finish()) find(wrong->first, wrong->second);
  }
}

}  // namespace factlint
