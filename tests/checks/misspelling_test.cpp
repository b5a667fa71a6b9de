#include "checks/check_document.h"
#include "lexicon/pack.h"
#include "support.h"

using namespace factlint;
using test::rule;

namespace {

const char* const kRule = R"(check: lexicon
slips:
- {slip: [lost, inserted, swapped, beside], shortest: 7}
- {slip: [lost, halved], shortest: 5, frequent: true}
- {slip: [confused], shortest: 5, elsewhere: true}
- {slip: [doubled], shortest: 7, formed: true}
- {slip: [lost], shortest: 8, capital: true}
keyboard: [qwertyuiop, asdfghjkl, zxcvbnm]
confused: [aeiou]
frequent: [little]
prefixes: [over]
suffixes: [s, '+>ed', ed]
endings: [us]
foreign: [el, la]
fix: '{repair}')";

/// Checks a text and prints the findings: `token>repair`, with blanks between.
std::string found(const std::string& text, bool* covered = nullptr) {
  const RuleSet rules = test::load(
      {{"t/vocabulary/f.yaml", "frequent_word: {words: [the, of, a, and, in, was, he, is]}\n"},
       rule("m", kRule)});
  static const std::string packed = pack_lexicon(
      {{"a\nthe\nof\nand\nin\nhadn'"
        "t\ninformation\ngovernment\ngovernments\nlittle\nbanana\nlimit\nlimited\nspeed\n"
        "finished\nleopards\ncapital\nspokesman\nwas\nhe\nis\n",
        Commonness::small, true, true}});
  const Lexicon lexicon(packed);
  Matcher matcher(rules, lexicon);
  const Source source("t.txt", text);
  const Document document = read_plain_text(source);
  const Report report = check_document(document, {rules, lexicon, matcher});
  if (covered) *covered = report.covered;
  std::string out;
  for (const Diagnostic& diagnostic : report.diagnostics)
    out += (out.empty() ? "" : " ") + std::string(diagnostic.mark.in(source.bytes())) + ">" +
           diagnostic.fixes.front().replacement;
  return out;
}

}  // namespace

TEST_CASE("misspelt words are found with their repair") {
  const std::pair<const char*, const char*> cases[] = {
      {"the goverment of a", "goverment>government"},
      {"the finsihed and the informatiom", "finsihed>finished informatiom>information"},
      {"the litle banana", "litle>little"},
      {"the limiit and", ""},                      // too short for its slip
      {"the limitted speed", "limitted>limited"},  // formed, but one letter doubled
      {"the benana is a banana", "benana>banana"},
      {"the benana is a", ""},  // the right word stands nowhere
      {"He is in. Govenment is a", "Govenment>Government"},
      {"the Govenment of", ""},  // a capital within a sentence
      {"the goverment. The goverment", "goverment>government goverment>government"},
      {"the finsihed, finsihed, finsihed and finsihed", ""},
      {"the well-finsihed", ""},
      {"the well-informaton of", "informaton>information"},
      {"the goverment's speed", "goverment>government"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(found(text) == expected);
  }
}

TEST_CASE("what is no slip stays silent") {
  for (const char* text :
       {"the \"goverment\" is", "the “goverment,” he", "the @goverment and #goverment",
        "the goverment.example/a", "the goverment_x and goverment2",
        "the leopardus is of el goverment", "la goverment is", "the hadn't of", "the hadn’t of",
        "the overspeed of", "the qzxqzx goverment qyyq", "the goverment’ll be",
        "the goverMent of"}) {
    CAPTURE(text);
    CHECK(found(text) == "");
  }
}

TEST_CASE("a text full of slips is not in another language") {
  bool covered = false;
  const std::string slips =
      "The goverment of a finsihed and informaton in the govenment of the capital. ";
  CHECK(found(slips, &covered) ==
        "goverment>government finsihed>finished informaton>information govenment>government");
  CHECK(found("The finsihed informaton was in the goverment.") ==
        "finsihed>finished informaton>information goverment>government");
  // A headline of nothing else has none of the frequent words.
  CHECK(found("Goverment finsihed informaton\n\nThe speed is limited.") ==
        "Goverment>Government finsihed>finished informaton>information");
  found(slips + "\n\n" + slips + "\n\n" + slips, &covered);
  CHECK(covered);
}

TEST_CASE("a block in another language stays silent, an article is told") {
  const std::string english = "He is in the government of the capital and the speed is limited. ";
  const std::string strange = "Regierung xanderte goverment bleibt wartete schliesslich davonlief.";
  bool covered = false;
  CHECK(found(english + "\n\n" + english + english + "\n\n" + strange + "\n\nthe goverment of the",
              &covered) == "goverment>government");
  CHECK(covered);
  CHECK(found(strange + "\n\n" + strange + "\n\n" + strange, &covered) == "");
  CHECK_FALSE(covered);
}
