#include "rules/examples.h"

#include <fmt/format.h>

#include "rules/fields.h"

namespace factlint {

namespace {

/// Returns the text of an example. It must be quoted, since YAML takes `: ` and ` #` in plain text
/// for its own.
const std::string* read_example(const yaml::Node& node, FileErrors& errors) {
  if (node.kind == yaml::Kind::map) {
    errors.add(node, "an example must be quoted; without quotes YAML reads this as a map");
    return nullptr;
  }
  const std::string* text = read_text(node, errors);
  if (!text || node.quoted) return text;
  errors.add(node, "an example must be quoted");
  return nullptr;
}

void read_bad(const yaml::Node& node, Rule& rule, FileErrors& errors) {
  const std::string* text = read_example(node, errors);
  if (!text) return;
  if (const auto error = check_marks(*text)) errors.add_in(node, error->offset, error->message);
  rule.texts.bad.push_back(*text);
}

void read_good(const yaml::Node& node, Rule& rule, FileErrors& errors) {
  const std::string* text = read_example(node, errors);
  if (!text) return;
  const std::size_t mark = text->find("[[");
  if (mark != std::string::npos)
    errors.add_in(node, mark, "a good example has nothing to mark with `[[`");
  rule.texts.good.push_back(*text);
}

}  // namespace

std::optional<ParseError> check_marks(std::string_view example) {
  std::size_t at = 0;
  for (;;) {
    const std::size_t open = example.find("[[", at);
    std::size_t stray = example.find("]]", at);
    while (stray != std::string_view::npos && example.substr(stray + 1, 2) == "]]") ++stray;
    if (stray < open) return ParseError{stray, "this `]]` closes nothing"};
    if (open == std::string_view::npos) break;
    if (stray == std::string_view::npos) return ParseError{open, "this `[[` is never closed"};
    const std::size_t nested = example.find("[[", open + 2);
    if (nested < stray) return ParseError{nested, "a `[[` stands inside another"};
    if (stray == open + 2) return ParseError{open, "this `[[` marks nothing"};
    at = stray + 2;
  }
  if (at == 0) return ParseError{0, "a bad example marks with `[[…]]` what is wrong"};
  return std::nullopt;
}

void read_examples(const yaml::Node& node, Rule& rule, FileErrors& errors) {
  if (node.kind != yaml::Kind::map)
    return errors.add(node, "expected a map with the lists `bad` and `good`");
  check_keys(node, {"bad", "good"}, errors);
  const auto read_list = [&](std::string_view name, auto read) {
    const yaml::Node* list = node.find(name);
    if (!list) return;
    if (list->kind != yaml::Kind::sequence)
      return errors.add(*list, fmt::format("expected a list of {} examples", name));
    for (const yaml::Node& item : list->items) read(item, rule, errors);
  };
  read_list("bad", read_bad);
  read_list("good", read_good);
}

}  // namespace factlint
