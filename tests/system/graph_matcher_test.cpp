// The rules' own templates over their own examples, in the graph and with RE2.
#include "regex/graph_matcher.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "regex/pattern.h"
#include "support.h"

using namespace factlint;

namespace {

/// Loads the rules from their files: packed, they lack the expressions.
RuleSet load_all() {
  std::vector<RuleFile> files;
  const std::filesystem::path root = std::filesystem::path(FACTLINT_SOURCE_DIR) / "rules";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in(entry.path());
    files.push_back({entry.path().generic_string(), {std::istreambuf_iterator<char>(in), {}}});
  }
  return test::load(files);
}

}  // namespace

TEST_CASE("the graph has each match of the rules' templates in their examples as RE2 has it") {
  const RuleSet rules = load_all();
  GraphMatcher graph(rules.graph);
  std::vector<std::optional<Span>> expected, found;
  std::size_t places = 0;
  for (const Rule& rule : rules.rules) {
    CAPTURE(rule.id);
    for (const Template& match : rule.match) {
      if (match.node == 0) continue;
      const Pattern pattern(match.regex);
      expected.resize(static_cast<std::size_t>(pattern.group_count()) + 1);
      for (const auto* examples : {&rule.texts.bad, &rule.texts.good})
        for (const std::string& example : *examples) {
          CAPTURE(example);
          graph.set_text(example);
          Span window{0, example.size()};
          while (window.begin < window.end && pattern.match(example, window, false, expected)) {
            const std::size_t begin = expected[0]->begin;
            const auto end = graph.match(match.node, begin);
            REQUIRE(end);
            CHECK(graph.next_begin(match.node, begin, begin) == begin);
            if (match.exact) {
              graph.capture(match.node, {begin, *end}, found);
              CHECK(found == expected);
            }
            ++places;
            window.begin = begin + 1;
          }
        }
    }
  }
  CHECK(places > 1000);
}

// What has no bound is left to RE2, which is slow to compile it.
TEST_CASE("the rules' templates have matches of so many bytes at most") {
  RuleSet rules = load_all();
  for (Rule& rule : rules.rules) {
    CAPTURE(rule.id);
    for_each_template(rule, [](const Template& each) {
      CAPTURE(each.regex.substr(0, 80));
      CHECK(each.max_length != kUnbounded);
    });
  }
}
