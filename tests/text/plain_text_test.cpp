#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/unicode.h"

using namespace factlint;
using namespace std::string_literals;

namespace {

/// Prints blocks as `H[text]` and `P[text]`, line ends as `/` and `\`.
std::string blocks_text(const Document& document) {
  std::string printed;
  for (const Block& block : document.blocks) {
    if (!printed.empty()) printed += ' ';
    printed += block.role == Role::headline ? "H[" : "P[";
    for (const char c : block.text) printed += c == '\n' ? '/' : c == '\r' ? '\\' : c;
    printed += ']';
    const Span all = block.to_source({0, block.text.size()});
    CHECK(all.in(document.source().bytes()) == block.text);
  }
  return printed;
}

std::string read(const std::string& bytes) {
  const Source source("f", bytes);
  return blocks_text(read_plain_text(source));
}

}  // namespace

TEST_CASE("plain text is parted into a headline and paragraphs") {
  struct Case {
    std::string bytes;
    std::string_view blocks;
  };
  const std::vector<Case> cases = {
      {"", ""},
      {"\n\n \t\n\r\n\xc2\xa0\n", ""},
      {"\xef\xbb\xbf", ""},
      {"Alone", "P[Alone]"},
      {"Town votes\n\nIt did.\n", "H[Town votes] P[It did.]"},
      {"\xef\xbb\xbfTown votes\r\n\r\nIt did.\r\n", "H[Town votes] P[It did.]"},
      {"Town votes\r\rIt did.\r", "H[Town votes] P[It did.]"},
      {"\n\n  Town votes \t\n \nIt did.", "H[Town votes] P[It did.]"},
      {"\xc2\xa0Town\xe3\x80\x80\n\xe2\x80\x83It did.", "H[Town] P[It did.]"},
      {"Town votes\nIt did.\nTwice.", "H[Town votes] P[It did.] P[Twice.]"},
      {"It did.\n\nTwice.", "P[It did.] P[Twice.]"},
      {"“It did.”\n\nTwice.", "P[“It did.”] P[Twice.]"},
      {"It did!\n\nTwice.", "P[It did!] P[Twice.]"},
      {"Did it?\n\nIt did.", "H[Did it?] P[It did.]"},
      {"עיר מצביעה\n\nIt did.", "H[עיר מצביעה] P[It did.]"},
  };
  for (const Case& c : cases) CHECK(read(c.bytes) == c.blocks);
}

TEST_CASE("a headline has at most 150 characters") {
  const auto role_of_first = [](const std::string& line) {
    const Source source("f", line + "\n\nBody.");
    return read_plain_text(source).blocks.at(0).role;
  };
  std::string line;
  for (int i = 0; i < 150; ++i) line += "é";
  CHECK(role_of_first(line) == Role::headline);
  CHECK(role_of_first(line + "é") == Role::paragraph);
}

TEST_CASE("hard-wrapped lines are one paragraph, others one each") {
  struct Case {
    std::string bytes;
    std::string_view blocks;
  };
  const std::vector<Case> cases = {
      // Filled to 44.
      {"The harbor office counted nine ships at dawn\nand eleven at dusk, which was more than it\n"
       "had berths for.",
       "P[The harbor office counted nine ships at dawn/and eleven at dusk, which was more than it/"
       "had berths for.]"},
      {"The harbor office counted nine ships at dawn\r\nand eleven at dusk, which was more than "
       "it\r\n"
       "had berths for.\r\n\r\nNext.",
       "P[The harbor office counted nine ships at dawn\\/and eleven at dusk, which was more than it"
       "\\/had berths for.] P[Next.]"},
      // The second line had room for `had`.
      {"The harbor office counted nine ships at dawn\nand eleven at dusk, which was more than\n"
       "had berths for.",
       "H[The harbor office counted nine ships at dawn] "
       "P[and eleven at dusk, which was more than] P[had berths for.]"},
      // Too narrow to tell.
      {"The harbor office counted\nnineteen ships at dawn.",
       "H[The harbor office counted] P[nineteen ships at dawn.]"},
      // The width counts characters: 40 of them here, in 80 bytes.
      {"éééééééééééééééééééé éééééééééééééééééé.\néééé.",
       "P[éééééééééééééééééééé éééééééééééééééééé./éééé.]"},
  };
  for (const Case& c : cases) CHECK(read(c.bytes) == c.blocks);
  // Wider than any wrapping.
  const Source wide("f", std::string(101, 'a') + "\n" + std::string(101, 'b'));
  CHECK(read_plain_text(wide).blocks.size() == 2);
}

