#include "rules/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "rules/suggest.h"
#include "text/unicode.h"

namespace factlint {

namespace {

/// Says what a node is, for "expected …, found …".
std::string describe(const yaml::Node& node) {
  switch (node.kind) {
    case yaml::Kind::null:
      return node.scalar.empty() ? "nothing"
                                 : quote(node.scalar) + ", which is nothing unless quoted";
    case yaml::Kind::scalar:
      return quote(node.scalar);
    case yaml::Kind::sequence:
      return "a list";
    case yaml::Kind::map:
      return "a map";
  }
  return "nothing";
}

void add_expected(const yaml::Node& node, std::string_view expected, FileErrors& errors) {
  std::string message = fmt::format("expected {}, found {}", expected, describe(node));
  const std::string_view text = errors.text();
  const bool flow =
      node.offset < text.size() && (text[node.offset] == '{' || text[node.offset] == '[');
  if (flow && node.kind != yaml::Kind::scalar)
    message += fmt::format("; quote a text that begins with `{}`", text[node.offset]);
  errors.add(node, std::move(message));
}

bool is_text(const yaml::Node& node, std::string_view expected, FileErrors& errors) {
  if (node.kind != yaml::Kind::scalar) {
    add_expected(node, expected, errors);
    return false;
  }
  if (node.scalar.empty())
    errors.add(node, fmt::format("expected {}, found an empty one", expected));
  return !node.scalar.empty();
}

}  // namespace

const std::string* read_text(const yaml::Node& node, FileErrors& errors) {
  return is_text(node, "a text", errors) ? &node.scalar : nullptr;
}

std::vector<const yaml::Node*> read_texts(const yaml::Node& node, FileErrors& errors) {
  std::vector<const yaml::Node*> result;
  if (node.kind != yaml::Kind::sequence) {
    add_expected(node, "a list of texts", errors);
    return result;
  }
  if (node.items.empty()) errors.add(node, "expected a list of texts, found an empty one");
  for (const yaml::Node& item : node.items)
    if (is_text(item, "a text", errors)) result.push_back(&item);
  return result;
}

std::vector<const yaml::Node*> read_text_or_texts(const yaml::Node& node, FileErrors& errors) {
  if (node.kind == yaml::Kind::sequence) return read_texts(node, errors);
  if (is_text(node, "a text or a list of texts", errors)) return {&node};
  return {};
}

std::optional<bool> read_boolean(const yaml::Node& node, FileErrors& errors) {
  if (node.kind == yaml::Kind::scalar && !node.quoted) {
    if (node.scalar == "true") return true;
    if (node.scalar == "false") return false;
  }
  add_expected(node, "`true` or `false`", errors);
  return std::nullopt;
}

std::optional<double> read_number(const yaml::Node& node, FileErrors& errors) {
  if (node.kind == yaml::Kind::scalar && !node.quoted) {
    double value = 0;
    const char* end = node.scalar.data() + node.scalar.size();
    const auto [parsed, error] = std::from_chars(node.scalar.data(), end, value);
    if (error == std::errc() && parsed == end && std::isfinite(value)) return value;
  }
  add_expected(node, "a number", errors);
  return std::nullopt;
}

std::optional<std::uint32_t> read_count(const yaml::Node& node, std::uint32_t low,
                                        std::uint32_t high, FileErrors& errors) {
  if (node.kind == yaml::Kind::scalar && !node.quoted) {
    std::uint32_t value = 0;
    const char* end = node.scalar.data() + node.scalar.size();
    const auto [parsed, error] = std::from_chars(node.scalar.data(), end, value);
    if (error == std::errc() && parsed == end && value >= low && value <= high) return value;
  }
  add_expected(node, fmt::format("a whole number from {} to {}", low, high), errors);
  return std::nullopt;
}

std::optional<std::size_t> read_choice(const yaml::Node& node, std::string_view what,
                                       const std::vector<std::string>& names, FileErrors& errors) {
  if (node.kind != yaml::Kind::scalar) {
    add_expected(node, list_names(names), errors);
    return std::nullopt;
  }
  const auto found = std::find(names.begin(), names.end(), node.scalar);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  errors.add_unknown(node.offset, what, node.scalar, names);
  return std::nullopt;
}

void check_keys(const yaml::Node& map, const std::vector<std::string>& known, FileErrors& errors) {
  for (const yaml::Entry& entry : map.entries)
    if (std::find(known.begin(), known.end(), entry.key.scalar) == known.end())
      errors.add_unknown(entry.key.offset, "key", entry.key.scalar, known);
}

bool is_identifier(std::string_view text, char joiner) {
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  return !text.empty() && lower(text[0]) && std::all_of(text.begin(), text.end(), [&](char c) {
    return lower(c) || (c >= '0' && c <= '9') || c == joiner;
  });
}

std::optional<yaml::Node> read_map_file(FileErrors& errors) {
  if (const auto invalid = find_invalid_utf8(errors.text())) {
    errors.add(*invalid, "this is not UTF-8");
    return std::nullopt;
  }
  yaml::Result result = yaml::parse(errors.text());
  if (result.error) {
    errors.add(result.error->offset, std::move(result.error->message));
    return std::nullopt;
  }
  if (result.root.kind != yaml::Kind::map) {
    add_expected(result.root, "a map of keys and values", errors);
    return std::nullopt;
  }
  return std::move(result.root);
}

}  // namespace factlint
