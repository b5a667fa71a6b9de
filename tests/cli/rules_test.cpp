#include "cli/sandbox.h"

using namespace factlint::test;

namespace {

std::string pattern_rule(std::string_view body) {
  return "check: pattern\nlevel: error\n" + std::string(body) + std::string(kRuleEnd);
}

}  // namespace

TEST_CASE("mistakes in rule files are told at their place, and nothing is checked") {
  struct Case {
    std::string_view what, file, text, line;
  };
  const std::string unknown_key = pattern_rule("match: teh\nmesage: x\nmessage: x\n");
  const std::string bad_regex = pattern_rule("match: 'te(h'\nmessage: x\n");
  const std::string unknown_slot = pattern_rule("match: '{mnth} teh'\nmessage: x\n");
  const std::string bad_message = pattern_rule("match: teh\nmessage: 'it is {nothing}'\n");
  const std::string bad_name = pattern_rule("match: '{int:a} {int:a}'\nmessage: x\n");
  const std::string no_message = pattern_rule("match: teh\n");
  const std::string wrong_kind = pattern_rule("match: teh\nexpect: 1 < 2\nmessage: x\n");
  const std::string twice = pattern_rule("match: teh\nmatch: the\nmessage: x\n");
  const std::string sound = pattern_rule("match: teh\nmessage: x\n");
  const Case cases[] = {
      {"unknown key", "a/b.yaml", unknown_key, "house/a/b.yaml:4:1: error: "},
      {"bad expression", "a/b.yaml", bad_regex, "house/a/b.yaml:3:"},
      {"unknown slot", "a/b.yaml", unknown_slot, "house/a/b.yaml:3:"},
      {"unknown name in a message", "a/b.yaml", bad_message, "house/a/b.yaml:4:"},
      {"one name for two slots", "a/b.yaml", bad_name, "house/a/b.yaml:3:"},
      {"missing key", "a/b.yaml", no_message, "house/a/b.yaml:1:1: error: "},
      {"key of another kind", "a/b.yaml", wrong_kind, "house/a/b.yaml:4:"},
      {"key twice", "a/b.yaml", twice, "house/a/b.yaml:4:"},
      {"unknown kind", "a/b.yaml", "check: patern\n", "house/a/b.yaml:1:8: error: "},
      {"no YAML", "a/b.yaml", "check: [\n", "house/a/b.yaml:"},
      {"no map", "a/b.yaml", "- 1\n", "house/a/b.yaml:1:1: error: "},
      {"empty", "a/b.yaml", "", "house/a/b.yaml:1:1: error: "},
      {"no UTF-8", "a/b.yaml", "check: \xFF\n", "house/a/b.yaml:1:8: error: "},
      {"wrong place", "b.yaml", sound,
       "house/b.yaml: error: a rule file has to be DIR/<family>/<name>.yaml"},
      {"too deep", "en/a/b.yaml", sound,
       "house/en/a/b.yaml: error: a rule file has to be DIR/<family>/<name>.yaml"},
      {"wrong ending", "a/b.yml", sound,
       "house/a/b.yml: error: a rule file has to be DIR/<family>/<name>.yaml"},
      {"no rules", "readme.md", "none\n", "house: error: no rules (<family>/<name>.yaml)"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    const Sandbox box;
    box.write("house/" + std::string(c.file), c.text);
    box.write("a.txt", "This is teh end.\n");
    const Result result = box.run("--rules house a.txt");
    CAPTURE(result.err);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(contains(result.err, c.line));
  }
}

TEST_CASE("all mistakes of all files are told") {
  const Sandbox box;
  box.write("house/a/one.yaml", pattern_rule("match: 'te(h'\nmesage: x\nmessage: x\n"));
  box.write("house/a/two.yaml", "check: patern\n");
  box.write("more/a/three.yaml", "- 1\n");
  const Result result = box.run("--rules house --rules more x.txt");
  for (const char* place : {"house/a/one.yaml:3:", "house/a/one.yaml:4:", "house/a/two.yaml:1:",
                            "more/a/three.yaml:1:"})
    CHECK(contains(result.err, place));
}

TEST_CASE("a folder of one's own has rules of each kind and a vocabulary") {
  const Sandbox box;
  box.write("house/vocabulary/fish.yaml", "fish: {words: [cod, hake]}\n");
  const std::string end = "explain: For a test.\nexamples: {bad: ['[[x]]'], good: ['y']}\n";
  box.write("house/a/pattern.yaml",
            "check: pattern\nlevel: error\nmatch: '{fish:f} pie'\n"
            "message: 'pie of {f}'\n" +
                end);
  box.write("house/a/relation.yaml",
            "check: relation\nlevel: warning\nexpect: a < b\n"
            "match: 'weights {int:a} to {int:b}'\nmark: b\n"
            "message: '{a} is not less than {b}'\n" +
                end);
  box.write("house/a/repeat.yaml",
            "check: repeat\nlevel: error\nexcept: [had]\n"
            "message: '`{word}` twice'\n" +
                end);
  box.write("house/a/lexicon.yaml",
            "check: lexicon\nlevel: error\nreadings: [{heads: ['of'], shortest: 3}]\n"
            "message: '`{word}` is no word'\n" +
                end);
  box.write("a.txt",
            "They had had cod pie, weights 9 to 5, and most ofthe the rest.\n"
            "They ate the the hake pie, weights 5 to 9.\n");
  const Result result = box.run("--no-default-rules --rules house --format jsonl a.txt");
  CAPTURE(result.err);
  CHECK(result.status == 1);
  CHECK(count(result.out, "\n") == 5);
  CHECK(contains(result.out, "\"message\":\"pie of cod\""));
  CHECK(contains(result.out, "\"message\":\"9 is not less than 5\""));
  CHECK(contains(result.out, "\"message\":\"`ofthe` is no word\""));
  CHECK(contains(result.out, "\"message\":\"`the` twice\""));
  CHECK(contains(result.out, "\"message\":\"pie of hake\""));
}

TEST_CASE("rules of one's own stand beside the built-in ones, unless these are left out") {
  const HouseSandbox box;
  box.write("a.txt", "This is teh end of the June 31 fair.\n");
  const std::string both = box.shell("factlint --rules house a.txt").out;
  CHECK(contains(both, "[slip/teh]"));
  CHECK(contains(both, "[dates/impossible-date]"));
  CHECK_FALSE(contains(box.run("a.txt").out, "[dates/"));
}

TEST_CASE("rules are listed") {
  const HouseSandbox box;
  CHECK(box.run("rules").out ==
        "slip/hint   info          pattern   A hint.\n"
        "slip/maybe  warning       pattern   A second rule.\n"
        "slip/teh    error         pattern   A rule for a test.\n");
  CHECK(contains(box.run("rules --format jsonl").out,
                 R"({"rule":"slip/teh","level":"error","check":"pattern","enabled":true,)"
                 R"("summary":"A rule for a test.","tags":[]})"));
  CHECK(count(box.shell("factlint rules").out, "\n") >= 5);
}

TEST_CASE("a rule is explained") {
  const HouseSandbox box;
  CHECK(box.run("explain slip/teh").out ==
        "slip/teh (error, pattern)\n\n"
        "A rule for a test.\n\n"
        "Found:\n  - It is [[teh]] end.\n\n"
        "Not found:\n  - It is the end.\n");
  CHECK(box.run("explain slip/teh").status == 0);
}
