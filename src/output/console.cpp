#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "output/output.h"
#include "output/printable.h"
#include "output/snippet.h"

namespace factlint {
namespace {

constexpr std::size_t kLineNumberWidth = 5;

/// The escape sequences of a style; all empty without color. The colors are those of GCC.
struct Palette {
  std::string_view place, error, warning, info, caret, reset;

  std::string_view of(Level level) const {
    return level == Level::error ? error : level == Level::warning ? warning : info;
  }
};

constexpr Palette kColored = {"\x1b[1m",    "\x1b[1;31m", "\x1b[1;35m",
                              "\x1b[1;36m", "\x1b[1;32m", "\x1b[0m"};

class ConsoleWriter {
 public:
  ConsoleWriter(const Source& source, const ConsoleStyle& style, std::string& out)
      : source_(source),
        name_(one_line(source.name())),
        width_(std::max(style.width, 1)),
        palette_(style.color ? kColored : Palette{}),
        out_(out) {}

  void write(const Diagnostic& diagnostic) {
    const Position place = source_.position(diagnostic.mark.begin);
    head(place, level_name(diagnostic.level), palette_.of(diagnostic.level), diagnostic.message);
    print(" [{}]\n", one_line(diagnostic.rule));
    for (const Note& note : diagnostic.notes) write(note, place.line);
    // What is underlined holds the mark, even when a rule says otherwise.
    const Span match = {std::min(diagnostic.match.begin, diagnostic.mark.begin),
                        std::max(diagnostic.match.end, diagnostic.mark.end)};
    snippet(place.line, diagnostic.mark, match);
    if (!diagnostic.help.empty()) help(one_line(diagnostic.help));
    if (!diagnostic.fixes.empty()) help(describe(diagnostic));
  }

 private:
  template <class... Arguments>
  void print(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
  }

  void head(Position place, std::string_view label, std::string_view color,
            std::string_view message) {
    const Palette& p = palette_;
    print("{}{}:{}:{}:{} {}{}:{} ", p.place, name_, place.line, place.column, p.reset, color, label,
          p.reset);
    append_one_line(out_, message);
  }

  void write(const Note& note, std::size_t shown_line) {
    const Position place = source_.position(note.span.begin);
    head(place, "note", palette_.info, note.message);
    out_ += '\n';
    if (place.line != shown_line) snippet(place.line, note.span, note.span);
  }

  void snippet(std::size_t number, Span mark, Span match) {
    const Span line = source_.line(number);
    const auto on_line = [&](Span span) {
      return Span{std::clamp(span.begin, line.begin, line.end) - line.begin,
                  std::clamp(span.end, line.begin, line.end) - line.begin};
    };
    const Snippet drawn =
        draw_snippet(line.in(source_.bytes()), on_line(mark), on_line(match), width_);
    const std::string digits = fmt::format("{:>{}}", number, kLineNumberWidth);
    margin_ = digits.size();
    print("{} |{}{}\n", digits, drawn.line.empty() ? "" : " ", drawn.line);
    print("{:{}} | {}{}{}\n", "", margin_, palette_.caret, drawn.underline, palette_.reset);
  }

  void help(std::string_view text) { print("{:{}} = help: {}\n", "", margin_, text); }

  // "replace with `a` or `b`". What goes is named where the caret does not show it: in a repair by
  // deletion, and where more is replaced than is marked.
  std::string describe(const Diagnostic& diagnostic) const {
    std::string text;
    bool replaces = false;
    for (const Fix& fix : diagnostic.fixes) {
      if (!text.empty()) text += " or ";
      const std::string old = one_line(fix.span.in(source_.bytes()));
      if (fix.replacement.empty()) {
        text += fmt::format("remove `{}`", old);
      } else {
        if (!replaces)
          text += fix.span == diagnostic.mark ? "replace with "
                                              : fmt::format("replace `{}` with ", old);
        text += fmt::format("`{}`", one_line(fix.replacement));
      }
      replaces = !fix.replacement.empty();
    }
    return text;
  }

  const Source& source_;
  std::string name_;
  int width_;
  Palette palette_;
  std::string& out_;
  std::size_t margin_ = kLineNumberWidth;
};

}  // namespace

void write_console(const Source& source, const std::vector<Diagnostic>& diagnostics,
                   const ConsoleStyle& style, std::string& out) {
  ConsoleWriter writer(source, style, out);
  for (const Diagnostic& diagnostic : diagnostics) writer.write(diagnostic);
}

}  // namespace factlint
