#pragma once

#include <string>

#include "rules/rule.h"
#include "text/sentences.h"

namespace factlint {

/// Returns the reference of the rules in Markdown: a table of each family, then what each rule says
/// of itself, with its examples. The rules must be sorted by id.
std::string markdown_reference(const RuleSet& rules, const Abbreviations& abbreviations);

}  // namespace factlint
