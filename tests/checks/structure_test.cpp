#include "checks/found.h"

using namespace factlint;
using test::found, test::rule;

namespace {

RuleFile quotes(const std::string& fault) {
  return rule("q", "check: balance\nfault: " + fault +
                       "\npairs: ['\" \"', '“ ”', \"'' ''\"]\nproof: ', he said'");
}

RuleFile brackets(const std::string& fault) {
  return rule("b", "check: balance\nnests: true\nfault: " + fault + "\npairs: ['( )', '[ ]']");
}

RuleFile spacing(const std::string& fault) {
  return rule("s", "check: spacing\nfault: " + fault + "\nmarks: '.,'\nexcept: [com]");
}

const std::string kRoads =
    "The council met for three hours in the old town hall to talk about the state of the roads.";

RuleFile cut() {
  return rule("c", "check: cut\nshortest: 12\ndangling: [the, of]");
}

std::string with_neighbors(const std::string& paragraph) {
  return "Roads\n\n" + kRoads + "\n\n" + kRoads + "\n\n" + paragraph + "\n\n" + kRoads + "\n";
}

RuleFile repeated(const std::string& unit) {
  return rule("r", "check: repeat\nnote: first\nshortest: 4\nsimilar: 80\nunit: " + unit);
}

}  // namespace

TEST_CASE("balance: a quotation that is never closed") {
  const std::vector<RuleFile> rules = {quotes("unclosed")};
  CHECK(found(rules, "\"Yes, she said.") == "\": `\"`");
  CHECK(found(rules, "A \"b, c \"d\" e.") == "\": `\"`");
  CHECK(found(rules, "“Yes, she said, and “no” too.") == "“: `“`");
  CHECK(found(rules, "\"Yes,\" she said. 5' 10\" tall. \"A 'b' c.\"") == "");
}

TEST_CASE("balance: quotations over several paragraphs") {
  const std::vector<RuleFile> rules = {
      quotes("unclosed"),
  };
  CHECK(found(rules, "\"One.\n\n\"Two.\n\n\"Three,\" she said.") == "");
  CHECK(found(rules, "\"One.\n\nTwo.\n\nThree,\" she said.") == "");
  CHECK(found(rules, "\"One.\n\nTwo.\n\n\"Three,\" she said.") == "\": `\"`");
  // Where the next may go on with it, a proof is asked for.
  CHECK(found(rules, "\"One, he said.\n\n\"Two,\" she said.") == "\": `\"`");
  CHECK(found(rules, "\"One. \"Two,\" she said.") == "");
  CHECK(found(rules, "\"One, he said. \"Two,\" she said.") == "\": `\"`");
}

TEST_CASE("balance: a quotation within one in the same signs") {
  for (const std::string fault : {"unclosed", "unopened"}) {
    const std::vector<RuleFile> rules = {quotes(fault)};
    CHECK(found(rules, "\"The son of A \"Al\" B was found.\"") == "");
    CHECK(found(rules, "\"You \"had\" it all, and \"no\" time,\" he said.") == "");
    CHECK(found(rules, "\"He was \"ill\" then. \"He also left,\" she said.") == "");
    CHECK(found(rules, "'Tis so, 'twas 5' 10\" tall, rock 'n' roll, the boys' 12\".") == "");
  }
  CHECK(found({quotes("unclosed")}, "\"One, he said, was \"ill\" then,\" she said.") == "\": `\"`");
  CHECK(found({quotes("unclosed")}, "It was \"an \"ill\" man. \"He left,\" she said.") ==
        "\": `\"`");
}

TEST_CASE("balance: of an opening mark that was turned around, and the closing one, the first") {
  CHECK(found({quotes("unopened")}, "He came.” We waited,” she said.") == "”: `”`");
  CHECK(found({quotes("unopened")}, "He came,” she said. We waited,” he said.") ==
        "”: `”`\n”: `”`");
}

TEST_CASE("balance: a quotation that was never opened, or turned around") {
  CHECK(found({quotes("unopened")}, "Yes,\" she said.") == "\": `\"`");
  CHECK(found({quotes("unopened")}, "The 6\" pipe, the 12\".") == "");
  CHECK(found({quotes("unopened")}, "\"One.\n\nTwo,\" she said.") == "");
  CHECK(found({quotes("reversed")}, "“Yes,“ she said. ”No,” he said.") == "“: `“`\n”: `”`");
  // A stray space is another fault.
  CHECK(found({quotes("reversed")}, "“Yes ”, she said.") == "");
}

