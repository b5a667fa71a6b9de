#include "text/suggest.h"

#include <doctest/doctest.h>

#include <string>

using namespace factlint;

TEST_CASE("closest: finds the name that was meant") {
  const std::vector<std::string_view> names = {"first", "last", "month", "weekday", "match", "d"};
  struct Row {
    std::string word, expected;
  };
  const Row rows[] = {
      {"frist", "first"},
      {"firs", "first"},
      {"firrst", "first"},
      {"mnoth", "month"},
      {"weekdy", "weekday"},
      {"wekedya", "weekday"},
      {"First", "first"},
      {"lasts", "last"},
      {"last", "last"},
      {"w", ""},
      {"banana", ""},
      {"", ""},
      {"da", "d"},
      {"matches", "match"},
      {"mouth", "month"},
      {"fist", "first"},
      {std::string(65, 'd'), ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(closest(row.word, names) == row.expected);
  }
  CHECK(closest("first", {}).empty());
  CHECK(closest("ab", {"ac", "abc"}) == "ac");  // both at distance 1: the first
  CHECK(closest("d", {std::string_view("")}).empty());
}
