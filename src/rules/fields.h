#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/file_errors.h"
#include "yaml/yaml.h"

namespace factlint {

// What a key's value may be. Each function tells the mistake and returns nothing when it is not
// that.

/// A text that is not empty.
const std::string* read_text(const yaml::Node& node, FileErrors& errors);
/// A list of such texts, given as their nodes.
std::vector<const yaml::Node*> read_texts(const yaml::Node& node, FileErrors& errors);
/// One text, or a list of texts.
std::vector<const yaml::Node*> read_text_or_texts(const yaml::Node& node, FileErrors& errors);
/// `true` or `false`. The other words that YAML once took for them are refused.
std::optional<bool> read_boolean(const yaml::Node& node, FileErrors& errors);
std::optional<double> read_number(const yaml::Node& node, FileErrors& errors);
/// A whole number from `low` to `high`.
std::optional<std::uint32_t> read_count(const yaml::Node& node, std::uint32_t low,
                                        std::uint32_t high, FileErrors& errors);
/// One of `names`; returns its index. `what` is what the names are names of.
std::optional<std::size_t> read_choice(const yaml::Node& node, std::string_view what,
                                       const std::vector<std::string>& names, FileErrors& errors);

/// Tells every key of a map that is not among `known`.
void check_keys(const yaml::Node& map, const std::vector<std::string>& known, FileErrors& errors);

/// True for a letter from a to z followed by such letters, digits and `joiner`.
bool is_identifier(std::string_view text, char joiner);

/// Reads the file's YAML, whose root must be a map; tells why it cannot be.
std::optional<yaml::Node> read_map_file(FileErrors& errors);

}  // namespace factlint
