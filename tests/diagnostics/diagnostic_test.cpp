#include "diagnostics/diagnostic.h"

#include <doctest/doctest.h>

using namespace factlint;

namespace {

Diagnostic at(Span mark, std::string rule, std::string message) {
  Diagnostic diagnostic;
  diagnostic.rule = std::move(rule);
  diagnostic.message = std::move(message);
  diagnostic.mark = diagnostic.match = mark;
  return diagnostic;
}

std::string print(const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics)
    out += std::to_string(d.mark.begin) + "-" + std::to_string(d.mark.end) + " " + d.rule + " " +
           d.message + "\n";
  return out;
}

}  // namespace

TEST_CASE("levels have names") {
  for (Level level : {Level::info, Level::warning, Level::error})
    CHECK(level_named(level_name(level)) == level);
  CHECK(level_name(Level::warning) == "warning");
  CHECK_FALSE(level_named("Error").has_value());
  CHECK_FALSE(level_named("").has_value());
}

TEST_CASE("diagnostics are sorted by place, rule and message") {
  std::vector<Diagnostic> diagnostics = {at({9, 12}, "a/a", "x"), at({3, 8}, "b/b", "x"),
                                         at({3, 8}, "a/a", "y"), at({3, 5}, "c/c", "x"),
                                         at({3, 8}, "a/a", "x")};
  sort_diagnostics(diagnostics);
  CHECK(print(diagnostics) == "3-5 c/c x\n3-8 a/a x\n3-8 a/a y\n3-8 b/b x\n9-12 a/a x\n");
}

TEST_CASE("exact duplicates are dropped, however far apart they were") {
  Diagnostic noted = at({3, 8}, "a/a", "x");
  noted.notes.push_back({"but here", {0, 1}});
  std::vector<Diagnostic> diagnostics = {at({3, 8}, "a/a", "x"), noted, at({3, 8}, "a/a", "x"),
                                         noted};
  sort_diagnostics(diagnostics);
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].notes.empty());
  CHECK(diagnostics[1].notes.size() == 1);
}

TEST_CASE("of what rules of one family have at one place the first is kept") {
  std::vector<Diagnostic> diagnostics = {at({3, 8}, "a/b", "y"), at({3, 8}, "a/a", "x"),
                                         at({3, 8}, "b/a", "x"), at({3, 9}, "a/b", "y")};
  sort_diagnostics(diagnostics);
  CHECK(print(diagnostics) == "3-8 a/a x\n3-8 b/a x\n3-9 a/b y\n");
}
