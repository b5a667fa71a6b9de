#include "text/unicode.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace factlint;
using namespace std::string_view_literals;

TEST_CASE("every code point survives encoding and decoding, from both ends") {
  for (char32_t value = 0; value <= 0x10ffff; value += value < 0x3000 ? 1 : 257) {
    if (value >= 0xd800 && value <= 0xdfff) continue;
    std::string text;
    append_utf8(text, value);
    const CodePoint forward = decode(text, 0);
    const CodePoint backward = decode_before(text, text.size());
    const bool round_trip = forward.value == value && forward.length == text.size() &&
                            backward.value == value && backward.length == text.size();
    CHECK_MESSAGE(round_trip, "U+", static_cast<unsigned>(value));
  }
}

TEST_CASE("what is no code point is written as U+FFFD") {
  for (const char32_t value : {char32_t{0xd800}, char32_t{0xdfff}, char32_t{0x110000}}) {
    std::string text;
    append_utf8(text, value);
    CHECK(text == "\xef\xbf\xbd");
  }
}

TEST_CASE("broken UTF-8 is found at its first byte and decodes a byte at a time") {
  struct Case {
    std::string_view text;
    std::size_t bad;
  };
  const std::vector<Case> cases = {
      {"ab\x80", 2},    // a continuation byte alone
      {"\xc0\xaf", 0},  // overlong, two bytes
      {"\xc1\xbf", 0},
      {"a\xe0\x80\xaf", 1},      // overlong, three bytes
      {"a\xf0\x80\x80\xaf", 1},  // overlong, four bytes
      {"\xed\xa0\x80", 0},       // a surrogate
      {"\xf4\x90\x80\x80", 0},   // past U+10FFFF
      {"\xf5\x80\x80\x80", 0},
      {"\xff", 0},
      {"\xc3", 0},  // cut short
      {"\xe2\x82", 0},
      {"\xf0\x9f\x98", 0},
      {"\xe2\x82z", 0},  // broken off by a letter
      {"\xc3\xa9\xc3", 2},
      {"caf\xe9 noir", 3},  // Windows-1252
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    REQUIRE(find_invalid_utf8(c.text));
    CHECK(*find_invalid_utf8(c.text) == c.bad);
    const CodePoint decoded = decode(c.text, c.bad);
    CHECK(decoded.value == 0xfffd);
    CHECK(decoded.length == 1);
  }
  CHECK_FALSE(find_invalid_utf8(""));
  CHECK_FALSE(find_invalid_utf8("U+FFFD itself: \xef\xbf\xbd, and \xf4\x8f\xbf\xbf"));
}

TEST_CASE("a long text is searched to its end") {
  const std::string good = std::string(1000, 'x') + "é" + std::string(1000, 'y');
  CHECK_FALSE(find_invalid_utf8(good));
  CHECK(find_invalid_utf8(good + "\xc3") == good.size());
}

TEST_CASE("decoding from both ends parts a text in the same way") {
  // Each way of breaking each byte of a text with characters of all lengths.
  const std::string whole = "aé€😀z";
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char bad : {'\x80', '\xc3', '\xe2', '\xf0', '\xff', 'q'}) {
      std::string text = whole;
      text[at] = bad;
      std::vector<std::size_t> forward;
      for (std::size_t i = 0; i < text.size(); i += decode(text, i).length) forward.push_back(i);
      std::vector<std::size_t> backward;
      for (std::size_t i = text.size(); i > 0;) {
        i -= decode_before(text, i).length;
        backward.insert(backward.begin(), i);
      }
      CAPTURE(text);
      CHECK(forward == backward);
      CHECK(count_code_points(text) == forward.size());
      std::size_t begin = 0;
      for (std::size_t i = 0, next = 0; i < text.size(); ++i) {
        if (next < forward.size() && forward[next] == i) begin = forward[next++];
        CHECK(code_point_begin(text, i) == begin);
      }
      CHECK(code_point_begin(text, text.size() + 5) == text.size());
    }
  }
}

TEST_CASE("code points and UTF-16 code units are counted") {
  struct Case {
    std::string_view text;
    std::size_t code_points;
    std::size_t utf16;
  };
  const std::vector<Case> cases = {
      {"", 0, 0},
      {"abc", 3, 3},
      {"é", 1, 1},
      {"e\xcc\x81", 2, 2},
      {"“€”", 3, 3},
      {"😀", 1, 2},
      {"שלום", 4, 4},
      {"\xff\xfe", 2, 2},
      {"\xe2\x82"
       "a",
       3, 3},
      {"\0\0"sv, 2, 2},
      {"👩‍👩‍👧", 5, 8},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(count_code_points(c.text) == c.code_points);
    CHECK(count_utf16(c.text) == c.utf16);
    // Long texts are counted in another way.
    std::string many;
    for (int i = 0; i < 500; ++i) many += c.text;
    CHECK(count_code_points(many) == 500 * c.code_points);
    CHECK(count_utf16(many) == 500 * c.utf16);
  }
}

TEST_CASE("characters have classes") {
  for (const char32_t c : U"aZ09_éßÅñжЖא中½²Ⅻ\u0301") {
    if (c != 0) CHECK_MESSAGE(is_word(c), "U+", static_cast<unsigned>(c));
  }
  for (const char32_t c : U" .,-'@’“—…€\u00a0\u00ad\u200d\u202f\ufffd😀") {
    if (c != 0) CHECK_MESSAGE(!is_word(c), "U+", static_cast<unsigned>(c));
  }
  CHECK(is_letter(U'ж'));
  CHECK_FALSE(is_letter(U'_'));
  CHECK_FALSE(is_letter(U'7'));
  CHECK(is_upper(U'É'));
  CHECK_FALSE(is_upper(U'é'));
  CHECK(is_lower(U'é'));
  CHECK(is_lower(U'q'));
  CHECK_FALSE(is_lower(U'Q'));
  CHECK_FALSE(is_lower(U'中'));
  CHECK(is_digit(U'٣'));
  CHECK_FALSE(is_digit(U'½'));
  for (const char32_t c : U"\t\n\v\f\r \u0085\u00a0\u2009\u2028\u202f\u3000")
    if (c != 0) CHECK_MESSAGE(is_space(c), "U+", static_cast<unsigned>(c));
  for (const char32_t c : U"\bA\u200b\u200d\ufeff")
    CHECK_MESSAGE(!is_space(c), "U+", static_cast<unsigned>(c));
}

TEST_CASE("text is lowered, bytes that are no text stay") {
  CHECK(to_lower("McCartney-42_X") == "mccartney-42_x");
  CHECK(to_lower("ÉCOLE Ÿ ЖУК ΑΒΓ") == "école ÿ жук αβγ");
  CHECK(to_lower("\xff"
                 "A\xc3") ==
        "\xff"
        "a\xc3");
}

TEST_CASE("characters take terminal columns") {
  CHECK(display_width(U'a') == 1);
  CHECK(display_width(U'é') == 1);
  CHECK(display_width(U'’') == 1);
  CHECK(display_width(0x301) == 0);
  CHECK(display_width(0x200d) == 0);
  CHECK(display_width(U'\t') == 0);
  CHECK(display_width(U'中') == 2);
  CHECK(display_width(U'😀') == 2);
}
