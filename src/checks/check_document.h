#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "lexicon/lexicon.h"
#include "match/matcher.h"
#include "rules/rule.h"
#include "text/document.h"

namespace factlint {

/// What a check of one document gave: the diagnostics, and the matches with what became of each.
struct Report {
  std::vector<Diagnostic> diagnostics;
  Matches matches;
  /// False when the text is in another language than the rules. It has no diagnostics then.
  bool covered = true;
};

/// What checking needs beside the document. The matcher is of the same rules and lexicon.
struct Context {
  const RuleSet& rules;
  const Lexicon& lexicon;
  Matcher& matcher;
  bool trace = false;
};

/// Checks one article: matches all rules, judges the matches by each rule's kind, sorts the
/// findings.
Report check_document(const Document& document, const Context& context);

}  // namespace factlint
