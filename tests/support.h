#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "rules/loader.h"

namespace factlint::test {

/// Loads rule files given as path and text; fails the test when one has an error.
inline RuleSet load(const std::vector<RuleFile>& files) {
  RuleSet rules;
  for (const RuleError& error : load_rules(files, rules)) {
    INFO(error.file, ":", error.position.line, ":", error.position.column, ": ", error.message);
    CHECK(error.level != Level::error);
  }
  return rules;
}

/// The vocabulary that the tests of matching and checking share.
inline RuleFile vocabulary() {
  return {"t/vocabulary/v.yaml", R"(
int: {reader: integer, pattern: '\d+'}
year: {reader: year, pattern: '\d{4}'}
month: {type: month, case: exact, words: {January: 1, May: 5, Jan.: 1}}
joiner: {words: [of, during, the]}
)"};
}

/// Returns a rule file with what every rule needs, and `body` before it.
inline RuleFile rule(const std::string& name, const std::string& body) {
  return {"t/" + name + ".yaml",
          body +
              "\nlevel: error\nmessage: '`{match}`'\nexplain: A rule for a test.\n"
              "examples: {bad: ['[[x]]'], good: ['y']}\n"};
}

}  // namespace factlint::test
