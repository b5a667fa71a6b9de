#pragma once

#include <string_view>

#include "text/span.h"

namespace factlint {

/// True when a span is not empty and begins and ends at the edge of a token. RE2's \b sees only
/// ASCII words.
bool at_token_edges(std::string_view text, Span span);

}  // namespace factlint