TEST_CASE("balance: brackets") {
  CHECK(found({brackets("unclosed")}, "The fund (of 1998 grew.") == "(: `(`");
  CHECK(found({brackets("unclosed")}, "(a (b) [c]) :( ;-(") == "");
  CHECK(found({brackets("unclosed")}, "(One.\n\nTwo.)") == "");
  CHECK(found({brackets("unopened")}, "The fund of 1998) grew.") == "): `)`");
  CHECK(found({brackets("unopened")}, "a) b 1) c ii) d :) =(picture)=") == "");
  const std::string deep(50'000, '(');
  CHECK(found({brackets("unopened")}, deep) == "");
}

TEST_CASE("spacing: a space that is missing, or too many") {
  CHECK(found({spacing("missing")}, "the road.She left") == "road.She: `road.She`");
  CHECK(found({spacing("missing")}, "the road,she left") == "road,she: `road,she`");
  CHECK(found({spacing("missing")}, "U.S.The road.com a@road.She the 3.5 St.The") == "");
  CHECK(found({spacing("missing")}, "road.She is a name, road.She") == "");
  CHECK(found({spacing("before")}, "the road , she left") == " ,: ` ,`");
  CHECK(found({spacing("before")}, "the . . . road .com") == "");
  CHECK(found({spacing("before")}, "the road ,she left") == " ,: ` ,`");
  CHECK(found({spacing("lower")}, "the road. she left") == "road. she: `road. she`");
  CHECK(found({spacing("lower")}, "the Road. she left. eBay road. She com. the . the . . . she") ==
        "");
  CHECK(found({spacing("doubled")}, "the road.. She left") == "..: `..`");
  CHECK(found({spacing("doubled")}, "the road... She, 1 p.m., left") == "");
}

TEST_CASE("cut: a paragraph that stops within a sentence") {
  const std::string cut_off =
      "The engineers who looked at the bridge found that it was in the worst";
  CHECK(found({cut()}, with_neighbors(cut_off)) == "worst: `worst`");
  CHECK(found({cut()}, with_neighbors(cut_off + " of")) == "of: `of`");
  CHECK(found({cut()}, with_neighbors(cut_off + " state. The")) == "The: `The`");
  CHECK(found({cut()}, with_neighbors("The council and the mayor met again,")) == "");  // too short
  CHECK(found({cut()}, with_neighbors(cut_off + " state.")) == "");
  CHECK(found({cut()}, with_neighbors(cut_off + " of:\n\n- the pillars and all the old stones")) ==
        "");
  CHECK(found({cut()}, with_neighbors("Photo: Jane Miller")) == "");
  // A text of one paragraph shows by its own sentences how it ends them.
  CHECK(found({cut()}, "Roads\n\n" + kRoads + " They left. It was very late. " + cut_off) ==
        "worst: `worst`");
  CHECK(found({cut()}, "Roads\n\n" + kRoads + " " + cut_off) == "");
}

TEST_CASE("repeat: a phrase") {
  const std::vector<RuleFile> rules = {rule("r", "check: repeat\nunit: phrase\nfix: '{word}'")};
  CHECK(found(rules, "one of the of the roads") == "of the of the: `of the of the`; of the");
  CHECK(found(rules, "day by day by day, New York New York, ha ha ha ha, of the, of the") == "");
}

TEST_CASE("repeat: sentences and paragraphs") {
  const std::vector<RuleFile> sentence = {repeated("sentence")},
                              paragraph = {repeated("paragraph")};
  const std::string other = " It is open now.";
  CHECK(found(sentence,
              "It is the end of the road. " + other + " It is the end of the road." + other) ==
        "It is the end of the road.: `It is the end of the road.`; first at 0");
  // Nearly the same, but no other name or number.
  CHECK(
      found(
          sentence,
          "It is the end of the long road to the sea. It is the end of a long road to the sea.") !=
      "");
  CHECK(found(sentence,
              "It is the end of the long road to Rome. It is the end of the long road to Oslo.") ==
        "");
  CHECK(found(sentence, "\"It is the end of the road.\" Yes: \"It is the end of the road.\"") ==
        "");
  const std::string line = "The road has been shut since the floods of May.";
  CHECK(found(paragraph, "Roads\n\n" + line + "\n\n" + line) ==
        line + ": `" + line + "`; first at 7");
  CHECK(found(sentence, "Roads\n\n" + line + "\n\n" + line) == "");
  CHECK(found(paragraph, line + "\n\n" + line + "\n\n" + line) == "");  // a refrain
  const std::string far(70'000, '\n');
  CHECK(found(paragraph, line + far + line) == "");
}
