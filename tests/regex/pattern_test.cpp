#include "regex/pattern.h"

#include <doctest/doctest.h>

#include <string>

namespace factlint {

namespace {

std::string show(const std::optional<Span>& span) {
  return span ? std::to_string(span->begin) + "-" + std::to_string(span->end) : "none";
}

/// Matches with room for `count` groups and prints them.
std::string groups_of(std::string_view regex, std::string_view text, Span window, bool anchored,
                      std::size_t count) {
  std::vector<std::optional<Span>> groups(count, Span{99, 99});
  if (!Pattern(regex).match(text, window, anchored, groups)) return "no match";
  std::string out;
  for (const auto& group : groups) out += (out.empty() ? "" : " ") + show(group);
  return out;
}

}  // namespace

TEST_CASE("A pattern matches inside its window and sees what stands around it") {
  const struct {
    std::string_view regex, text;
    Span window;
    bool anchored;
    std::size_t count;
    std::string_view groups;
  } cases[] = {
      {"b+", "abbc", {0, 4}, false, 1, "1-3"},
      {"b+", "abbc", {0, 4}, true, 1, "no match"},
      {"b+", "abbc", {1, 4}, true, 1, "1-3"},
      {"b+", "abbc", {1, 2}, true, 1, "1-2"},
      {R"(\bb+)", "abbc", {1, 4}, false, 1, "no match"},
      {R"(b+\b)", "abbc", {1, 3}, false, 1, "no match"},
      {"^b", "ab", {1, 2}, false, 1, "no match"},
      {"b$", "ba", {0, 1}, false, 1, "no match"},
      {"(a)|(b)", "b", {0, 1}, false, 3, "0-1 none 0-1"},
      {"(a)(b)", "ab", {0, 2}, false, 2, "0-2 0-1"},
      {"(a)", "a", {0, 1}, false, 3, "0-1 0-1 none"},
      {"(x?)", "é", {0, 0}, false, 2, "0-0 0-0"},
      {"", "", {0, 0}, true, 1, "0-0"},
      {"(é)", "né", {0, 3}, false, 2, "1-3 1-3"},
      {"a", "a", {1, 0}, false, 1, "no match"},
      {"a", "a", {0, 2}, false, 1, "no match"},
      {"a(", "a(", {0, 2}, false, 1, "no match"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.regex);
    CHECK(groups_of(c.regex, c.text, c.window, c.anchored, c.count) == c.groups);
  }
  CHECK(groups_of("", std::string_view(), {0, 0}, true, 1) == "0-0");
  CHECK(groups_of("(a)", "ba", {0, 2}, false, 0).empty());
}

TEST_CASE("More groups than fit on the stack are matched as well") {
  std::string regex, text;
  for (int i = 0; i < 40; ++i) regex += "(a)", text += "a";
  std::vector<std::optional<Span>> groups(41);
  const Pattern pattern(regex);
  CHECK(pattern.group_count() == 40);
  REQUIRE(pattern.match(text, {0, text.size()}, false, groups));
  CHECK(show(groups[40]) == "39-40");
}

TEST_CASE("What RE2 refuses is told without the expression") {
  const struct {
    std::string_view regex, error, argument;
  } cases[] = {
      {"a+", "", ""},
      {"a**", "bad repetition operator", "**"},
      {"[z-a]", "invalid character class range", "z-a"},
      {R"(\8)", "invalid escape sequence", R"(\8)"},
      {"x{2000}", "invalid repetition size", "{2000}"},
      {"(?i)(ab", "missing )", "(?i)(ab"},
      {R"((\pL{100}){9}(\pL{100}){9}(\pL{100}){9}(\pL{100}){9})",
       "pattern too large - compile failed", ""},
  };
  for (const auto& c : cases) {
    const Pattern pattern(c.regex);
    CHECK(pattern.error() == c.error);
    CHECK(pattern.error_argument() == c.argument);
  }
}

TEST_CASE("An escaped literal matches itself") {
  const std::string literal = "a.b*c (d) [é] {1}|\\^$?+ 'x'";
  std::vector<std::optional<Span>> groups(1);
  REQUIRE(Pattern(escape_regex(literal)).match(literal, {0, literal.size()}, true, groups));
  CHECK(groups[0] == Span{0, literal.size()});
}

}  // namespace factlint
