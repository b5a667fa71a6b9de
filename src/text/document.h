#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.h"
#include "text/span.h"

namespace factlint {

/// What a block is in the article.
enum class Role : std::uint8_t { headline, paragraph, quote, caption, list };

/// Returns the name a rule's `scope` and `inspect` use for a role.
std::string_view role_name(Role role);
std::optional<Role> role_named(std::string_view name);

/// A run of a block's text that stands in one run in the file.
struct Piece {
  std::size_t text_begin = 0;    // in Block::text
  std::size_t source_begin = 0;  // in the file
  std::size_t length = 0;
};

/// A headline, a paragraph or the like: the unit in which rules match. Its text may be stitched
/// from several pieces of the file; `pieces` then holds them in order and covers all of `text`.
struct Block {
  Role role = Role::paragraph;
  std::string_view text;         // valid as long as its Document
  std::size_t source_begin = 0;  // where `text` begins in the file, when `pieces` is empty
  std::vector<Piece> pieces;
  bool joined = false;  // two paragraphs in one text

  /// Returns the place in the file of a span of `text`. A span over several pieces runs from the
  /// first character's place to the last one's.
  Span to_source(Span in_text) const;
};

/// Which of two numbers in a date of numbers alone is the month: `10/02/2025`.
enum class DateOrder : std::uint8_t { day_first, month_first };

/// What is known about the article beside its text.
struct Metadata {
  std::optional<std::chrono::sys_days> date;
  std::string language = "en";  // ISO 639-1
  std::string region;           // ISO 3166-1, in capitals: `GB` of `en-GB`; empty where not said
  std::optional<DateOrder> date_order;
};

/// Something wrong with the input itself, at a byte offset in the file.
struct InputError {
  std::size_t offset = 0;
  std::string message;
};

/// An article: its blocks in the order of the file. Refers to the Source, which must outlive it.
class Document {
 public:
  explicit Document(const Source& source) : source_(&source) {}
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;

  const Source& source() const { return *source_; }
  Metadata metadata;
  std::vector<Block> blocks;
  /// What could not be read; the rest of the article is there all the same.
  std::vector<InputError> errors;

  /// Adds a block that is one run of the file.
  void add(Role role, Span in_source);
  /// Adds a block whose text is stitched from pieces of the file, which must be in order.
  void add(Role role, const std::vector<Span>& in_source);

 private:
  const Source* source_;
  std::deque<std::string> stitched_;
};

/// Reads plain text: optional YAML front matter between `---` lines (`date`, `headline`, `lang`), a
/// headline, paragraphs. Paragraphs are parted by blank lines; a line of its own is a paragraph
/// too, unless the lines are filled to a width, as hard-wrapped text is. Broken UTF-8, NUL bytes
/// and bad front matter are told in `errors`; blocks longer than 64 KiB are split at white space.
Document read_plain_text(const Source& source);

}  // namespace factlint
