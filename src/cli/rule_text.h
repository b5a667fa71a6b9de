#pragma once

#include <string>

#include "rules/rule.h"
#include "text/sentences.h"

namespace factlint {

/// Returns the first sentence of a rule's explanation, on one line.
std::string summary(const Rule& rule, const Abbreviations& abbreviations);

}  // namespace factlint
