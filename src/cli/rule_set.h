#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "lexicon/added_words.h"
#include "rules/pack.h"
#include "rules/rule.h"

namespace factlint {

/// Where the rules come from.
struct RuleOrigin {
  bool default_rules = true;
  std::vector<std::string> folders;  // DIR/<family>/<name>.yaml and DIR/vocabulary/<name>.yaml
  std::vector<std::string> word_files;
  Unpack built_in = Unpack::all;  // more is read where folders' rules are made of it
};

/// Loads the built-in rules, whose vocabulary is there in any case, and those of folders, and the
/// words that join the lexicon. Prints what is wrong to standard error; returns false when the
/// rules cannot be used.
bool load_rule_set(const RuleOrigin& origin, RuleSet& rules, AddedWords& words);

/// Loads the rules and words that the options name, and enables the rules they select.
bool load_selected_rules(const Options& options, Unpack built_in, RuleSet& rules,
                         AddedWords& words);

}  // namespace factlint
