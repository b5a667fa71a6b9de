#include "text/source.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <iterator>
#include <utility>

#include "text/classify.h"
#include "text/unicode.h"

namespace factlint {

namespace {

constexpr std::string_view kBom = "\xef\xbb\xbf";
constexpr std::size_t kStride = 4096;

/// Appends the offset after each LF, CR or CRLF.
void index_lines(std::string_view bytes, std::vector<std::size_t>& starts) {
  const auto end_line = [&](std::size_t at) {
    const bool crlf = bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
    if (!crlf) starts.push_back(at + 1);
  };
  std::size_t i = 0;
  for (; i + 64 <= bytes.size(); i += 64)
    for (std::uint64_t ends = detail::find_line_ends(bytes.data() + i); ends != 0; ends &= ends - 1)
      end_line(i + static_cast<std::size_t>(std::countr_zero(ends)));
  for (; i < bytes.size(); ++i)
    if (bytes[i] == '\n' || bytes[i] == '\r') end_line(i);
}

std::size_t units(std::string_view text, bool utf16) {
  return utf16 ? count_utf16(text) : count_code_points(text);
}

}  // namespace

Source::Source(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)) {
  if (this->bytes().substr(0, kBom.size()) == kBom) bom_length_ = kBom.size();
  line_starts_.push_back(0);
  index_lines(bytes_, line_starts_);
}

Span Source::line(std::size_t number) const {
  const std::size_t index = std::clamp<std::size_t>(number, 1, line_starts_.size()) - 1;
  const std::size_t begin = index == 0 ? bom_length_ : line_starts_[index];
  if (index + 1 == line_starts_.size()) return {begin, bytes_.size()};
  std::size_t end = line_starts_[index + 1] - 1;
  if (bytes_[end] == '\n' && end > begin && bytes_[end - 1] == '\r') --end;
  return {begin, end};
}

std::size_t Source::line_of(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::size_t>(std::distance(line_starts_.begin(), after));
}

Position Source::position(std::size_t offset) const {
  return position_in(Unit::code_point, offset);
}

Position Source::utf16_position(std::size_t offset) const {
  return position_in(Unit::utf16, offset);
}

std::size_t Source::offset(Position position) const {
  return offset_in(Unit::code_point, position);
}

std::size_t Source::utf16_offset(Position position) const {
  return offset_in(Unit::utf16, position);
}

Position Source::position_in(Unit unit, std::size_t offset) const {
  const std::size_t number = line_of(std::min(offset, bytes_.size()));
  const Span line_span = line(number);
  const std::size_t at =
      code_point_begin(bytes_, std::clamp(offset, line_span.begin, line_span.end));
  return {number, 1 + count(unit, {line_span.begin, at})};
}

std::size_t Source::offset_in(Unit unit, Position position) const {
  if (position.line > line_starts_.size()) return bytes_.size();
  const Span line_span = line(position.line);
  std::size_t left = position.line == 0 || position.column == 0 ? 0 : position.column - 1;
  std::size_t at = line_span.begin;
  if (left >= kStride) {
    // Leap to the last checkpoint on the line that does not lie past the place.
    const std::size_t before = count_from_start(unit, at);
    const std::vector<Counts>& points = checkpoints();
    const auto at_index = [&](std::size_t index) {
      return points.begin() + static_cast<std::ptrdiff_t>(index);
    };
    const auto first = at_index(at / kStride + 1);
    const auto last = at_index(line_span.end / kStride + 1);
    const auto past = std::upper_bound(first, last, left, [&](std::size_t target, const Counts& c) {
      return target < c.of(unit) - before;
    });
    if (past != first) {
      const auto reached = std::prev(past);
      left -= reached->of(unit) - before;
      at = code_point_begin(
          bytes_, static_cast<std::size_t>(std::distance(points.begin(), reached)) * kStride);
    }
  }
  while (left > 0 && at < line_span.end) {
    const CodePoint next = decode(bytes_, at);
    const std::size_t width = unit == Unit::utf16 && next.value > 0xffff ? 2 : 1;
    if (width > left) break;  // in the middle of a surrogate pair
    left -= width;
    at += next.length;
  }
  return std::min(at, line_span.end);
}

std::size_t Source::count(Unit unit, Span span) const {
  if (span.size() < 2 * kStride) return units(span.in(bytes_), unit == Unit::utf16);
  return count_from_start(unit, span.end) - count_from_start(unit, span.begin);
}

/// `offset` must lie between characters.
std::size_t Source::count_from_start(Unit unit, std::size_t offset) const {
  const std::size_t index = offset / kStride;
  const Span rest{code_point_begin(bytes_, index * kStride), offset};
  return checkpoints()[index].of(unit) + units(rest.in(bytes_), unit == Unit::utf16);
}

const std::vector<Source::Counts>& Source::checkpoints() const {
  if (!checkpoints_.empty()) return checkpoints_;
  checkpoints_.reserve(bytes_.size() / kStride + 1);
  Counts counts;
  checkpoints_.push_back(counts);
  std::size_t begin = 0;
  for (std::size_t next = kStride; next <= bytes_.size(); next += kStride) {
    const Span part{begin, code_point_begin(bytes_, next)};
    counts.code_points += count_code_points(part.in(bytes_));
    counts.utf16 += count_utf16(part.in(bytes_));
    checkpoints_.push_back(counts);
    begin = part.end;
  }
  return checkpoints_;
}

}  // namespace factlint
