#include "text/source.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/classify.h"
#include "text/unicode.h"

using namespace factlint;

namespace {

std::vector<std::string> lines_of(const Source& source) {
  std::vector<std::string> lines;
  for (std::size_t i = 1; i <= source.line_count(); ++i)
    lines.emplace_back(source.line(i).in(source.bytes()));
  return lines;
}

/// Checks that every place on the way through a file leads back to the character it was made from.
void check_round_trips(const Source& source, std::size_t step = 1) {
  Position before{1, 0};
  for (std::size_t at = 0; at <= source.bytes().size(); at += step) {
    const Position place = source.position(at);
    const Position editor = source.utf16_position(at);
    const std::size_t back = source.offset(place);
    REQUIRE(place >= before);
    REQUIRE(back == source.utf16_offset(editor));
    REQUIRE(source.position(back) == place);
    const Span line = source.line(place.line);
    if (at >= line.begin && at <= line.end) REQUIRE(back == code_point_begin(source.bytes(), at));
    REQUIRE(editor.column >= place.column);
    before = place;
  }
}

}  // namespace

TEST_CASE("lines end in LF, CRLF or CR") {
  using Lines = std::vector<std::string>;
  struct Case {
    std::string bytes;
    Lines lines;
  };
  const std::vector<Case> cases = {
      {"", {""}},
      {"one", {"one"}},
      {"one\n", {"one", ""}},
      {"one\ntwo", {"one", "two"}},
      {"one\r\ntwo\r\n", {"one", "two", ""}},
      {"one\rtwo\r", {"one", "two", ""}},
      {"a\n\r\n\rb\n\nc", {"a", "", "", "b", "", "c"}},
      {"\r\r\n\n", {"", "", "", ""}},
      {"\xef\xbb\xbf", {""}},
      {"\xef\xbb\xbf\r\none", {"", "one"}},
      {"\xef\xbb\xbfone\n\xef\xbb\xbftwo", {"one", "\xef\xbb\xbftwo"}},
      // A line end on each side of where 64 bytes are read at once.
      {std::string(63, 'x') + "\r\n" + std::string(62, 'y') + "\n" + "z",
       {std::string(63, 'x'), std::string(62, 'y'), "z"}},
  };
  for (const Case& c : cases) {
    const Source source("f", c.bytes);
    CAPTURE(c.bytes);
    CHECK(lines_of(source) == c.lines);
    check_round_trips(source);
  }
}

TEST_CASE("columns count code points, or UTF-16 code units") {
  struct Case {
    std::string before;  // on the line
    std::size_t column;
    std::size_t utf16_column;
  };
  const std::vector<Case> cases = {
      {"", 1, 1},
      {"abc", 4, 4},
      {"“Oui”, ", 8, 8},
      {"e\xcc\x81t\xc3\xa9 ", 6, 6},  // a combining accent is a code point
      {"10\xc2\xa0km ", 7, 7},        // no-break space
      {"— שלום ", 8, 8},
      {"😀😀 ", 4, 6},
      {"bad \xff\xfe ", 8, 8},
  };
  for (const Case& c : cases) {
    for (const std::string_view start : {"", "\xef\xbb\xbf", "first\r\n", "é\r", "😀\n"}) {
      const std::string bytes = std::string(start) + c.before + "X after";
      const Source source("f", bytes);
      const std::size_t offset = start.size() + c.before.size();
      const std::size_t line = start.empty() || start == "\xef\xbb\xbf" ? 1 : 2;
      CAPTURE(bytes);
      CHECK(source.position(offset) == Position{line, c.column});
      CHECK(source.utf16_position(offset) == Position{line, c.utf16_column});
      CHECK(source.offset({line, c.column}) == offset);
      CHECK(source.utf16_offset({line, c.utf16_column}) == offset);
      check_round_trips(source);
    }
  }
}

TEST_CASE("offsets between characters are those of the place they belong to") {
  const Source source("f",
                      "\xef\xbb\xbf"
                      "a😀\r\nb");
  CHECK(source.position(0) == Position{1, 1});  // in the byte-order mark
  CHECK(source.position(2) == Position{1, 1});
  CHECK(source.position(5) == Position{1, 2});  // in the emoji
  CHECK(source.position(7) == Position{1, 2});
  CHECK(source.position(8) == Position{1, 3});  // at CR
  CHECK(source.position(9) == Position{1, 3});  // at LF
  CHECK(source.position(10) == Position{2, 1});
  CHECK(source.position(999) == Position{2, 2});
  CHECK(source.utf16_offset({1, 3}) == 4);  // between the surrogates
}

TEST_CASE("places outside the text are brought back into it") {
  const Source source("f", "ab\ncd\n");
  CHECK(source.offset({1, 99}) == 2);
  CHECK(source.offset({2, 3}) == 5);
  CHECK(source.offset({9, 1}) == 6);
  CHECK(source.offset({0, 0}) == 0);
  CHECK(source.offset({2, 0}) == 3);
  CHECK(source.line(0).in(source.bytes()) == "ab");
  CHECK(source.line(99).in(source.bytes()) == "");
}

TEST_CASE("long lines give the same places as short ones") {
  std::string line;
  while (line.size() < 50000) line += "plain text, “quotes”, 😀 and \xff then é. ";
  const Source source("f", "short é\n" + line + "\r\n" + line);
  check_round_trips(source, 7);

  // Counted by hand, without the checkpoints.
  const std::string_view bytes = source.bytes();
  const std::size_t begin = source.line(3).begin;
  for (const std::size_t reach : {1UL, 4095UL, 4096UL, 8191UL, 8192UL, 20000UL, 49999UL}) {
    const std::size_t offset = code_point_begin(bytes, begin + reach);
    const std::string_view before = bytes.substr(begin, offset - begin);
    std::size_t column = 1;
    std::size_t utf16_column = 1;
    for (std::size_t i = 0; i < before.size();) {
      const CodePoint next = decode(before, i);
      i += next.length;
      column += 1;
      utf16_column += next.value > 0xffff ? 2 : 1;
    }
    CAPTURE(reach);
    CHECK(source.position(offset) == Position{3, column});
    CHECK(source.utf16_position(offset) == Position{3, utf16_column});
    CHECK(source.offset({3, column}) == offset);
    CHECK(source.utf16_offset({3, utf16_column}) == offset);
  }
}

TEST_CASE("many places on a huge line, many blank lines") {
  const std::string sentence = "The “mayor” spoke. ";
  std::string line;
  while (line.size() < 8'000'000) line += sentence;
  const Source huge("f", line);
  const std::size_t columns = count_code_points(sentence);
  for (std::size_t i = 0; i < 5000; ++i) {
    const std::size_t which = (i * 7919) % (line.size() / sentence.size());
    REQUIRE(huge.position(which * sentence.size()) == Position{1, which * columns + 1});
  }
  const Source blank("f", std::string(1'000'000, '\n'));
  CHECK(blank.line_count() == 1'000'001);
  CHECK(blank.position(700'000) == Position{700'001, 1});
}

TEST_CASE("line ends are found alike with vectors and without") {
  std::string bytes(64, 'x');
  for (std::size_t at = 0; at < 64; ++at)
    for (int value = 0; value < 256; ++value) {
      bytes[at] = static_cast<char>(value);
      const bool end = value == '\n' || value == '\r';
      const std::uint64_t expected = end ? std::uint64_t{1} << at : 0;
      REQUIRE(detail::find_line_ends(bytes.data()) == expected);
      REQUIRE(detail::find_line_ends_portable(bytes.data()) == expected);
      bytes[at] = 'x';
    }
}
