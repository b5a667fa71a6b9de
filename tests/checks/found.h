#pragma once

#include <string>
#include <vector>

#include "checks/check_document.h"
#include "lexicon/pack.h"
#include "support.h"

namespace factlint::test {

/// Checks a text and prints the findings: `mark: message; fix|fix`, one a line.
inline std::string found(const std::vector<RuleFile>& files, const std::string& text) {
  std::vector<RuleFile> all = {vocabulary()};
  all.insert(all.end(), files.begin(), files.end());
  const RuleSet rules = load(all);
  static const std::string packed = pack_lexicon(
      {{"of\nthe\nduring\ncountries\ncounties\nmoney\nofficials\nroad\nshut\nshe\nleft\n",
        Commonness::small, true, true}});
  const Lexicon lexicon(packed);
  Matcher matcher(rules, lexicon);
  const Source source("t.txt", text);
  const Document document = read_plain_text(source);
  std::string out;
  for (const Diagnostic& diagnostic :
       check_document(document, {rules, lexicon, matcher}).diagnostics) {
    if (!out.empty()) out += '\n';
    out += std::string(diagnostic.mark.in(source.bytes())) + ": " + diagnostic.message;
    for (const Fix& fix : diagnostic.fixes) out += "; " + fix.replacement;
    for (const Note& note : diagnostic.notes)
      out += "; " + note.message + " at " + std::to_string(note.span.begin);
  }
  return out;
}

}  // namespace factlint::test
