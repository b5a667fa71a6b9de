#pragma once

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "rules/loader.h"

namespace factlint {

/// A small vocabulary that the rules of the tests are made of.
inline const RuleFile kVocabulary = {"common/vocabulary/basics.yaml", R"(
month:
  type: month
  words: {January: 1, Jan.: 1, February: 2, March: 3, April: 4, May: 5, June: 6, July: 7,
          August: 8, September: 9, October: 10, November: 11, December: 12}
int:
  reader: integer
  pattern: '\d{1,4}'
lead:
  words: [the, of, "of the", During]
country:
  case: exact
  words: [South Korea, "Cote d'Ivoire", US]
ordinal: {pattern: '{int:number}(st|nd|rd|th)'}
)"};

/// Returns a rule of the check `pattern` that is sound, with `lines` before the keys it always has.
inline std::string pattern_rule(std::string_view lines) {
  return std::string(lines) + R"(
check: pattern
level: error
message: m
explain: e
examples: {bad: ["[[a]]"], good: ["b"]}
)";
}

/// Prints mistakes one a line as `file:line:col: message`.
inline std::string show(const std::vector<RuleError>& errors) {
  std::string out;
  for (const RuleError& error : errors)
    out += fmt::format("{}:{}:{}: {}{}\n", error.file, error.position.line, error.position.column,
                       error.level == Level::warning ? "warning: " : "", error.message);
  return out;
}

/// Loads the vocabulary above and one rule.
inline std::string errors_of(std::string_view path, std::string_view text) {
  RuleSet rules;
  return show(load_rules({kVocabulary, {std::string(path), std::string(text)}}, rules));
}

/// Loads the vocabulary above and one rule, which must be sound.
inline RuleSet load(std::string_view text) {
  RuleSet rules;
  const std::string errors =
      show(load_rules({kVocabulary, {"en/f/r.yaml", std::string(text)}}, rules));
  if (!errors.empty()) throw std::runtime_error(errors);
  return rules;
}

}  // namespace factlint
