#include "output/snippet.h"

#include <doctest/doctest.h>

#include <string>

using namespace factlint;

namespace {

/// Draws a line whose match stands between `<` and `>` and whose mark, if it is not the same,
/// between
/// `[` and `]`.
std::string draw(std::string_view marked, int width = 120) {
  std::string line;
  Span match, mark;
  bool own_mark = false;
  for (char c : marked) {
    if (c == '<')
      match.begin = line.size();
    else if (c == '>')
      match.end = line.size();
    else if (c == '[')
      mark.begin = line.size(), own_mark = true;
    else if (c == ']')
      mark.end = line.size();
    else
      line += c;
  }
  const Snippet snippet = draw_snippet(line, own_mark ? mark : match, match, width);
  return snippet.line + "\n" + snippet.underline;
}

std::string times(int count, std::string_view text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a caret stands below what is marked") {
  struct Case {
    std::string_view what, marked, drawn;
  };
  const Case cases[] = {
      {"mark in a match", "on <March 30 to [12]> at noon",
       "on March 30 to 12 at noon\n   ~~~~~~~~~~~~^^"},
      {"mark before the end", "<[30] to 12>", "30 to 12\n^^~~~~~~"},
      {"mark and match the same", "the <<the>> cat", "the the cat\n    ^~~"},
      {"one character", "a <b> c", "a b c\n  ^"},
      {"empty, inside", "ab<>cd", "abcd\n  ^"},
      {"empty, at the end", "abcd<>", "abcd\n    ^"},
      {"empty line", "<>", "\n^"},
      {"tabs go to the next stop of eight", "a\tb\t<c>", "a       b       c\n                ^"},
      {"a marked tab", "ab<\t>c", "ab      c\n  ^~~~~~"},
      {"wide characters take two columns", "東京で<三月>です", "東京で三月です\n      ^~~~"},
      {"mark after wide characters", "<三月[十]日>", "三月十日\n~~~~^^~~"},
      {"accents take none", "cafe\u0301 <x>", "cafe\u0301 x\n     ^"},
      {"a marked accent is below its letter", "cafe<\u0301> x", "cafe\u0301 x\n   ^"},
      {"a marked zero-width space is before the next", "ab<\u200B>cd", "ab\u200Bcd\n  ^"},
      {"an accent at the start of a line", "<\u0301>a", "\u0301a\n^"},
      {"right-to-left words keep the order of the text", "שלום <עולם> x", "שלום עולם x\n     ^~~~"},
      {"controls are replaced", "a\x1b[31m<b>\x07", "a\uFFFD31mb\uFFFD\n     ^"},
      {"an override is replaced", "a\u202Eb<c>\u2066", "a\uFFFDbc\uFFFD\n   ^"},
      {"a control of Latin-1 is replaced", "a\u009Bb<c>", "a\uFFFDbc\n   ^"},
      {"bytes that are not UTF-8 are replaced", "a\xFF\xC3<b>\xE2\x82",
       "a\uFFFD\uFFFDb\uFFFD\uFFFD\n   ^"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    if (c.what == "controls are replaced") {
      // `[` is syntax of draw().
      const Snippet snippet = draw_snippet("a\x1b[31mb\x07", {6, 7}, {6, 7}, 120);
      CHECK(snippet.line == "a\uFFFD[31mb\uFFFD");
      CHECK(snippet.underline == "      ^");
      continue;
    }
    CHECK(draw(c.marked) == c.drawn);
  }
}

TEST_CASE("a long line is shown around the match") {
  struct Case {
    std::string_view what;
    std::string marked, drawn;
  };
  const std::string ten = "abcdefghij";
  const Case cases[] = {
      {"it fits exactly", ten + "<abcdefghij>", ten + ten + "\n          ^~~~~~~~~~"},
      {"cut on the right", "<ab>cdefghij" + ten + ten, "abcdefghijabcdefgh…\n^~"},
      {"cut on the left", ten + ten + "abcdefgh<ij>", "…cdefghijabcdefghij\n                 ^~"},
      {"cut on both sides", ten + ten + "<XY>" + ten + ten, "…cdefghijXYabcdefgh…\n         ^~"},
      {"the whole match is shown", ten + ten + "<abcdefghij[XYZ]>" + ten + ten,
       "…ijabcdefghijXYZabc…\n   ~~~~~~~~~~^^^"},
      {"a match too wide is shown around the mark", "<" + ten + ten + "[XY]" + ten + ten + ">",
       "…cdefghijXYabcdefgh…\n ~~~~~~~~^^~~~~~~~~"},
      {"a mark too wide is shown from its start", ten + "<" + ten + ten + ten + ">",
       "…abcdefghijabcdefgh…\n ^~~~~~~~~~~~~~~~~~"},
      {"wide characters are not halved", times(30, "東") + "<月>" + times(30, "東"),
       "…東東東東月東東東東…\n         ^~"},
      {"an accent without its letter is left out",
       times(30, "e\u0301") + "<XY>" + times(30, "e\u0301"),
       "…" + times(8, "e\u0301") + "XY" + times(8, "e\u0301") + "…\n         ^~"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    CHECK(draw(c.marked, 20) == c.drawn);
  }
}

TEST_CASE("characters without width do not make a window without end") {
  const std::string accents = times(100'000, "\u0301");
  const Snippet snippet =
      draw_snippet(accents + "x" + accents, {200'000, 200'001}, {0, 400'001}, 20);
  CHECK(snippet.line.size() < 1000);
  CHECK(snippet.underline.find('^') != std::string::npos);
}

TEST_CASE("any width is survived") {
  for (int width : {1, 2, 3})
    CHECK(draw_snippet("東京東京東京", {6, 9}, {3, 12}, width).underline.find('^') !=
          std::string::npos);
}
