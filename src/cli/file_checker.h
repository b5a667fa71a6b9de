#pragma once

#include <string>

#include "checks/check_document.h"
#include "cli/options.h"
#include "cli/statistics.h"

namespace factlint {

/// What all files are checked with.
struct CheckSetup {
  const Options& options;
  const RuleSet& rules;
  const Lexicon& lexicon;
  bool color = false;
};

/// What one file gave.
struct FileResult {
  std::string out;      // the findings, formatted
  std::string errors;   // lines for standard error
  std::string notes;    // the same, of what is no mistake
  bool found = false;   // something at or above --fail-on
  bool failed = false;  // the file, or a part of it, could not be checked
};

/// Reads, checks and formats one file after another: one a thread.
class FileChecker {
 public:
  explicit FileChecker(const CheckSetup& setup);

  FileResult check(const std::string& path);
  const Statistics& statistics() const { return statistics_; }

 private:
  void check(const Source& source, FileResult& result);

  const CheckSetup& setup_;
  Matcher matcher_;
  Statistics statistics_;
};

/// Returns a line for each input error of a document.
std::string input_errors(const Document& document);
/// Returns a line that says why a document is not checked, when there are no rules for its
/// language. That is no mistake: an archive may hold articles in several.
std::string language_note(const Document& document, const RuleSet& rules);

}  // namespace factlint
