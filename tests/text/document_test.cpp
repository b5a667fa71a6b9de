#include "text/document.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace factlint;

TEST_CASE("roles have names") {
  for (const Role role : {Role::headline, Role::paragraph, Role::quote, Role::caption, Role::list})
    CHECK(role_named(role_name(role)) == role);
  CHECK(role_name(Role::caption) == "caption");
  CHECK_FALSE(role_named("footnote"));
}

TEST_CASE("a block of one run maps back by its beginning") {
  const Source source("f", "\xef\xbb\xbfOne “two” three");
  Document document(source);
  document.add(Role::quote, Span{7, 16});
  const Block& block = document.blocks.at(0);
  CHECK(block.text == "“two”");
  CHECK(block.role == Role::quote);
  CHECK(block.to_source({0, 3}) == Span{7, 10});
  CHECK(block.to_source({3, 6}).in(source.bytes()) == "two");
  CHECK(block.to_source({9, 9}) == Span{16, 16});
  CHECK(block.to_source({4, 99}) == Span{11, 16});
  CHECK(block.to_source({99, 99}) == Span{16, 16});
}

TEST_CASE("a stitched block maps back piece by piece") {
  //                        0    5    10   15   20
  const Source source("f", "The <b>cen</b>tral bank <i>cut</i> rates");
  Document document(source);
  document.add(Role::paragraph, {{0, 4}, {7, 10}, {14, 24}, {27, 30}, {34, 40}});
  const Block& block = document.blocks.at(0);
  REQUIRE(block.text == "The central bank cut rates");
  REQUIRE(block.pieces.size() == 5);

  struct Case {
    Span in_text;
    std::string_view in_source;
  };
  const std::vector<Case> cases = {
      {{0, 3}, "The"},
      {{4, 7}, "cen"},           // a whole piece
      {{4, 11}, "cen</b>tral"},  // over a seam
      {{7, 11}, "tral"},         // from a seam on
      {{3, 4}, " "},             // up to a seam
      {{0, 26}, "The <b>cen</b>tral bank <i>cut</i> rates"},
      {{17, 20}, "cut"},
      {{20, 26}, " rates"},
      {{7, 7}, ""},
  };
  for (const Case& c : cases) CHECK(block.to_source(c.in_text).in(source.bytes()) == c.in_source);
  CHECK(block.to_source({7, 7}).begin == 14);
  CHECK(block.to_source({26, 26}) == Span{40, 40});
  // Each character of the text is the same character in the file.
  for (std::size_t i = 0; i < block.text.size(); ++i)
    CHECK(block.to_source({i, i + 1}).in(source.bytes()) == block.text.substr(i, 1));
}

TEST_CASE("pieces that touch are one run") {
  const Source source("f", "one two three");
  Document document(source);
  document.add(Role::list, {{0, 3}, {3, 3}, {3, 7}});
  document.add(Role::list, {{0, 3}, {3, 7}, {8, 13}});
  document.add(Role::list, std::vector<Span>{});
  CHECK(document.blocks.at(0).pieces.empty());
  CHECK(document.blocks.at(0).text == "one two");
  CHECK(document.blocks.at(1).pieces.size() == 2);
  CHECK(document.blocks.at(2).text.empty());
}

TEST_CASE("stitched text stays in place when more is added and the document moves") {
  const Source source("f", "a-b-c-d");
  Document document(source);
  for (int i = 0; i < 100; ++i) document.add(Role::paragraph, {{0, 1}, {2, 3}});
  const char* const first = document.blocks.front().text.data();
  Document moved = std::move(document);
  CHECK(moved.blocks.front().text.data() == first);
  CHECK(moved.blocks.front().text == "ab");
  CHECK(moved.blocks.back().text == "ab");
  CHECK(&moved.source() == &source);
}
