#include "output/snippet.h"

#include <algorithm>

#include "output/printable.h"
#include "text/unicode.h"

namespace factlint {
namespace {

constexpr int kTab = 8;
// Characters without width take no columns, so that their number needs a bound of its own.
constexpr int kCharactersPerColumn = 8;

/// A character of the source line: what is shown for it, in how many columns, and its bytes.
struct Cell {
  char32_t shown = 0;
  int columns = 0;
  std::size_t length = 0;
};

Cell to_cell(CodePoint point) {
  if (point.value == '\t') return {' ', kTab, point.length};
  if (is_harmful(point.value) || point.value == kReplacement)
    return {kReplacement, 1, point.length};
  return {point.value, std::clamp(display_width(point.value), 0, 2), point.length};
}

/// The room that is left in a window.
struct Room {
  int columns = 0;
  int characters = 0;

  explicit Room(int width) : columns(width), characters(width * kCharactersPerColumn) {}

  bool take(const Cell& cell) {
    if (cell.columns > columns || characters == 0) return false;
    columns -= cell.columns;
    --characters;
    return true;
  }
};

/// Moves `window.end` forwards, at most to `limit`, while there is room.
void extend_right(std::string_view line, Span& window, std::size_t limit, Room& room) {
  while (window.end < limit) {
    const Cell cell = to_cell(decode(line, window.end));
    if (!room.take(cell)) return;
    window.end += cell.length;
  }
}

void extend_left(std::string_view line, Span& window, Room& room) {
  while (window.begin > 0) {
    const Cell cell = to_cell(decode_before(line, window.begin));
    if (!room.take(cell)) return;
    window.begin -= cell.length;
  }
}

/// Finds the part of the line to show.
Span find_window(std::string_view line, Span mark, Span match, int width) {
  Span window{0, 0};
  Room all(width);
  extend_right(line, window, line.size(), all);
  if (window.end == line.size()) return window;

  const int inner = std::max(width - 2, 2);  // an ellipsis on each side
  Room room(inner);
  Span focus = match;
  window = {focus.begin, focus.begin};
  extend_right(line, window, focus.end, room);
  if (window.end < focus.end) {
    focus = mark;
    room = Room(inner);
    window = {focus.begin, focus.begin};
    extend_right(line, window, focus.end, room);
  }
  Room half = room;
  half.columns /= 2;
  half.characters /= 2;
  const Room before = half;
  extend_left(line, window, half);
  room.columns -= before.columns - half.columns;
  room.characters -= before.characters - half.characters;
  extend_right(line, window, line.size(), room);
  extend_left(line, window, room);
  // A combining character whose base is cut off would join the ellipsis.
  while (window.begin > 0 && window.begin < focus.begin) {
    const Cell cell = to_cell(decode(line, window.begin));
    if (cell.columns != 0) break;
    window.begin += cell.length;
  }
  return window;
}

bool holds(Span span, std::size_t offset) {
  return span.begin <= offset && offset < span.end;
}

/// Draws both lines from left to right.
class Pen {
 public:
  Pen(Span mark, Span match) : mark_(mark), match_(match) {}

  void ellipsis() {
    append_utf8(snippet_.line, U'\u2026');
    snippet_.underline += ' ';
  }

  void draw(const Cell& cell, std::size_t offset) {
    if (offset == mark_.begin) place_caret(cell);
    const bool tab = cell.shown == ' ' && cell.columns == kTab;
    const int columns = tab ? kTab - drawn() % kTab : cell.columns;
    if (columns > 0) last_column_ = snippet_.underline.size();
    for (int i = 0; i < columns; ++i) snippet_.underline += below(offset);
    if (tab) {
      snippet_.line.append(static_cast<std::size_t>(columns), ' ');
    } else {
      append_utf8(snippet_.line, cell.shown);
    }
  }

  Snippet finish(std::size_t end) {
    if (end == mark_.begin) caret_ = snippet_.underline.size();
    std::string& underline = snippet_.underline;
    // A mark that is empty or takes no columns still gets its caret.
    if (!marked_) {
      underline.resize(std::max(underline.size(), caret_ + 1), ' ');
      underline[caret_] = '^';
    }
    underline.erase(underline.find_last_not_of(' ') + 1);
    return std::move(snippet_);
  }

 private:
  int drawn() const { return static_cast<int>(snippet_.underline.size()); }

  // An accent is part of the character before it; anything else stands where the next one begins.
  void place_caret(const Cell& cell) {
    const bool accent = cell.columns == 0 && is_word(cell.shown);
    caret_ = accent ? last_column_ : snippet_.underline.size();
  }

  char below(std::size_t offset) {
    if (!holds(mark_, offset)) return holds(match_, offset) ? '~' : ' ';
    const bool first = !marked_;
    marked_ = true;
    return first || mark_ != match_ ? '^' : '~';
  }

  Span mark_, match_;
  Snippet snippet_;
  bool marked_ = false;
  std::size_t caret_ = 0;
  std::size_t last_column_ = 0;
};

}  // namespace

Snippet draw_snippet(std::string_view line, Span mark, Span match, int width) {
  const Span window = find_window(line, mark, match, width);
  Pen pen(mark, match);
  if (window.begin > 0) pen.ellipsis();
  for (std::size_t offset = window.begin; offset < window.end;) {
    const Cell cell = to_cell(decode(line, offset));
    pen.draw(cell, offset);
    offset += cell.length;
  }
  Snippet snippet = pen.finish(window.end);
  if (window.end < line.size()) append_utf8(snippet.line, U'\u2026');
  return snippet;
}

}  // namespace factlint
