// The rules' own templates over their own examples: the recognizer must miss nothing that RE2 finds.
#include "regex/recognizer.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "embedded/embedded.h"
#include "regex/pattern.h"
#include "rules/pack.h"

using namespace factlint;

TEST_CASE("the recognizer sees each match of the rules' templates in their examples") {
  const auto rules = unpack_rules(embedded_rules());
  REQUIRE(rules);
  Recognizer recognizer(rules->graph);
  std::vector<std::optional<Span>> groups(1);
  std::size_t places = 0;
  for (const Rule& rule : rules->rules) {
    CAPTURE(rule.id);
    for (const Template& match : rule.match) {
      if (match.node == 0) continue;
      const Pattern pattern(match.regex);
      for (const auto* examples : {&rule.bad, &rule.good})
        for (const std::string& example : *examples) {
          recognizer.set_text(example);
          Span window{0, example.size()};
          while (window.begin < window.end && pattern.match(example, window, false, groups)) {
            ++places;
            CAPTURE(example);
            CHECK(recognizer.matches(match.node, groups[0]->begin));
            window.begin = groups[0]->begin + 1;
          }
        }
    }
  }
  CHECK(places > 1000);
}
