#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "rules/rule.h"

namespace factlint {

/// A key that a rule file may have.
struct RuleKey {
  std::string name;
  std::vector<CheckKind> kinds;  // the kinds of check it belongs to; empty: all
  bool required = false;         // by those kinds
};

/// Returns all keys of a rule file. rules/rule.schema.json describes the same ones.
const std::vector<RuleKey>& rule_keys();

/// The keys of each of a lexicon rule's `readings`.
const std::vector<std::string>& reading_keys();
/// The keys of each of its `broken`.
const std::vector<std::string>& broken_keys();
const std::vector<std::string>& slip_keys();
const std::vector<std::string>& slip_names();

// The names that rule files use, in the order of the enumerations.
const std::vector<std::string>& check_names();
const std::vector<std::string>& unit_names();
const std::vector<std::string>& balance_fault_names();
const std::vector<std::string>& spacing_fault_names();
const std::vector<std::string>& level_names();
const std::vector<std::string>& within_names();
const std::vector<std::string>& role_names();
const std::vector<std::string>& commonness_names();  // from `insane`, which is Commonness 1

/// Returns the name of a kind of check.
inline std::string_view check_name(CheckKind kind) {
  return check_names()[static_cast<std::size_t>(kind)];
}

}  // namespace factlint
