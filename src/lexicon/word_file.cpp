#include "lexicon/word_file.h"

#include <algorithm>

#include "text/unicode.h"

namespace factlint {

namespace {

constexpr std::string_view kBlank = " \t\r";

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode(text, at);
    if (is_letter(next.value)) return true;
    at += next.length;
  }
  return false;
}

/// Returns a line without its comment and the white space around it.
std::string_view strip(std::string_view line) {
  for (std::size_t sign = line.find('#'); sign != line.npos; sign = line.find('#', sign + 1))
    if (sign == 0 || kBlank.find(line[sign - 1]) != kBlank.npos) {
      line = line.substr(0, sign);
      break;
    }
  const std::size_t begin = line.find_first_not_of(kBlank);
  if (begin == line.npos) return line.substr(0, 0);
  return line.substr(begin, line.find_last_not_of(kBlank) - begin + 1);
}

}  // namespace

std::vector<WordFileError> add_word_file(std::string_view bytes, AddedWords& words) {
  std::vector<WordFileError> errors;
  std::size_t begin = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (begin < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    const std::string_view word = strip(line);
    const auto offset = static_cast<std::size_t>(word.data() - bytes.data());
    if (const auto invalid = find_invalid_utf8(line))
      errors.push_back({begin + *invalid, "invalid UTF-8; a word list is read as UTF-8"});
    else if (!word.empty() && !has_letter(word))
      errors.push_back({offset, "expected a word, found `" + std::string(word) + "`"});
    else
      words.add(word);
    begin = end + 1;
  }
  return errors;
}

}  // namespace factlint
