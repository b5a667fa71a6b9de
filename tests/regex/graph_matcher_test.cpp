#include "regex/graph_matcher.h"

#include <doctest/doctest.h>

#include <string>

#include "regex/graph_builder.h"
#include "regex/pattern.h"
#include "text/unicode.h"

using namespace factlint;

namespace {

/// Shows all matches that begin at some character of a text, with their groups.
template <class F>
std::string all_matches(const std::string& text, F&& match_at) {
  std::string shown;
  std::vector<std::optional<Span>> groups;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (code_point_begin(text, at) != at || !match_at(at, groups)) continue;
    for (const auto& group : groups)
      shown +=
          group ? std::to_string(group->begin) + "-" + std::to_string(group->end) + " " : "no ";
    shown += "; ";
  }
  return shown;
}

std::string matches_of_graph(GraphMatcher& graph, std::uint32_t node, const std::string& text) {
  graph.set_text(text);
  return all_matches(text, [&](std::size_t at, auto& groups) {
    const auto end = graph.match(node, at);
    if (end) graph.capture(node, {at, *end}, groups);
    if (end) CHECK((at == text.size() || graph.next_begin(node, at, at) == at));
    return end.has_value();
  });
}

std::string matches_of_re2(const std::string& regex, const std::string& text) {
  const Pattern pattern(regex);
  return all_matches(text, [&](std::size_t at, auto& groups) {
    groups.resize(static_cast<std::size_t>(pattern.group_count()) + 1);
    return pattern.match(text, {at, text.size()}, true, groups);
  });
}

}  // namespace

TEST_CASE("the graph matches what RE2 matches, with the same groups") {
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
      "(a)|(ab)|(b)",
      "(?:(a)b|(a)c|(x))(\u20ac)?",
      "(?:(a)|b)+",
      "(a+?)(b*?)b",
      "(a+)(b*)b",
      "((?:ab){1,2}?)([ab]*)",
      "((?:ab){1,2})([ab]*)",
      "(?:([0-9]+)|([a-z]+))(?: ([a-z]+))?",
      "(?i)(?:(jan)|(j)une|(june)|(?-i:(J))(U)NE)",
      "(?:a(b)|a(a)|(b)a|[ab](b))",
      "(a|ab)(b|)(a?)",
      "(?:(a)?(b)?){2}",
      "(.{0,3})(o+)(.{1,2}?)",
      "((?:[0-9]{1,3},)?([0-9]{3})) to",
      "(x)|",
      "^[a-z]+|[a-z0-9]+$",
      "\\A(a)|\\Bb(\\z|a)",
      "(?:-|\\B.)[0-9]",
      "\\pL+|\\PL",
      "([a-z]{2,4}) ([a-z]+)? ?[0-9]",
      "(?:[a-z]{2,3} ){1,2}\\(",
      "([a-z]{1,3}?)([,.] |[0-9])",
      "(?i)[\\pL\\pN_]{2,}|[^\\pL]",
  };
  RegexGraph graph;
  GraphBuilder builder(graph);
  std::vector<std::uint32_t> nodes;
  for (const std::string& regex : expressions) {
    CAPTURE(regex);
    const auto root = builder.add(regex);
    REQUIRE(root);
    CHECK(root->exact);
    nodes.push_back(root->node);
  }
  builder.finish();
  GraphMatcher matcher(graph);
  for (std::size_t i = 0; i < nodes.size(); ++i)
    for (const std::string& text : texts) {
      CAPTURE(expressions[i]);
      CAPTURE(text);
      CHECK(matches_of_graph(matcher, nodes[i], text) == matches_of_re2(expressions[i], text));
    }
}

TEST_CASE("what the graph does not know counts as anything, never as nothing") {
  const struct {
    std::string regex, text;
  } rows[] = {
      {"\\p{Latin}+x", "\u00e9x"},
      {"[[:alpha:]]b", "ab"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.regex);
    RegexGraph graph;
    GraphBuilder builder(graph);
    const auto root = builder.add(row.regex);
    REQUIRE(root);
    CHECK(!root->exact);
    GraphMatcher matcher(graph);
    matcher.set_text(row.text);
    CHECK(matcher.match(root->node, 0));
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

  GraphMatcher matcher(graph);
  matcher.set_text("in may 5");
  CHECK(matcher.match(first->node, 0));
  CHECK(!matcher.match(second->node, 0));
  matcher.set_text("in was or");
  CHECK(!matcher.match(first->node, 0));
  CHECK(!matcher.match(second->node, 0));
  matcher.set_text("in june or");
  CHECK(matcher.match(second->node, 0));
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
  GraphMatcher matcher(graph);
  matcher.set_text(text);
  std::size_t found = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    found += matcher.match(pair->node, at).has_value();
  CHECK(found == 4000);
}
