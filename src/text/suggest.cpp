#include "text/suggest.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace factlint {

namespace {

constexpr std::size_t kLongest = 64;

// Counts the insertions, deletions, substitutions and swaps of neighbors between two words of at
// most kLongest bytes: the Damerau-Levenshtein distance in its restricted form (optimal string
// alignment).
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::size_t, kLongest + 1> before{}, last{}, row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = last;
    last = row;
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view closest(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (word.empty() || word.size() > kLongest) return {};
  const std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
  std::string_view best;
  std::size_t least = limit + 1;
  for (std::string_view candidate : candidates) {
    const auto [shorter, longer] = std::minmax({word.size(), candidate.size()});
    if (longer > kLongest || longer - shorter > limit) continue;
    const std::size_t found = distance(word, candidate);
    // When every letter differs the words have nothing in common, as `d` and `w`.
    if (found < least && found < longer) best = candidate, least = found;
  }
  return best;
}

}  // namespace factlint
