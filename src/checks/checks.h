#pragma once

#include <vector>

#include "checks/check_document.h"

namespace factlint {

// One function a kind of check, each in its own file. Each looks at what its rules matched, notes
// the outcome of every match and appends the findings.

/// `pattern`: each match is a finding.
void check_pattern(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);
/// `relation`: a match whose `expect` is false is a finding.
void check_relation(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);
/// `repeat`: a word that stands twice. Binds `word` (the word as first written).
void check_repeat(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);
/// `lexicon`: a token that is no word but two words run together, the second perhaps cut. Binds
/// `word`, `head`, `tail` (as written) and `repair` (the words it may have been; unknown when there
/// is more than one reading).
void check_lexicon(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);

/// Reports a match, unless the rule's `unless` silences it, and notes which.
void report(const Document&, const Context&, Match&, std::vector<Diagnostic>&);

/// Makes the diagnostic that a rule gives for a match.
Diagnostic make_diagnostic(const Document&, const Context&, const Rule&, const Match&);

}  // namespace factlint
