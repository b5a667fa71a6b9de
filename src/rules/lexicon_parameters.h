#pragma once

#include "rules/file_errors.h"
#include "rules/template.h"
#include "yaml/yaml.h"

namespace factlint {

/// Reads the keys of a `lexicon` rule: `readings`, `broken` and what belongs to them.
LexiconParameters read_lexicon_parameters(const yaml::Node& file, const SlotTypes& types,
                                          FileErrors& errors);

}  // namespace factlint
