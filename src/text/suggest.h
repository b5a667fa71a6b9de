#pragma once

#include <string_view>
#include <vector>

namespace factlint {

/// Returns the candidate that is most likely meant by a misspelled `word`, for "did you mean": the
/// first of those at the least distance, of at most a third of the word's length (but 1 in short
/// words). Empty when nothing is near. Words longer than 64 bytes get no suggestion.
std::string_view closest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace factlint
