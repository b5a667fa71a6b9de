#pragma once

#include "rules/rule.h"
#include "text/sentences.h"

namespace factlint {

/// Returns the abbreviations that `split_sentences` asks for, from the vocabulary's slot types
/// `abbreviation_before_name` (never final) and `abbreviation` (may be final). A vocabulary without
/// them gives none.
Abbreviations sentence_abbreviations(const RuleSet& rules);

}  // namespace factlint
