#pragma once

#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "text/document.h"

namespace factlint {

/// A value that a vocabulary's slot reads somewhere in a block.
struct FoundValue {
  Span span;              // in the block's text
  std::string_view slot;  // the slot type's name
  Value value;
};

/// Finds the values in a block with every slot type that `inspect` shows; of overlapping readings
/// the longest is kept. For people who write rules, not for the hot path: patterns are compiled
/// anew.
std::vector<FoundValue> find_values(const Block& block, const RuleSet& rules);

}  // namespace factlint
