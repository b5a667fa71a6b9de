#include "regex/recognizer.h"

#include <doctest/doctest.h>

#include <string>

#include "regex/graph_builder.h"
#include "regex/pattern.h"

using namespace factlint;

namespace {

/// Shows at which bytes of a text an expression matches: as the recognizer and as RE2 have it.
struct Begins {
  std::string recognized, matched;
};

Begins begins_of(Recognizer& recognizer, std::uint32_t node, const std::string& regex,
                 const std::string& text) {
  Begins begins;
  const Pattern pattern(regex);
  std::vector<std::optional<Span>> groups(1);
  recognizer.set_text(text);
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const std::string shown = std::to_string(at) + " ";
    if (recognizer.matches(node, at)) begins.recognized += shown;
    if (pattern.match(text, {at, text.size()}, true, groups)) begins.matched += shown;
  }
  return begins;
}

}  // namespace

TEST_CASE("the recognizer finds what RE2 finds") {
  const std::string texts[] = {
      "",
      "a",
      "from 12,500 to 9,000 people, or 28 percent",
      "January and JUNE and july, Jan. 3",
      "aaaa aaab abab",
      "CAF\u00c9 caf\u00e9 cafe \u00b5m \u03bcm 5\u00a0km",
      "one two  three\tfour",
      "x\u20ac5 \u00a35m $5bn",
      "under_score don't (a) [b]",
  };
  const std::string expressions[] = {
      "a",
      "(?i)jan(?:uary|\\.)?",
      "(?i)(?:january|june|july|jan)\\b",
      "(?:june|July)",
      "a{2,3}b",
      "a*b",
      "(?:ab){2}",
      "(?:a|ab)(?:b|ba)?\\b",
      "(?:a?){3}b",
      "\\b[0-9]{1,3}(?:,[0-9]{3})*\\b",
      "(?i)from ([0-9,]+) to ([0-9,]+)",
      "(?P<first>[a-z]+)\\s+(?P<second>[a-z]+)",
      "(?i)caf\u00e9",
      "(?i)[\u00e0-\u00ff]",
      "(?i)\u00b5m",
      "(?i)[^a-z ]+",
      "[^\u00c9]",
      "(?:\u20ac|\u00a3|\\$)[0-9]+(?:m|bn)?",
      ".{0,4}o",
      "\\w+'t",
      "\\([a-z]\\)|\\[[a-z]\\]",
      "(?i)A(?-i:b)",
      "(?:[a-z]+ ?){2,}",
      "\\d+|\\D\\d",
      "(?i)(?:per ?cent|people)",
      "|b",
      "(?:|a)b",
  };
  RegexGraph graph;
  GraphBuilder builder(graph);
  std::vector<std::uint32_t> nodes;
  for (const std::string& regex : expressions) {
    CAPTURE(regex);
    const auto node = builder.add(regex);
    REQUIRE(node);
    nodes.push_back(*node);
  }
  builder.finish();
  Recognizer recognizer(graph);
  for (std::size_t i = 0; i < nodes.size(); ++i)
    for (const std::string& text : texts) {
      CAPTURE(expressions[i]);
      CAPTURE(text);
      const Begins begins = begins_of(recognizer, nodes[i], expressions[i], text);
      CHECK(begins.recognized == begins.matched);
    }
}

TEST_CASE("what the recognizer does not know counts as anything, never as nothing") {
  const struct {
    std::string regex, text;
  } rows[] = {
      {"\\pL+x", "\u00e9x"},
      {"^a", "a"},
      {"a$", "a"},
      {"[[:alpha:]]b", "ab"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.regex);
    RegexGraph graph;
    GraphBuilder builder(graph);
    const auto node = builder.add(row.regex);
    REQUIRE(node);
    Recognizer recognizer(graph);
    recognizer.set_text(row.text);
    CHECK(recognizer.matches(*node, 0));
  }
}

TEST_CASE("parts that are alike are kept once, and remembered in one text only") {
  const std::string slot =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
  RegexGraph graph;
  GraphBuilder builder(graph);
  const auto first = builder.add("in (" + slot + ") [0-9]+");
  const std::size_t size = graph.nodes.size();
  const auto second = builder.add("in (?P<month>" + slot + ") or");
  builder.finish();
  REQUIRE(first);
  REQUIRE(second);
  CHECK(graph.nodes.size() < size + 5);

  Recognizer recognizer(graph);
  recognizer.set_text("in may 5");
  CHECK(recognizer.matches(*first, 0));
  CHECK(!recognizer.matches(*second, 0));
  recognizer.set_text("in was or");
  CHECK(!recognizer.matches(*first, 0));
  CHECK(!recognizer.matches(*second, 0));
  recognizer.set_text("in june or");
  CHECK(recognizer.matches(*second, 0));
}

TEST_CASE("a text of many places is remembered whole") {
  const std::string word =
      "(?:alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|kilo|lima|mike)";
  RegexGraph graph;
  GraphBuilder builder(graph);
  const auto pair = builder.add(word + " " + word + ";");
  builder.finish();
  REQUIRE(pair);
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "golf hotel; ";
  Recognizer recognizer(graph);
  recognizer.set_text(text);
  std::size_t found = 0;
  for (std::size_t at = 0; at < text.size(); ++at) found += recognizer.matches(*pair, at);
  CHECK(found == 4000);
}
