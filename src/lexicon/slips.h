#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/word_hash.h"

namespace factlint {

/// What a hand does wrong at a keyboard.
enum class Slip : std::uint8_t {
  lost,       // a letter is missing
  halved,     // one of a double letter is missing
  inserted,   // a letter too many
  doubled,    // a letter twice
  swapped,    // two letters in the wrong order
  beside,     // the key beside the right one
  confused,   // a letter for one that sounds like it
  crossed,    // two letters in the wrong order, with one between
  misplaced,  // the wrong letter doubled
  stuttered,  // two or three letters twice
};

/// A word that a token may have been, and the slip that made the token of it.
struct Repair {
  std::string_view word;
  std::uint64_t hash = 0;  // its `word_hash`
  Slip slip = Slip::lost;
  std::size_t at = 0;  // where in the token
};

/// Returns the slip of the first five kinds that made `token` of `word`, or nothing. A slip in the
/// first letter is none.
std::optional<Slip> slip_between(std::string_view token, std::string_view word);

/// Which letters may stand for which.
class SlipTable {
 public:
  /// Words of more letters have no repairs.
  static constexpr std::size_t kLongest = 40;

  /// Takes the rows of a keyboard from top to bottom, each row shifted half a key to the right of
  /// the one above, and groups of letters that are taken for each other. Only a to z count.
  SlipTable(const std::vector<std::string>& keyboard, const std::vector<std::string>& confused);

  bool beside(char a, char b) const { return is_in(beside_, a, b); }
  bool confused(char a, char b) const { return is_in(confused_, a, b); }

  /// Calls `visit` with each Repair one slip away from `word`, which is of the letters a to z. They
  /// are several hundred, and nearly all no words; each is valid during its call.
  template <class Visit>
  void for_each_repair(std::string_view word, const Visit& visit) const;

 private:
  using Letters = std::array<std::uint32_t, 26>;  // a bit a letter

  static std::uint32_t bits(const Letters& letters, char letter) {
    return letters[static_cast<std::size_t>(letter - 'a')];
  }
  static bool is_in(const Letters& letters, char a, char b) {
    return (bits(letters, a) >> (b - 'a')) & 1U;
  }
  static void relate(Letters& letters, char a, char b);

  Letters beside_{}, confused_{};
};

namespace detail {

/// A word under change. What follows its letters is 0, so that it is hashed without looking at its
/// length.
class SlipBuffer {
 public:
  explicit SlipBuffer(std::string_view word) { assign(word); }

  void assign(std::string_view word) {
    bytes_.fill('\0');
    size_ = word.copy(bytes_.data(), bytes_.size() - 16);
  }
  char& operator[](std::size_t at) { return bytes_[at]; }
  void insert(std::size_t at) {
    std::memmove(&bytes_[at + 1], &bytes_[at], size_ - at);
    ++size_;
  }
  void erase(std::size_t at, std::size_t count = 1) {
    std::memmove(&bytes_[at], &bytes_[at + count], size_ - at - count);
    std::memset(&bytes_[size_ - count], 0, count);
    size_ -= count;
  }
  Repair repair(Slip slip, std::size_t at) const {
    const std::string_view word(bytes_.data(), size_);
    if (size_ > 16) return {word, word_hash(word), slip, at};
    std::uint64_t low = 0, high = 0;
    std::memcpy(&low, bytes_.data(), 8);
    std::memcpy(&high, bytes_.data() + 8, 8);
    return {word, hash_last(kSeed ^ size_, lower8(low), lower8(high)), slip, at};
  }

 private:
  std::array<char, SlipTable::kLongest + 24> bytes_{};
  std::size_t size_ = 0;
};

}  // namespace detail

template <class Visit>
void SlipTable::for_each_repair(std::string_view word, const Visit& visit) const {
  const std::size_t size = word.size();
  if (size < 2 || size > kLongest) return;
  detail::SlipBuffer buffer(word);

  // Lost: the gap wanders from the front to the end.
  buffer.insert(0);
  for (std::size_t i = 0;; ++i) {
    const char before = i > 0 ? word[i - 1] : '\0', after = i < size ? word[i] : '\0';
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      // Into a run of one letter it is put at the end.
      if (letter == after) continue;
      buffer[i] = letter;
      visit(buffer.repair(letter == before ? Slip::halved : Slip::lost, i));
    }
    if (i == size) break;
    buffer[i] = word[i];
  }
  buffer.assign(word);

  for (std::size_t i = 0; i < size; ++i) {
    for (std::uint32_t others = bits(beside_, word[i]) | bits(confused_, word[i]); others != 0;
         others &= others - 1) {
      const char letter = static_cast<char>('a' + std::countr_zero(others));
      buffer[i] = letter;
      visit(buffer.repair(beside(word[i], letter) ? Slip::beside : Slip::confused, i));
    }
    buffer[i] = word[i];
  }

  for (std::size_t distance = 1; distance <= 2; ++distance)
    for (std::size_t i = 0; i + distance < size; ++i) {
      if (word[i] == word[i + distance]) continue;
      buffer[i] = word[i + distance];
      buffer[i + distance] = word[i];
      visit(buffer.repair(distance == 1 ? Slip::swapped : Slip::crossed, i));
      buffer[i] = word[i];
      buffer[i + distance] = word[i + distance];
    }

  for (std::size_t i = 0; i < size; ++i) {
    if (i + 1 < size && word[i] == word[i + 1]) continue;  // of a run the last is taken away
    const bool run = i > 0 && word[i] == word[i - 1];
    buffer.erase(i);
    visit(buffer.repair(run ? Slip::doubled : Slip::inserted, i));
    // The wrong letter doubled: another is.
    for (std::size_t twice = 0; run && twice + 1 < size; ++twice) {
      if (twice + 1 == i) continue;
      const char letter = buffer[twice];
      buffer.insert(twice);
      buffer[twice] = letter;
      visit(buffer.repair(Slip::misplaced, twice < i ? twice : i));
      buffer.erase(twice);
    }
    buffer.assign(word);
  }

  for (std::size_t length = 2; length <= 3; ++length)
    for (std::size_t i = 0; i + 2 * length <= size; ++i) {
      if (word.substr(i, length) != word.substr(i + length, length)) continue;
      buffer.erase(i, length);
      visit(buffer.repair(Slip::stuttered, i));
      buffer.assign(word);
    }
}

}  // namespace factlint
