#pragma once

#include <string_view>

namespace factlint {

/// Returns the packed English lexicon, as `pack_lexicon` wrote it; for `Lexicon`.
std::string_view embedded_lexicon();

/// Returns the packed built-in rule set, as `pack_rules` wrote it; for `unpack_rules`.
std::string_view embedded_rules();

}  // namespace factlint
