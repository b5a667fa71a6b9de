#pragma once

#include <string>

#include "regex/key_index_builder.h"
#include "rules/file_errors.h"
#include "rules/rule.h"
#include "rules/template.h"
#include "yaml/yaml.h"

namespace factlint {

/// Reads a rule from the map of its file. When `errors` then has any, the rule must not be used.
Rule read_rule(std::string id, const yaml::Node& file, const SlotTypes& types,
               KeyIndexBuilder& keys, FileErrors& errors);

}  // namespace factlint
