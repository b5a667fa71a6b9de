#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "checks/check_document.h"

namespace factlint {

/// What a check did, for `--statistics`. Nothing in it hangs on the order of the files.
class Statistics {
 public:
  /// Counts nothing until there are rules to count for.
  Statistics() = default;
  explicit Statistics(const RuleSet& rules) : rules_(rules.rules.size()) {}

  void add(const Document& document, const Report& report);
  void add(const Statistics& other);
  /// Prints a table of the enabled rules and the totals.
  std::string print(const RuleSet& rules) const;

 private:
  struct Row {
    std::size_t matches = 0;
    std::array<std::size_t, 4> outcomes{};  // by Outcome

    void add(const Row& other);
  };

  std::vector<Row> rules_;
  std::array<std::size_t, 3> findings_{};  // by Level
  std::size_t files_ = 0, blocks_ = 0, words_ = 0, bytes_ = 0;
};

}  // namespace factlint
