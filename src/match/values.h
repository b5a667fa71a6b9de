#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "regex/pattern.h"
#include "rules/rule.h"
#include "text/document.h"

namespace factlint {

/// A value that a vocabulary's slot reads somewhere in a block.
struct FoundValue {
  Span span;              // in the block's text
  std::string_view slot;  // the slot type's name
  Value value;
};

/// Finds the values in texts with every slot type that `inspect` shows; of overlapping readings the
/// longest is kept. For people who write rules, not for the hot path: it compiles all patterns.
class ValueFinder {
 public:
  /// `rules` must outlive the finder.
  explicit ValueFinder(const RuleSet& rules);

  std::vector<FoundValue> find(const Block& block, const ReadingContext& context) const;

 private:
  struct Search {
    Pattern pattern;
    std::uint32_t slot = 0;    // index in RuleSet::slots
    std::uint32_t groups = 0;  // of the type's patterns before this one
  };

  void find_with(const Search& search, std::string_view text, const ReadingContext& context,
                 std::vector<FoundValue>& found) const;

  const RuleSet& rules_;
  std::vector<Search> searches_;
};

}  // namespace factlint
