#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace factlint {

/// An example of a rule without its `[[` and `]]`, and the spans that stood between them.
struct Example {
  std::string text;
  std::vector<Span> marks;
};

/// Reads an example as a rule file writes it. A `[[` without its `]]` is text.
Example parse_example(std::string_view written);

}  // namespace factlint
