#pragma once

#include <string>
#include <vector>

#include "rules/file_errors.h"
#include "rules/rule.h"
#include "rules/template.h"
#include "yaml/yaml.h"

namespace factlint {

/// Reads the `words` of a slot type whose `type` and `exact_case` are set, and makes its pattern.
/// `dimension` is what they measure when they are units.
void read_words(const yaml::Node& node, SlotType& slot, std::string_view dimension,
                FileErrors& errors);

/// Reads a list of words in lower case, in which `{type}` stands for all the words of a slot type.
std::vector<std::string> read_word_list(const yaml::Node& node, const SlotTypes& types,
                                        FileErrors& errors);

}  // namespace factlint
