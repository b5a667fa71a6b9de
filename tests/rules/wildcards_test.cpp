#include "rules/wildcards.h"

#include <doctest/doctest.h>

#include <string>

using namespace factlint;

TEST_CASE("wildcards match whole names") {
  struct Case {
    std::string_view pattern, text;
    bool matches;
  };
  const Case cases[] = {
      {"", "", true},
      {"", "a", false},
      {"abc", "abc", true},
      {"abc", "abcd", false},
      {"*", "", true},
      {"*", "dates/weekday", true},
      {"dates/*", "dates/weekday", true},
      {"dates/*", "update/weekday", false},
      {"*.txt", "a.txt.txt", true},
      {"*.txt", "a.txt.gz", false},
      {"a*b*c", "a-b-b-c", true},
      {"a*b*c", "a-c-b", false},
      {"?", "é", true},
      {"?", "", false},
      {"a?c", "abc", true},
      {"[abc]", "b", true},
      {"[a-c]x", "bx", true},
      {"[a-c]", "d", false},
      {"[!a-c]", "d", true},
      {"[!a-c]", "a", false},
      {"[]]", "]", true},
      {"[a-]", "-", true},
      {"[", "[", true},
      {"[ab", "[ab", true},
      {"[ab", "a", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.pattern);
    CAPTURE(c.text);
    CHECK(matches_wildcards(c.pattern, c.text) == c.matches);
  }
}

TEST_CASE("many stars do not make it slow") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  CHECK_FALSE(matches_wildcards(pattern + "b", std::string(2000, 'a')));
}
