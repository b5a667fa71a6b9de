#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/added_words.h"

namespace factlint {

/// A mistake in a word list, at a byte offset.
struct WordFileError {
  std::size_t offset = 0;
  std::string message;
};

/// Adds the words of a word list: UTF-8, a word or phrase a line; `#` at the start of a line or
/// after white space begins a comment. Lines with mistakes are told and add nothing.
std::vector<WordFileError> add_word_file(std::string_view bytes, AddedWords& words);

}  // namespace factlint
