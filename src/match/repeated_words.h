#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "text/tokens.h"

namespace factlint {

/// What stands twice in a row: the place of the first and of the second.
using RepeatedPlaces = std::optional<std::pair<Span, Span>>;

/// Tells whether token `at` of a text is the one before it again, with nothing but white space
/// between. Three in a row are meant so.
RepeatedPlaces repeated_word(std::string_view text, const Tokens& tokens, std::size_t at);

/// Finds a phrase of two to five words that ends in token `at` and stands before itself too, each
/// word parted from the next by white space alone.
RepeatedPlaces repeated_phrase(std::string_view text, const Tokens& tokens, std::size_t at);

}  // namespace factlint
