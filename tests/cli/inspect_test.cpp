#include "cli/sandbox.h"

using namespace factlint::test;

namespace {

const char kStory[] =
    "Leaders to meet\n\nThe summit opens on February 10, 2025. Then 12 will come.\n";

}  // namespace

TEST_CASE("inspect shows blocks, sentences, values and triggers") {
  const HouseSandbox box;
  box.write("a.txt", kStory);
  const Result result = box.run("inspect a.txt");
  CAPTURE(result.out);
  CHECK(result.status == 0);
  CHECK(contains(result.out, "a.txt:1:1: block: headline, 15 bytes\n"));
  CHECK(contains(result.out, "a.txt:3:1: block: paragraph, 57 bytes\n"));
  CHECK(contains(result.out, "a.txt:3:40: sentence: Then 12 will come.\n"));
  CHECK(contains(result.out, "a.txt:3:21: value: date `February 10, 2025`"));
  CHECK(contains(result.out, ": 2025-02-10 to 2025-02-10\n"));
}

TEST_CASE("inspect prints one object a thing as jsonl") {
  const HouseSandbox box;
  box.write("a.txt", kStory);
  const Result result = box.run("inspect --format jsonl a.txt");
  CAPTURE(result.out);
  CHECK(contains(result.out, R"({"kind":"block","file":"a.txt","line":1,"column":1,"endLine":1,)"
                             R"("endColumn":16,"offset":0,"length":15,"role":"headline"})"));
  CHECK(contains(result.out,
                 R"({"kind":"sentence","file":"a.txt","line":3,"column":40,"endLine":3,)"
                 R"("endColumn":58,"offset":56,"length":18,"text":"Then 12 will come."})"));
  CHECK(contains(result.out, R"({"kind":"value","file":"a.txt","line":3,"column":21,)"));
  CHECK(contains(result.out, R"("low":"2025-02-10","high":"2025-02-10"})"));
  CHECK(contains(result.out, R"("low":12,"high":12})"));
}

TEST_CASE("inspect calls figures what people call them, with the unit as written") {
  const Sandbox box;
  box.write("a.txt", "Up 5% at $1.2 million, 12 miles off.\n");
  const std::string out = box.run("inspect --format jsonl a.txt").out;
  CAPTURE(out);
  CHECK(contains(
      out, R"("type":"percent","slot":"percentage","text":"5%","low":4.5,"high":5.5,"unit":"%")"));
  CHECK(contains(out, R"("type":"money","slot":"money","text":"$1.2 million")"));
  CHECK(contains(out, R"("high":1250000,"unit":"$")"));
  CHECK(contains(
      out,
      R"("type":"quantity","slot":"length","text":"12 miles","low":11.5,"high":12.5,"unit":"miles")"));
  CHECK(contains(box.run("inspect a.txt").out, "`12 miles` (length): 11.5 to 12.5 miles\n"));
}

TEST_CASE("inspect says what became of each trigger") {
  const HouseSandbox box;
  box.write("a.txt", "It is teh end.\n");
  CHECK(
      contains(box.run("inspect a.txt").out, "a.txt:1:7: trigger: slip/teh at `teh`: reported\n"));
  CHECK(contains(box.run("inspect --format jsonl a.txt").out,
                 R"("rule":"slip/teh","text":"teh","outcome":"reported"})"));
  CHECK_FALSE(contains(box.run("inspect --skip slip/teh a.txt").out, "trigger"));
  box.write("house/a/weights.yaml",
            "check: relation\nlevel: error\nmatch: 'weights {int:a} to {int:b}'\nexpect: a < b\n"
            "message: '{a} is not less than {b}'\nexplain: For a test.\n"
            "examples: {bad: ['[[weights 5 to 2]]'], good: ['weights 2 to 5']}\n");
  box.write("b.txt", "The weights 2 to 5, the weights 5 to 2, and no other weights 9.\n");
  const std::string out = box.run("inspect --only a/weights b.txt").out;
  CAPTURE(out);
  for (const char* outcome : {": held\n", ": reported\n", ": no match\n"})
    CHECK(count(out, outcome) >= 1);
  CHECK(contains(out, "b.txt:1:13: value: number `2` (int): 2 to 2\n"));
}

TEST_CASE("inspect tells what it cannot read") {
  const HouseSandbox box;
  const Result result = box.run("inspect missing.txt");
  CHECK(result.status == 2);
  CHECK(result.err == "missing.txt: error: cannot read: No such file or directory\n");
}
