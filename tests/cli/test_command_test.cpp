#include "cli/sandbox.h"

using namespace factlint::test;

namespace {

std::string teh_rule(std::string_view examples) {
  return "check: pattern\nlevel: error\nmatch: 'teh'\nmessage: \"`{match}` is a slip\"\n"
         "explain: A rule for a test.\nexamples: " +
         std::string(examples) + "\n";
}

}  // namespace

TEST_CASE("the built-in rules pass their own examples") {
  const Sandbox box;
  const Result result = box.run("test");
  CAPTURE(result.out);
  CHECK(result.status == 0);
  CHECK(contains(result.out, " passed, 0 failed\n"));
}

TEST_CASE("examples of a folder are run") {
  const HouseSandbox box;
  const Result result = box.shell("factlint test house");
  CHECK(result.out == "6 passed, 0 failed\n");
  CHECK(result.status == 0);
  CHECK(box.shell("factlint test nowhere").status == 2);
}

TEST_CASE("a rule that is off or of level info is tested too") {
  const Sandbox box;
  box.write("house/a/b.yaml", "enabled: false\n" + teh_rule("{bad: ['[[teh]] end'], good: ['x']}"));
  CHECK(box.run("test house").out == "2 passed, 0 failed\n");
}

TEST_CASE("examples that fail are shown with what was expected and found") {
  const Sandbox box;
  box.write("house/a/b.yaml",
            teh_rule("{bad: ['It is [[the]] end, teh.', 'So [[teh]] and [[teh]].'], "
                     "good: ['Not teh end.', 'The end.']}"));
  const Result result = box.run("test house");
  CHECK(result.status == 1);
  CHECK(result.out ==
        "a/b: error: bad example 1 is not found as marked\n"
        "      | It is [[the]] end, teh.\n"
        "      = expected: `the` at 1:7\n"
        "      = found: `teh` at 1:16\n"
        "a/b: error: good example 1 is found\n"
        "      | Not teh end.\n"
        "      = expected: nothing\n"
        "      = found: `teh` at 1:5\n"
        "2 passed, 2 failed\n");
}

TEST_CASE("a rule without a bad or without a good example fails") {
  for (const char* examples : {"{bad: [], good: ['x']}", "{bad: ['[[teh]]'], good: []}", "{}"}) {
    CAPTURE(examples);
    const Sandbox box;
    box.write("house/a/b.yaml", teh_rule(examples));
    const Result result = box.run("test house");
    CAPTURE(result.err);
    CHECK(result.status != 0);
    CHECK(contains(result.out + result.err, "example"));
  }
}
