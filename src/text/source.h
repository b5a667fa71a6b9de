#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace factlint {

/// A place in a file as people count it, both from 1.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  auto operator<=>(const Position&) const = default;
};

/// The bytes of one file with an index of its lines. Lines end in LF, CRLF or CR. A byte-order mark
/// at the start belongs to no column. Offsets past the end are taken as the end, those inside a
/// character as its beginning, those inside a line end as the end of the line.
///
/// Places on long lines are found through counts that are made when first needed: use one Source in
/// one thread at a time.
class Source {
 public:
  Source(std::string name, std::string bytes);

  const std::string& name() const { return name_; }
  std::string_view bytes() const { return bytes_; }
  /// Returns the length of the UTF-8 byte-order mark: 0 or 3.
  std::size_t bom_length() const { return bom_length_; }

  /// Returns the number of lines: one more than there are line ends, so never 0.
  std::size_t line_count() const { return line_starts_.size(); }
  /// Returns line `number` (from 1 to `line_count()`) without its line end or byte-order mark.
  Span line(std::size_t number) const;

  /// Returns the place of a byte offset, its column in Unicode code points.
  Position position(std::size_t offset) const;
  /// Returns the place of a byte offset, its column in UTF-16 code units, as editors count.
  Position utf16_position(std::size_t offset) const;
  /// Returns the byte offset of a place; a place past the end of its line is the end of that line.
  std::size_t offset(Position position) const;
  std::size_t utf16_offset(Position position) const;

 private:
  enum class Unit : unsigned char { code_point, utf16 };
  /// How many code points and UTF-16 code units stand before an offset.
  struct Counts {
    std::size_t code_points = 0;
    std::size_t utf16 = 0;
    std::size_t of(Unit unit) const { return unit == Unit::utf16 ? utf16 : code_points; }
  };

  std::size_t line_of(std::size_t offset) const;
  Position position_in(Unit unit, std::size_t offset) const;
  std::size_t offset_in(Unit unit, Position position) const;
  std::size_t count(Unit unit, Span span) const;
  std::size_t count_from_start(Unit unit, std::size_t offset) const;
  const std::vector<Counts>& checkpoints() const;

  std::string name_;
  std::string bytes_;
  std::size_t bom_length_ = 0;
  std::vector<std::size_t> line_starts_;
  mutable std::vector<Counts> checkpoints_;  // before every 4 KiB of the file; empty until needed
};

}  // namespace factlint
