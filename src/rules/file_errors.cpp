#include "rules/file_errors.h"

#include <algorithm>

#include "rules/suggest.h"

namespace factlint {

namespace {

/// A file with more mistakes is no rule file; naming them all only costs time.
constexpr std::size_t kMaxErrors = 200;

/// Returns how many bytes of the file stand for the next byte of the scalar: 2 for the escapes that
/// patterns are full of.
std::size_t written_length(std::string_view text, std::size_t at, char quotation) {
  if (at + 1 >= text.size()) return 1;
  const char c = text[at], next = text[at + 1];
  if (quotation == '\'' && c == '\'' && next == '\'') return 2;
  if (quotation == '"' && c == '\\' && (next == '\\' || next == '"')) return 2;
  return 1;
}

}  // namespace

std::size_t offset_in_scalar(std::string_view text, const yaml::Node& scalar, std::size_t index) {
  if (scalar.offset >= text.size()) return scalar.offset;
  char quotation = text[scalar.offset];
  if (!scalar.quoted || (quotation != '\'' && quotation != '"')) quotation = '\0';
  std::size_t at = scalar.offset + (quotation ? 1 : 0);
  // The character itself is compared too: a line end or an escape there would show as another one.
  const std::size_t compared = std::min(index + 1, scalar.scalar.size());
  std::size_t found = at;
  for (std::size_t i = 0; i < compared; ++i) {
    const std::size_t length = written_length(text, at, quotation);
    if (at >= text.size() || text[at + length - 1] != scalar.scalar[i]) return scalar.offset;
    found = at;
    at += length;
  }
  return index < scalar.scalar.size() ? found : at;
}

bool FileErrors::full() const {
  return entries_.size() >= kMaxErrors;
}

void FileErrors::add(std::size_t offset, std::string message, Level level) {
  any_ = any_ || level == Level::error;
  if (!full()) entries_.push_back({offset, std::move(message), level});
}

void FileErrors::add_in(const yaml::Node& scalar, std::size_t index, std::string message) {
  add(offset_in_scalar(text(), scalar, index), std::move(message));
}

void FileErrors::add_unknown(std::size_t offset, std::string_view what, std::string_view given,
                             const std::vector<std::string>& known) {
  add(offset, full() ? std::string() : unknown_name(what, given, known));
}

void FileErrors::move_to(std::vector<RuleError>& out) {
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.offset < b.offset; });
  for (Entry& entry : entries_)
    out.push_back(
        {source_.name(), source_.position(entry.offset), std::move(entry.message), entry.level});
  entries_.clear();
}

}  // namespace factlint
