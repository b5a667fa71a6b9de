#include "text/tokens.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "text/classify.h"
#include "text/unicode.h"
#include "text/word_hash.h"

using namespace factlint;

namespace {

/// Prints a shape as letters: l letter, d digit, 1 starts with a digit, U starts upper, u inner
/// upper, n outside ASCII.
std::string shape_text(std::uint8_t shape) {
  std::string text;
  if (shape & kHasLetter) text += 'l';
  if (shape & kHasDigit) text += 'd';
  if (shape & kStartsDigit) text += '1';
  if (shape & kStartsUpper) text += 'U';
  if (shape & kHasInnerUpper) text += 'u';
  if (shape & kNonAscii) text += 'n';
  return text;
}

/// Prints tokens as `word/shape`.
std::string words_text(std::string_view text) {
  Tokens tokens;
  tokenize(text, tokens);
  std::string printed;
  for (const Token& token : tokens.words) {
    if (!printed.empty()) printed += ' ';
    printed += std::string(token.span().in(text)) + '/' + shape_text(token.shape);
  }
  return printed;
}

std::string marks_text(std::string_view text) {
  Tokens tokens;
  tokenize(text, tokens);
  std::string printed;
  for (const Mark& mark : tokens.marks) append_utf8(printed, mark.value);
  return printed;
}

/// Tokenizes a code point at a time.
Tokens tokenize_slowly(std::string_view text) {
  Tokens tokens;
  bool open = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint next = decode(text, i);
    const char32_t c = next.value;
    if (is_word(c)) {
      if (!open) tokens.words.push_back({static_cast<std::uint32_t>(i), 0, 0, 0});
      Token& token = tokens.words.back();
      int shape = token.shape;
      if (is_letter(c)) shape |= kHasLetter;
      if (is_digit(c)) shape |= open ? kHasDigit : kHasDigit | kStartsDigit;
      if (is_upper(c)) shape |= open ? kHasInnerUpper : kStartsUpper;
      if (c >= 0x80) shape |= kNonAscii;
      token.shape = static_cast<std::uint8_t>(shape);
      token.length += static_cast<std::uint32_t>(next.length);
      token.hash = word_hash(to_lower(token.span().in(text)));
    }
    open = is_word(c);
    const bool control = c < 0x80 && c > 0 && std::iscntrl(static_cast<int>(c)) && !is_space(c);
    const bool hanging = c == '-' && i > 0 && is_word(decode_before(text, i).value) &&
                         i + 1 < text.size() && is_space(decode(text, i + 1).value);
    const bool listed =
        control || hanging ||
        (c > ' ' && c < 0x7f && (!is_word(c) || c == '_') &&
         std::string_view(".,'\"-").find(static_cast<char>(c)) == std::string_view::npos);
    if (listed || c >= 0x80) tokens.marks.push_back({static_cast<std::uint32_t>(i), c});
    i += next.length;
  }
  return tokens;
}

void check_same(std::string_view text) {
  static Tokens fast;
  tokenize(text, fast);
  const Tokens slow = tokenize_slowly(text);
  CAPTURE(text);
  REQUIRE(fast.words.size() == slow.words.size());
  for (std::size_t i = 0; i < fast.words.size(); ++i) {
    REQUIRE(fast.words[i].begin == slow.words[i].begin);
    REQUIRE(fast.words[i].length == slow.words[i].length);
    REQUIRE(fast.words[i].shape == slow.words[i].shape);
    REQUIRE(fast.words[i].hash == slow.words[i].hash);
  }
  REQUIRE(fast.marks.size() == slow.marks.size());
  for (std::size_t i = 0; i < fast.marks.size(); ++i) {
    REQUIRE(fast.marks[i].begin == slow.marks[i].begin);
    REQUIRE(fast.marks[i].value == slow.marks[i].value);
  }
}

}  // namespace

TEST_CASE("text is parted into words with shapes") {
  struct Case {
    std::string_view text;
    std::string_view words;
  };
  const std::vector<Case> cases = {
      {"", ""},
      {" \t\n ", ""},
      {"The end.", "The/lU end/l"},
      {"NATO's 21st", "NATO/lUu s/l 21st/ld1"},
      {"covid19 B2B iPhone", "covid19/ld B2B/ldUu iPhone/lu"},
      {"1.3 1,000 3-day", "1/d1 3/d1 1/d1 000/d1 3/d1 day/l"},
      {"_ _A a_B", "_/ _A/lu a_B/lu"},
      {"don’t “stop”", "don/l t/l stop/l"},
      {"café Élan ÀÉ", "café/ln Élan/lUn ÀÉ/lUun"},
      {"cafe\xcc\x81 x\xcc\x81", "cafe\xcc\x81/ln x\xcc\x81/ln"},
      {"שלום 中文 ٣٤", "שלום/ln 中文/ln ٣٤/d1n"},
      {"co\xc2\xadop 10\xc2\xa0km 5½", "co/l op/l 10/d1 km/l 5½/d1n"},
      {"x😀y a\u200d"
       "b",
       "x/l y/l a/l b/l"},
      {"ab\xff"
       "cd \xe2\x82 \xc3",
       "ab/l cd/l"},
  };
  for (const Case& c : cases) {
    CHECK(words_text(c.text) == c.words);
    check_same(c.text);
  }
  CHECK(words_text(std::string_view("a\0b", 3)) == "a/l b/l");
}

