#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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
  std::string word;
  Slip slip = Slip::lost;
  std::size_t at = 0;  // where in the token
};

/// Which letters may stand for which.
class SlipTable {
 public:
  /// Takes the rows of a keyboard from top to bottom, each row shifted half a key to the right of
  /// the one above, and groups of letters that are taken for each other. Only the letters a to z
  /// count.
  SlipTable(const std::vector<std::string>& keyboard, const std::vector<std::string>& confused);

  bool beside(char a, char b) const { return is_in(beside_, a, b); }
  bool confused(char a, char b) const { return is_in(confused_, a, b); }

  /// Returns the words one slip away from `word`, which is of the letters a to z; most are none at
  /// all.
  std::vector<Repair> repairs(std::string_view word) const;

 private:
  using Letters = std::array<std::uint32_t, 26>;  // a bit a letter

  static bool is_in(const Letters& letters, char a, char b) {
    return (letters[static_cast<std::size_t>(a - 'a')] >> (b - 'a')) & 1U;
  }
  static void relate(Letters& letters, char a, char b);

  Letters beside_{}, confused_{};
};

}  // namespace factlint
