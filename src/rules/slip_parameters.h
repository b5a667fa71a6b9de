#pragma once

#include "rules/file_errors.h"
#include "rules/template.h"
#include "yaml/yaml.h"

namespace factlint {

/// Reads the keys of a `lexicon` rule that looks for misspelt words: `slips` and what belongs to
/// it.
SlipParameters read_slip_parameters(const yaml::Node& file, const SlotTypes& types,
                                    FileErrors& errors);

}  // namespace factlint
