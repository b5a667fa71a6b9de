#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "match/bindings.h"
#include "regex/pattern.h"
#include "regex/recognizer.h"
#include "rules/rule.h"

namespace factlint {

/// Looks for the matches of one template. Compiling an expression takes longer than reading an
/// article, so that is put off until the recognizer has found a match.
class Search {
 public:
  /// `source` must outlive the search.
  explicit Search(const Template& source) : source_(&source) {}

  const Template& source() const { return *source_; }

  /// Finds the first match at token edges in a window of `text`, which the recognizer has, that
  /// begins no later than `last_begin`. Fills `groups`, all of them.
  bool find(Recognizer& recognizer, std::string_view text, Span window, std::size_t last_begin,
            Groups& groups);
  /// The same for a match that begins the window.
  bool match(Recognizer& recognizer, std::string_view text, Span window, Groups& groups);

 private:
  bool find_unknown(std::string_view text, Span window, std::size_t last_begin, Groups& groups);
  bool match_compiled(std::string_view text, Span window, bool anchored, Groups& groups);

  const Template* source_;
  std::unique_ptr<Pattern> pattern_;
};

}  // namespace factlint