TEST_CASE("marks are punctuation but the commonest, and all outside ASCII") {
  CHECK(marks_text("a.b,c'd\"e-f g\th\n- -i -1") == "");
  CHECK(marks_text("a\x7f\x01") == "\x7f\x01");
  CHECK(marks_text("gov- ernment, é-\nb, 2- c- d-") == "-é---");
  CHECK(marks_text("!#$%&()*+/:;<=>?@[\\]^_`{|}~") == "!#$%&()*+/:;<=>?@[\\]^_`{|}~");
  CHECK(marks_text("It’s “naïve” — 5\xc2\xa0€") == "’“ï”—\xc2\xa0€");
  CHECK(marks_text("a\xff"
                   "b\xe2\x82") == "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}

TEST_CASE("tokens are the same wherever they stand and however long they are") {
  const std::vector<std::string> words = {
      "a",
      "Ab3",
      "seven77",
      "eightly8",
      "NineTimes9",
      "sixteen_letters_",
      "Sixteenlettersxx",
      "seventeenletterss",
      "thirtytwoLettersLongXXXXXXXXXXX2",
      "Donaudampfschifffahrtsgesellschaftskapitaenspatentinhaberverzeichnis2024A",
      "é",
      "naïve",
      "Élysée",
      "中文中文中文",
      "😀",
      "\xff",
      "\xe2\x82",
      "\xcc\x81",
      "’",
      "_",
      "«"};
  for (const std::string& word : words)
    for (std::size_t before = 0; before < 150; ++before)
      for (const std::size_t after : {0UL, 1UL, 15UL, 16UL, 63UL, 64UL, 80UL}) {
        check_same(std::string(before, ' ') + word + std::string(after, ' '));
        check_same(std::string(before, 'x') + word + std::string(after, 'Y'));
      }
}

TEST_CASE("random bytes give the same tokens as read slowly") {
  std::mt19937 random(7);
  const std::vector<std::string> parts = {"a",    "B",    "7", "_",      " ",    " ",
                                          ".",    "!",    "é", "“",      "😀",    "\xff",
                                          "\xc3", "\x80", "ß", "\u0301", "word", "\n"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    const std::size_t length = random() % 200;
    while (text.size() < length) text += parts[random() % parts.size()];
    check_same(text);
    for (char& c : text) c = static_cast<char>(random());
    check_same(text);
  }
}

TEST_CASE("bytes are classed alike with vectors and without") {
  std::string bytes(64, ' ');
  for (int value = 0; value < 256; ++value)
    for (std::size_t at = 0; at < 64; ++at) {
      bytes[at] = static_cast<char>(value);
      REQUIRE(detail::classify(bytes.data()) == detail::classify_portable(bytes.data()));
      bytes[at] = static_cast<char>(value * 7 + static_cast<int>(at));
    }
}

TEST_CASE("words have one hash in every case, and one each") {
  CHECK(word_hash("Paris") == word_hash("PARIS"));
  CHECK(word_hash("covid19") == word_hash("COVID19"));
  CHECK(word_hash("") != word_hash("a"));
  std::vector<std::uint64_t> hashes;
  std::string word;
  for (const std::string_view part : {"a", "b", "_", "1", "é", "ã", "中"}) {
    word.clear();
    for (int i = 0; i < 40; ++i) {
      word += part;
      hashes.push_back(word_hash(word));
    }
  }
  std::sort(hashes.begin(), hashes.end());
  CHECK(std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end());

  // Case does not matter outside ASCII either, once through the tokenizer.
  Tokens tokens;
  tokenize("Élysée ÉLYSÉE élysée", tokens);
  REQUIRE(tokens.words.size() == 3);
  CHECK(tokens.words[0].hash == word_hash("élysée"));
  CHECK(tokens.words[1].hash == word_hash("élysée"));
}

TEST_CASE("the memory of tokens is used again") {
  Tokens tokens;
  tokenize("one two three! four", tokens);
  tokenize("five", tokens);
  CHECK(tokens.words.size() == 1);
  CHECK(tokens.marks.empty());
  tokenize("", tokens);
  CHECK(tokens.words.empty());
}
