#include "lexicon/slips.h"

namespace factlint {

namespace {

bool is_plain(char c) {
  return c >= 'a' && c <= 'z';
}

}  // namespace

void SlipTable::relate(Letters& letters, char a, char b) {
  if (!is_plain(a) || !is_plain(b) || a == b) return;
  letters[static_cast<std::size_t>(a - 'a')] |= 1U << (b - 'a');
  letters[static_cast<std::size_t>(b - 'a')] |= 1U << (a - 'a');
}

SlipTable::SlipTable(const std::vector<std::string>& keyboard,
                     const std::vector<std::string>& confused) {
  for (std::size_t row = 0; row < keyboard.size(); ++row) {
    const std::string& keys = keyboard[row];
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (i > 0) relate(beside_, keys[i], keys[i - 1]);
      if (row == 0) continue;
      const std::string& above = keyboard[row - 1];
      if (i < above.size()) relate(beside_, keys[i], above[i]);
      if (i + 1 < above.size()) relate(beside_, keys[i], above[i + 1]);
    }
  }
  for (const std::string& group : confused)
    for (const char a : group)
      for (const char b : group) relate(confused_, a, b);
}

}  // namespace factlint
