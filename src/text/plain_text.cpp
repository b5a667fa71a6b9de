#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "text/document.h"
#include "text/front_matter.h"
#include "text/input_errors.h"
#include "text/unicode.h"

namespace factlint {

namespace {

constexpr std::size_t kLongestBlock = 64 * 1024;
constexpr std::size_t kLongestHeadline = 150;  // code points
// Hard-wrapped lines are filled up to a width in this range, in code points.
constexpr std::size_t kLeastWidth = 40;
constexpr std::size_t kMostWidth = 100;
constexpr std::size_t kMostBytes = 4 * kMostWidth;

std::size_t skip_space(std::string_view text, Span span) {
  while (!span.empty()) {
    const CodePoint next = is_ascii(text[span.begin])
                               ? CodePoint{static_cast<unsigned char>(text[span.begin]), 1}
                               : decode(text.substr(0, span.end), span.begin);
    if (!is_space(next.value)) break;
    span.begin += next.length;
  }
  return span.begin;
}

std::size_t skip_space_back(std::string_view text, Span span) {
  while (!span.empty()) {
    const char c = text[span.end - 1];
    const CodePoint last =
        is_ascii(c) ? CodePoint{static_cast<unsigned char>(c), 1} : decode_before(text, span.end);
    if (!is_space(last.value)) break;
    span.end -= last.length;
  }
  return span.end;
}

Span trim(std::string_view text, Span span) {
  span.begin = skip_space(text, span);
  span.end = skip_space_back(text, span);
  return span;
}

std::string_view first_word(std::string_view line) {
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint next = decode(line, i);
    if (is_space(next.value)) return line.substr(0, i);
    i += next.length;
  }
  return line;
}

/// True for lines that were filled greedily to a width: the first word of the next line would not
/// have fitted. The widest line stands for the width.
bool is_hard_wrapped(std::string_view text, const std::vector<Span>& lines) {
  if (lines.size() < 2) return false;
  std::size_t width = 0;
  for (const Span line : lines) {
    if (line.size() > kMostBytes) return false;
    width = std::max(width, count_code_points(line.in(text)));
    if (width > kMostWidth) return false;
  }
  if (width < kLeastWidth) return false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view next = trim(text, lines[i + 1]).in(text);
    const std::size_t filled = count_code_points(lines[i].in(text)) + 1;
    if (filled + count_code_points(first_word(next)) <= width) return false;
  }
  return true;
}

class PlainTextReader {
 public:
  PlainTextReader(const Source& source, Document& document)
      : source_(source), text_(source.bytes()), document_(document) {}

  void read_lines(std::size_t first) {
    for (std::size_t number = first; number <= source_.line_count(); ++number) {
      const Span line = source_.line(number);
      const std::size_t end = skip_space_back(text_, line);
      if (end == line.begin)
        end_run();
      else
        run_.push_back({line.begin, end});
    }
    end_run();
  }

  /// Makes a headline of the first block if it looks like one.
  void find_headline() {
    if (document_.blocks.size() < 2 || !first_is_line_) return;
    Block& first = document_.blocks.front();
    if (first.text.size() > 4 * kLongestHeadline) return;
    if (count_code_points(first.text) > kLongestHeadline || ends_as_sentence(first.text)) return;
    first.role = Role::headline;
  }

 private:
  void end_run() {
    if (run_.empty()) return;
    if (is_hard_wrapped(text_, run_)) {
      add({run_.front().begin, run_.back().end}, false);
    } else {
      for (const Span line : run_) add(line, true);
    }
    run_.clear();
  }

  /// Adds a paragraph, split at white space where it is too long.
  void add(Span span, bool is_line) {
    if (document_.blocks.empty()) first_is_line_ = is_line && span.size() <= kLongestBlock;
    span.begin = skip_space(text_, span);
    while (span.size() > kLongestBlock) {
      const Span part = trim(text_, {span.begin, split_point(span)});
      document_.add(Role::paragraph, part);
      span.begin = skip_space(text_, {part.end, span.end});
    }
    if (!span.empty()) document_.add(Role::paragraph, span);
  }

  std::size_t split_point(Span span) const {
    const std::size_t limit = code_point_begin(text_, span.begin + kLongestBlock);
    for (std::size_t at = limit; at > span.begin;) {
      const CodePoint last = decode_before(text_, at);
      at -= last.length;
      if (is_space(last.value) && at > span.begin) return at;
    }
    return limit;
  }

  /// A question may be a headline; other sentences end in a full stop.
  static bool ends_as_sentence(std::string_view text) {
    while (!text.empty()) {
      const CodePoint last = decode_before(text, text.size());
      if (last.value == '.' || last.value == '!') return true;
      const bool closes = last.value == '"' || last.value == '\'' || last.value == 0x2019 ||
                          last.value == 0x201d || last.value == 0xbb || last.value == ')';
      if (!closes) return false;
      text.remove_suffix(last.length);
    }
    return false;
  }

  const Source& source_;
  std::string_view text_;
  Document& document_;
  std::vector<Span> run_;  // lines with nothing blank between, white space at their ends cut off
  bool first_is_line_ = false;
};

}  // namespace

Document read_plain_text(const Source& source) {
  Document document(source);
  if (auto refused = detail::refuse_bytes(source.bytes())) {
    document.errors.push_back(std::move(*refused));
    return document;
  }
  detail::FrontMatter front = detail::read_front_matter(source);
  if (front.date) document.metadata.date = front.date;
  if (front.language) document.metadata.language = *front.language;
  document.metadata.region = front.region;

  if (front.headline) document.add(Role::headline, *front.headline);
  PlainTextReader reader(source, document);
  reader.read_lines(front.next_line);
  if (!front.has_headline) reader.find_headline();

  document.errors = detail::find_bad_bytes(source.bytes());
  std::move(front.errors.begin(), front.errors.end(), std::back_inserter(document.errors));
  std::stable_sort(document.errors.begin(), document.errors.end(),
                   [](const InputError& a, const InputError& b) { return a.offset < b.offset; });
  return document;
}

}  // namespace factlint
