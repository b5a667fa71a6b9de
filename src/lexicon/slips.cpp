#include "lexicon/slips.h"

#include <algorithm>
#include <utility>

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

namespace {

/// Adds the words in which letters of `word` change places.
void add_swapped(std::string_view word, std::vector<Repair>& found) {
  std::string candidate;
  for (std::size_t distance = 1; distance <= 2; ++distance)
    for (std::size_t i = 0; i + distance < word.size(); ++i) {
      if (word[i] == word[i + distance]) continue;
      candidate.assign(word);
      std::swap(candidate[i], candidate[i + distance]);
      found.push_back({candidate, distance == 1 ? Slip::swapped : Slip::crossed, i});
    }
}

/// Adds the words in which one letter is single and another double, where it was the other way
/// round.
void add_misplaced(std::string_view word, std::vector<Repair>& found) {
  std::string candidate;
  for (std::size_t twice = 0; twice + 1 < word.size(); ++twice) {
    if (word[twice] != word[twice + 1]) continue;
    const std::string single = std::string(word).erase(twice, 1);
    for (std::size_t i = 0; i < single.size(); ++i) {
      if (i == twice) continue;
      candidate.assign(single).insert(i, 1, single[i]);
      found.push_back({candidate, Slip::misplaced, std::min(i, twice)});
    }
  }
}

/// Adds the words that have once what `word` has twice in a row, two or three letters.
void add_stuttered(std::string_view word, std::vector<Repair>& found) {
  for (std::size_t length = 2; length <= 3; ++length)
    for (std::size_t i = 0; i + 2 * length <= word.size(); ++i)
      if (word.substr(i, length) == word.substr(i + length, length))
        found.push_back({std::string(word).erase(i, length), Slip::stuttered, i});
}

}  // namespace

std::vector<Repair> SlipTable::repairs(std::string_view word) const {
  std::vector<Repair> found;
  const std::size_t size = word.size();
  found.reserve(40 * (size + 1));
  std::string candidate;
  for (std::size_t i = 0; i < size; ++i) {
    // Of a run of one letter the last is taken away, and the letter is added at its end.
    if (i + 1 < size && word[i] == word[i + 1]) continue;
    candidate.assign(word).erase(i, 1);
    found.push_back(
        {candidate, i > 0 && word[i] == word[i - 1] ? Slip::doubled : Slip::inserted, i});
  }
  add_swapped(word, found);
  add_misplaced(word, found);
  add_stuttered(word, found);
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
