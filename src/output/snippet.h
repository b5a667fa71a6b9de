#pragma once

#include <string>
#include <string_view>

#include "text/span.h"

namespace factlint {

/// A source line as a terminal shows it, and the line of carets below it.
struct Snippet {
  std::string line;
  std::string underline;
};

/// Draws `line` in at most `width` columns: `^` below `mark`, `~` below the rest of `match`; when
/// they are the same, `^` below the first column only. Both are spans of `line`. Of a longer line
/// the part around them is shown, all of `match` where it fits, with `…` where it is cut. The time
/// depends on `width`, not on the line. Columns are counted in the order of the text: a terminal
/// that reorders right-to-left words shows the caret where the word would stand unordered.
Snippet draw_snippet(std::string_view line, Span mark, Span match, int width);

}  // namespace factlint
