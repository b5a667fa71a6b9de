// Random expressions over random texts, in the graph and with RE2.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "regex/graph_builder.h"
#include "regex/graph_matcher.h"
#include "regex/pattern.h"
#include "text/unicode.h"

using namespace factlint;

namespace {

/// Makes the same expressions and texts on each run.
class Maker {
 public:
  std::string expression(int depth) {
    switch (depth == 0 ? below(3) : below(9)) {
      case 0:
        return one_of({"a", "b", "A", "B", "1", " ", "ab", "ba", "\u00e9"});
      case 1:
        return one_of({"[ab]", "[^a]", "\\w", "\\d", ".", "\\pL", "[\u00e9-\u00fc]", "\\b", "\\B"});
      case 2:
        return one_of({"[ab]+", "[ab]*?", "a{1,3}", "\\w+?", "[a1 ]{0,4}", "(?i:ab|A1)", "b*"});
      case 3:
      case 4: {
        std::string options = expression(depth - 1);
        for (int more = 1 + below(3); more > 0; --more) options += "|" + expression(depth - 1);
        return "(?:" + options + ")";
      }
      case 5:
        return "(" + expression(depth - 1) + ")";
      case 6:
      case 7: {
        std::string parts = expression(depth - 1);
        for (int more = 1 + below(3); more > 0; --more) parts += expression(depth - 1);
        return parts;
      }
      default:
        return "(?:" + expression(depth - 1) + ")" +
               one_of({"?", "??", "{1,2}", "{0,3}?", "{2}", "+", "*?"});
    }
  }

  std::string text() {
    std::string text;
    for (int more = below(14); more > 0; --more)
      text += one_of({"a", "b", "A", "B", "1", " ", "\u00e9", "\u00fc"});
    return text;
  }

  /// Returns a number from 0 to before `end`; not by a distribution, which differ by library.
  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

 private:
  std::string one_of(const std::vector<std::string>& choices) {
    return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
  }

  std::mt19937 random_{20251126};
};

}  // namespace

TEST_CASE("random expressions match in the graph as RE2 matches them") {
  Maker maker;
  std::size_t matches = 0;
  for (int round = 0; round < 150; ++round) {
    RegexGraph graph;
    GraphBuilder builder(graph);
    std::vector<std::pair<std::string, GraphRoot>> added;
    for (int i = 0; i < 6; ++i) {
      const std::string regex = (maker.below(2) == 0 ? "(?i)" : "") + maker.expression(4);
      const auto root = builder.add(regex);
      if (root && Pattern(regex).error().empty()) added.emplace_back(regex, *root);
    }
    builder.finish();
    GraphMatcher matcher(graph);
    for (int i = 0; i < 3; ++i) {
      const std::string text = maker.text();
      matcher.set_text(text);
      for (const auto& [regex, root] : added) {
        CAPTURE(regex);
        CAPTURE(text);
        const Pattern pattern(regex);
        std::vector<std::optional<Span>> expected(static_cast<std::size_t>(pattern.group_count()) +
                                                  1);
        std::vector<std::optional<Span>> found;
        for (std::size_t at = 0; at <= text.size(); ++at) {
          if (code_point_begin(text, at) != at) continue;
          const bool matched = pattern.match(text, {at, text.size()}, true, expected);
          const auto end = matcher.match(root.node, at);
          if (matched) {
            ++matches;
            CHECK(end);
            CHECK((at == text.size() || matcher.next_begin(root.node, at, at) == at));
          }
          if (!root.exact) continue;
          CHECK(end.has_value() == matched);
          if (!matched || !end) continue;
          matcher.capture(root.node, {at, *end}, found);
          CHECK(found == expected);
        }
      }
    }
  }
  CHECK(matches > 3000);
}
