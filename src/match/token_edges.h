#pragma once

#include <string_view>

#include "text/span.h"

namespace factlint {

/// True where a token begins, or a character that is in none; `at` must lie inside the text. A
/// number is one token, with the comma before its thousands and its decimal point.
bool begins_token(std::string_view text, std::size_t at);

/// True when a span is not empty and begins and ends at the edge of a token. RE2's \b sees only
/// ASCII words.
bool at_token_edges(std::string_view text, Span span);

/// Returns the end of the character at `at`, or of the token that it is part of: no match that is
/// at token edges begins between.
std::size_t next_begin(std::string_view text, std::size_t at);

}  // namespace factlint
