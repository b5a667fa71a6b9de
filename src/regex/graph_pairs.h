#pragma once

#include <cstdint>

#include "regex/graph.h"

namespace factlint {

/// Returns with which two bytes the matches of an expression can begin, anything following it. It
/// must not match nothing.
BytePairs first_pairs(const RegexGraph& graph, std::uint32_t root);

}  // namespace factlint
