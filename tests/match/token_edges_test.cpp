#include "match/token_edges.h"

#include <doctest/doctest.h>

using namespace factlint;

namespace {

/// Tells whether `part`, where it first stands in `text`, is at token edges.
bool at_edges(std::string_view text, std::string_view part) {
  const std::size_t at = text.find(part);
  REQUIRE(at != text.npos);
  return at_token_edges(text, {at, at + part.size()});
}

}  // namespace

TEST_CASE("token edges: words") {
  CHECK(at_edges("in the end", "the"));
  CHECK(!at_edges("in them all", "the"));
  CHECK(!at_edges("bathe it", "the"));
  CHECK(at_edges("(the)", "the"));
  CHECK(!at_edges("Zoë left", "Zo"));
  CHECK(!at_token_edges("the", {1, 1}));
}

TEST_CASE("token edges: a number is one token") {
  CHECK(at_edges("after 10,579 days", "10,579"));
  CHECK(!at_edges("after 10,579 days", "579"));
  CHECK(!at_edges("after 10,579 days", "10"));
  CHECK(!at_edges("some 2.5 million", "5 million"));
  CHECK(!at_edges("some 2.5 million", "2"));
  // Commas that part numbers, and full stops that end sentences.
  CHECK(at_edges("in 9,10 or 11", "10"));
  CHECK(at_edges("on May 5,2024", "2024"));
  CHECK(at_edges("on May 5,2024", "5"));
  CHECK(at_edges("It won 10, 579 less.", "579"));
  CHECK(at_edges("It was 10.", "10"));
  CHECK(at_edges("a,579", "579"));
}
