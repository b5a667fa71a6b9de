#include "match/hits.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "regex/analysis.h"
#include "regex/key_index_builder.h"
#include "text/tokens.h"

using factlint::Hits;
using factlint::TriggerTable;

namespace {

/// Says what a chain's search about the key `key` of a text finds: the text from the first key's
/// earliest place to its latest one, and its word; nothing when it finds none.
std::string found_about(const char* regex, std::string_view text, std::string_view key,
                        std::size_t slack = 0) {
  factlint::KeyIndex index;
  const std::uint32_t chain =
      factlint::KeyIndexBuilder(index).add(factlint::analyze_regex(regex, true));
  TriggerTable table(index);
  table.add(index.chains[chain]);
  table.finish();
  factlint::Tokens tokens;
  factlint::tokenize(text, tokens);
  Hits hits(table);
  hits.clear();
  std::size_t at = 0;
  for (const factlint::Token& token : tokens.words) {
    if (token.begin == text.find(key)) at = hits.all().size();
    hits.add(token.span(), table.word(token.hash));
    if (token.shape & factlint::kStartsDigit) hits.add(token.span(), table.number());
  }
  const auto places = hits.may_match(0) ? hits.find_chain(0, at, slack, text) : std::nullopt;
  if (!places) return "-";
  const std::size_t end = text.find(' ', places->latest_first);
  return std::string(text.substr(places->first, end - places->first));
}

}  // namespace

TEST_CASE("a chain is found about a key, in order and within its gaps") {
  constexpr auto kRegex = "up (?:[a-z]{1,9} )?from \\d{1,3} to \\d{1,3}";
  const struct {
    const char *text, *key, *found;
  } table[] = {
      {"it is up here from 3 to 4 now", "from", "up"},
      {"it is up here from 3 to 4 now", "up", "up"},
      {"it is up here from 3 to 4 now", "to", "up"},
      {"to 4 from 3 up", "from", "-"},
      {"up here from 3, to 4", "from", "-"},
      {"up here from 3 to four", "from", "-"},
      {"up with all things from 3 to 4", "from", "-"},
      // Of several, all that may be the right one.
      {"to up from 3 to 4 to 5", "from", "up"},
      {"up up from 3 to 4", "from", "up up"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(found_about(kRegex, row.text, row.key) == row.found);
  }
}

TEST_CASE("slack lets keys stand further apart") {
  const std::string text = "up     from";
  CHECK(found_about("up from", text, "from") == "-");
  CHECK(found_about("up from", text, "from", 32) == "up");
}

TEST_CASE("one key serves for two links of a longer alternative") {
  constexpr auto kRegex = "to (?:few long miles|some) ends";
  CHECK(found_about(kRegex, "to some ends", "some") == "to");
  CHECK(found_about(kRegex, "to some ends", "ends") == "to");
  CHECK(found_about(kRegex, "to few long miles ends", "miles") == "to");
  CHECK(found_about(kRegex, "to few miles ends", "miles") == "-");
}
