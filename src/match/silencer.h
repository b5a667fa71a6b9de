#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "match/bindings.h"
#include "match/key_filter.h"
#include "regex/pattern.h"
#include "rules/rule.h"

namespace factlint {

/// The analysis counts a run of white space as a few bytes; a window leaves room for longer ones.
inline constexpr std::size_t kWindowSlack = 32;

/// Looks for the `unless` templates of rules around their matches. Compiles a template when it is
/// first asked for.
class Silencer {
 public:
  /// `rules` must outlive the silencer.
  explicit Silencer(const RuleSet& rules);

  /// True when an `unless` template of the rule matches somewhere over the span. One without a
  /// bound is looked for within 1 KiB.
  bool silences(std::uint32_t rule, std::string_view text, Span span);
  /// True when a `proof` template of the rule matches within the span.
  bool proves(std::uint32_t rule, std::string_view text, Span span);

 private:
  /// A template, made ready when it is first asked for.
  struct Search {
    std::optional<KeyFilter> filter;
    std::unique_ptr<Pattern> pattern;
  };
  /// Returns the pattern, or nothing when no match can lie in the text that `tokens_` are of.
  const Pattern* pattern_for(Search& search, const Template& source);
  bool matches_over(const Template& source, Search& search, std::string_view text, Span span);

  const RuleSet& rules_;
  std::vector<std::vector<Search>> searches_, proofs_;  // of each rule
  Groups whole_ = Groups(1);
  Tokens tokens_;
};

}  // namespace factlint