TEST_CASE("long blocks are split at white space, never inside a character") {
  std::string bytes;
  while (bytes.size() < 300'000) bytes += "Überraschung “ganz” ohne Ende, ";
  const Source spaced("f", bytes);
  const Document document = read_plain_text(spaced);
  REQUIRE(document.blocks.size() == 5);
  std::string joined;
  for (const Block& block : document.blocks) {
    CHECK(block.text.size() <= 64 * 1024);
    CHECK_FALSE(find_invalid_utf8(block.text));
    CHECK(block.text.front() != ' ');
    CHECK(block.text.back() != ' ');
    joined += std::string(block.text) + ' ';
  }
  CHECK(joined == bytes);

  std::string solid(1, 'x');
  while (solid.size() < 200'000) solid += "é";
  const Source unspaced("f", solid);
  std::size_t total = 0;
  for (const Block& block : read_plain_text(unspaced).blocks) {
    CHECK(block.text.size() <= 64 * 1024);
    CHECK_FALSE(find_invalid_utf8(block.text));
    total += block.text.size();
  }
  CHECK(total == solid.size());

  const Source wide("f", "a" + std::string(200'000, ' ') + "b");
  CHECK(blocks_text(read_plain_text(wide)) == "P[a] P[b]");
}

TEST_CASE("a million blank lines and a million lines of one run") {
  const Source blank("f", std::string(1'000'000, '\n') + "end");
  CHECK(read_plain_text(blank).blocks.size() == 1);
  std::string bytes;
  for (int i = 0; i < 1'000'000; ++i) bytes += "a\n";
  const Source full("f", bytes);
  CHECK(read_plain_text(full).blocks.size() == 1'000'000);
}

TEST_CASE("what is wrong with the bytes is told once, and the rest is read") {
  struct Case {
    std::string bytes;
    std::string_view errors;  // as `offset: message`, parted by ` | `
    std::size_t blocks;
  };
  const std::vector<Case> cases = {
      {"Caf\xe9s close. Na\xefve.", "3: invalid UTF-8 (byte 0xE9); is the file in Windows-1252?",
       1},
      {"It\x92s late.", "2: invalid UTF-8 (byte 0x92); is the file in Windows-1252?", 1},
      {"A \xe9 alone", "2: invalid UTF-8 (byte 0xE9)", 1},
      {"cut \xc3", "4: invalid UTF-8 (byte 0xC3)", 1},
      {"ab\0cd\0"s, "2: NUL byte", 1},
      {"a\xff\0b\xff\0"s, "1: invalid UTF-8 (byte 0xFF) | 2: NUL byte", 1},
      {"\xff\xfe"
       "a\0b\0"s,
       "0: UTF-16 text; convert it to UTF-8", 0},
      {"\xfe\xff\0a\0b"s, "0: UTF-16 text; convert it to UTF-8", 0},
      {"\xff\xfe\0\0a\0\0\0"s, "0: UTF-32 text; convert it to UTF-8", 0},
      {"\0\0\xfe\xff\0\0\0a"s, "0: UTF-32 text; convert it to UTF-8", 0},
      {"GIF\x01\x02\x03\x04\x05\x06\x0e\x0f and so on", "0: binary file", 0},
      {"t\0e\0x\0t\0 \0i\0n\0 \0t\0w\0o\0"s, "0: binary file", 0},
      {"tabs\t\t\t\t\t\t\t\t\t\t\t\t\tand\f\fmore", "", 1},
  };
  for (const Case& c : cases) {
    const Source source("f", c.bytes);
    const Document document = read_plain_text(source);
    std::string errors;
    for (const InputError& error : document.errors) {
      if (!errors.empty()) errors += " | ";
      errors += std::to_string(error.offset) + ": " + error.message;
    }
    CAPTURE(c.bytes);
    CHECK(errors == c.errors);
    CHECK(document.blocks.size() == c.blocks);
  }
}
