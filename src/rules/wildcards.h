#pragma once

#include <string_view>

namespace factlint {

/// True when `text` holds `*`, `?` or `[`.
bool has_wildcards(std::string_view text);

/// Matches all of `text` with a pattern: `*` is any run of bytes, `?` one character, `[a-z]` one of
/// a set of bytes, `[!a-z]` one outside it; a `[` without its `]` is itself. Never worse than the
/// product of both lengths.
bool matches_wildcards(std::string_view pattern, std::string_view text);

}  // namespace factlint
