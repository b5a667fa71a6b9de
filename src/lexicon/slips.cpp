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

std::vector<Repair> SlipTable::repairs(std::string_view word) const {
  std::vector<Repair> found;
  const std::size_t size = word.size();
  std::string candidate;
  for (std::size_t i = 0; i < size; ++i) {
    // Of a run of one letter the last is taken away, and the letter is added at its end.
    if (i + 1 < size && word[i] == word[i + 1]) continue;
    candidate.assign(word).erase(i, 1);
    found.push_back(
        {candidate, i > 0 && word[i] == word[i - 1] ? Slip::doubled : Slip::inserted, i});
  }
  for (std::size_t i = 0; i + 1 < size; ++i) {
    if (word[i] == word[i + 1]) continue;
    candidate.assign(word);
    std::swap(candidate[i], candidate[i + 1]);
    found.push_back({candidate, Slip::swapped, i});
  }
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    for (std::size_t i = 0; i <= size; ++i) {
      if (i < size && word[i] == letter) continue;
      candidate.assign(word).insert(i, 1, letter);
      found.push_back({candidate, i > 0 && word[i - 1] == letter ? Slip::halved : Slip::lost, i});
    }
    for (std::size_t i = 0; i < size; ++i) {
      const bool near = beside(word[i], letter);
      if (!near && !confused(word[i], letter)) continue;
      candidate.assign(word)[i] = letter;
      found.push_back({candidate, near ? Slip::beside : Slip::confused, i});
    }
  }
  return found;
}

}  // namespace factlint
