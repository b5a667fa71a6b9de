#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace factlint {

/// A compiled regular expression (RE2 syntax, UTF-8). Matching changes nothing that other threads
/// see, but its caches are locked: for speed each thread compiles its own.
class Pattern {
 public:
  explicit Pattern(std::string_view regex);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  /// Says why RE2 refused the expression; empty when it was accepted.
  std::string error() const;
  /// The part of the expression that RE2 refused.
  std::string error_argument() const;
  /// The number of capturing groups, the whole match not counted.
  int group_count() const;

  /// Matches inside `window` of `text`, at its beginning only when `anchored`. On success fills
  /// `groups` with the whole match and the groups, up to the vector's size; a group that took no
  /// part is absent.
  bool match(std::string_view text, Span window, bool anchored,
             std::vector<std::optional<Span>>& groups) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Escapes what RE2 would read as syntax.
std::string escape_regex(std::string_view literal);

}  // namespace factlint
