#pragma once

#include <optional>
#include <string_view>

#include "rules/file_errors.h"
#include "rules/rule.h"
#include "yaml/yaml.h"

namespace factlint {

/// Reads `examples` into the rule: lists of quoted texts, the bad ones with what is wrong in
/// `[[…]]`.
void read_examples(const yaml::Node& node, Rule& rule, FileErrors& errors);

/// Finds what is wrong with the `[[…]]` of a bad example: they must close, hold something and not
/// nest.
std::optional<ParseError> check_marks(std::string_view example);

}  // namespace factlint
