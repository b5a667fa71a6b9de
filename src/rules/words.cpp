#include "rules/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "rules/fields.h"
#include "rules/suggest.h"
#include "rules/template_syntax.h"
#include "text/unicode.h"
#include "values/quantity.h"
#include "values/recurrence.h"

namespace factlint {

namespace {

/// Orders words so that RE2, which takes the first alternative that fits, takes the longest: a word
/// comes before what it begins with. Words with a common beginning stay together, which RE2
/// compiles to less.
bool longer_first(const std::string& a, const std::string& b) {
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (in_a == a.end() || in_b == b.end()) return a.size() > b.size();
  return *in_a < *in_b;
}

std::string words_regex(const SlotType& slot) {
  std::vector<std::string> words;
  for (const Word& word : slot.words)
    words.push_back(slot.exact_case ? word.text : to_lower(word.text));
  std::sort(words.begin(), words.end(), longer_first);
  std::string regex;
  for (const std::string& word : words) {
    if (!regex.empty()) regex += '|';
    regex += word_regex(word);
  }
  return regex;
}

/// Reads the number that a word stands for.
std::optional<double> read_value(const yaml::Node& node, Type type, FileErrors& errors) {
  const auto value = read_number(node, errors);
  if (!value || type == Type::number) return value;
  const int last = type == Type::month ? 12 : 7;
  if (*value >= 1 && *value <= last && std::floor(*value) == *value) return value;
  errors.add(node, fmt::format("expected the number of a {}, 1 to {}, found {}", type_name(type),
                               last, quote(node.scalar)));
  return std::nullopt;
}

/// Reads a unit's factor, or factor and zero, as `parse_unit` has them.
std::optional<std::string> read_size(const yaml::Node& node, FileErrors& errors) {
  if (node.kind != yaml::Kind::map) {
    const auto factor = read_number(node, errors);
    if (factor && *factor > 0) return fmt::format("{}", *factor);
    if (factor)
      errors.add(node, fmt::format("expected a factor above 0, found {}", quote(node.scalar)));
    return std::nullopt;
  }
  check_keys(node, {"factor", "zero"}, errors);
  const yaml::Node *factor = node.find("factor"), *zero = node.find("zero");
  if (!factor || !zero) {
    errors.add(node, "expected `factor` and `zero`");
    return std::nullopt;
  }
  const auto size = read_size(*factor, errors);
  const auto offset = read_number(*zero, errors);
  if (!size || !offset) return std::nullopt;
  return fmt::format("{} {}", *size, *offset);
}

/// Reads the sizes of a unit: one, or a list of those that its name may mean.
std::optional<Word> read_unit(const yaml::Node& node, std::string_view dimension,
                              FileErrors& errors) {
  std::vector<std::string> sizes;
  const auto add = [&](const yaml::Node& item) {
    if (auto size = read_size(item, errors)) sizes.push_back(*std::move(size));
  };
  if (node.kind == yaml::Kind::sequence)
    for (const yaml::Node& item : node.items) add(item);
  else
    add(node);
  const std::string rule = fmt::format("{}: {}", dimension, fmt::join(sizes, " | "));
  if (!parse_unit(rule)) return std::nullopt;
  return Word{{}, 0, rule};
}

/// Reads what a word stands for, all but its text.
std::optional<Word> read_meaning(const yaml::Node& node, Type type, std::string_view dimension,
                                 FileErrors& errors) {
  if (type == Type::unit) return read_unit(node, dimension, errors);
  if (type != Type::recurrence) {
    const auto value = read_value(node, type, errors);
    if (!value) return std::nullopt;
    return Word{{}, *value, {}};
  }
  const std::string* rule = read_text(node, errors);
  if (!rule) return std::nullopt;
  if (parse_recurrence(*rule)) return Word{{}, 0, *rule};
  errors.add(node, fmt::format("expected a day of the year as `12-25`, `11:4TH` or `easter-2`, "
                               "found {}",
                               quote(*rule)));
  return std::nullopt;
}

void add_word(const yaml::Node& node, Word word, SlotType& slot,
              std::unordered_set<std::string>& seen, FileErrors& errors) {
  const std::string* text = read_text(node, errors);
  if (!text) return;
  if (text->find_first_not_of(" \t\r\n") == std::string::npos)
    errors.add(node, "expected a word, found only white space");
  else if (!seen.insert(slot.exact_case ? *text : to_lower(*text)).second)
    errors.add(node, fmt::format("the word {} stands here twice", quote(*text)));
  else
    word.text = *text, slot.words.push_back(std::move(word));
}

}  // namespace

void read_words(const yaml::Node& node, SlotType& slot, std::string_view dimension,
                FileErrors& errors) {
  std::unordered_set<std::string> seen;
  const bool valued = slot.type != Type::text;
  if (valued && node.kind != yaml::Kind::map)
    return errors.add(node,
                      fmt::format("expected a map from each word to its {}, since the type is {}",
                                  slot.type == Type::recurrence ? "day"
                                  : slot.type == Type::unit     ? "size"
                                                                : "number",
                                  type_name(slot.type)));
  if (!valued && node.kind == yaml::Kind::map)
    return errors.add(node,
                      "words with numbers need `type: number`, `type: month` or `type: weekday`");
  for (const yaml::Entry& entry : node.entries)
    if (auto word = read_meaning(entry.value, slot.type, dimension, errors))
      add_word(entry.key, *std::move(word), slot, seen, errors);
  if (!valued)
    for (const yaml::Node* item : read_texts(node, errors)) add_word(*item, {}, slot, seen, errors);
  if (valued && node.entries.empty()) errors.add(node, "expected at least one word");
  if (!slot.words.empty()) {
    slot.patterns = {words_regex(slot)};
    slot.group_ends = {0};
  }
}

std::vector<std::string> read_word_list(const yaml::Node& node, const SlotTypes& types,
                                        FileErrors& errors) {
  std::vector<std::string> result;
  for (const yaml::Node* item : read_texts(node, errors)) {
    const std::string& text = item->scalar;
    if (!text.starts_with('{') || !text.ends_with('}')) {
      result.push_back(to_lower(text));
      continue;
    }
    const std::string name = text.substr(1, text.size() - 2);
    const auto index = types.find(name);
    if (!index)
      errors.add_unknown(offset_in_scalar(errors.text(), *item, 1), "slot type", name,
                         types.names());
    else if (types[*index].words.empty() && !types[*index].patterns.empty())
      errors.add_in(*item, 1, fmt::format("the slot type {} has no list of words", quote(name)));
    else
      for (const Word& word : types[*index].words) result.push_back(to_lower(word.text));
  }
  return result;
}

}  // namespace factlint
