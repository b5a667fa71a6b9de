#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "text/source.h"

namespace factlint {

/// A file of a rule folder, already read. The library itself opens no files.
struct RuleFile {
  std::string
      path;  // as shown in diagnostics; `…/<family>/<name>.yaml`, or `…/vocabulary/<name>.yaml`
  std::string text;
};

/// A mistake in a rule file.
struct RuleError {
  std::string file;
  Position position;
  std::string message;         // lower case, says what was expected
  Level level = Level::error;  // a warning (a rule that is slow for all) leaves the rules usable
};

/// Adds the rules and vocabularies of `files` to `rules`. A rule's id is the last two parts of its
/// path without
/// `.yaml`. Returns every mistake of every file, in the order of files and places; when one is an
/// error, `rules` must not be used.
std::vector<RuleError> load_rules(const std::vector<RuleFile>& files, RuleSet& rules);

}  // namespace factlint
