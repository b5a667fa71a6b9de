#include "lexicon/slips.h"

#include <algorithm>

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

std::optional<Slip> slip_between(std::string_view token, std::string_view word) {
  const std::size_t shorter = std::min(token.size(), word.size());
  std::size_t at = 0;
  while (at < shorter && token[at] == word[at]) ++at;
  if (at == 0) return std::nullopt;
  const auto left = token.substr(at), right = word.substr(at);
  if (token.size() == word.size()) {
    const bool swapped = left.size() > 1 && left[0] == right[1] && left[1] == right[0] &&
                         left.substr(2) == right.substr(2);
    return swapped ? std::optional(Slip::swapped) : std::nullopt;
  }
  if (token.size() + 1 == word.size() && left == right.substr(1))
    return right[0] == word[at - 1] ? Slip::halved : Slip::lost;
  if (token.size() == word.size() + 1 && left.substr(1) == right)
    return left[0] == token[at - 1] ? Slip::doubled : Slip::inserted;
  return std::nullopt;
}

}  // namespace factlint
