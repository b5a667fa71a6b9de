#include "cli/sandbox.h"

using namespace factlint::test;

TEST_CASE("mistakes on the command line are one line each, with status 2") {
  const HouseSandbox box;
  box.write("a.txt", "This is teh end.\n");
  struct Case {
    std::string_view arguments, message;
  };
  const Case cases[] = {
      {"check", "no files to check"},
      {"--formt jsonl a.txt", "unknown option `--formt`; did you mean `--format`?"},
      {"-x a.txt", "unknown option `-x`"},
      {"--format xml a.txt", "--format: unknown format `xml`; expected `console`, `jsonl`"},
      {"--format jsonll a.txt", "--format: unknown format `jsonll`; did you mean `jsonl`?"},
      {"--color sometimes a.txt", "--color: unknown choice `sometimes`"},
      {"--fail-on errors a.txt", "--fail-on: unknown level `errors`; did you mean `error`?"},
      {"--level 3 a.txt", "--level: unknown level `3`"},
      {"--jobs many a.txt", "--jobs: no number of threads: `many`"},
      {"--jobs -1 a.txt", "--jobs: no number of threads: `-1`"},
      {"--date 2025-02-30 a.txt", "--date: no day YYYY-MM-DD: `2025-02-30`"},
      {"--date 10/02/2025 a.txt", "--date: no day YYYY-MM-DD: `10/02/2025`"},
      {"--only slip/the a.txt", "unknown rule `slip/the`; did you mean `slip/teh`?"},
      {"--skip 'sums/*' a.txt", "no rule matches `sums/*`"},
      {"explain", "`explain` takes the id of one rule"},
      {"explain slip/the", "unknown rule `slip/the`; did you mean `slip/teh`?"},
      {"inspect", "`inspect` takes one file"},
      {"inspect a.txt b.txt", "`inspect` takes one file"},
      {"rules a.txt", "`rules` takes no arguments"},
      {"a.txt --date", "--date"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    const Result result = box.run(std::string(c.arguments));
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err.starts_with("factlint: error: "));
    CHECK(contains(result.err, c.message));
    CHECK(count(result.err, "\n") == 1);
  }
}

TEST_CASE("help and version are printed on request") {
  const Sandbox box;
  const Result version = box.run("--version");
  CHECK(version.out == "factlint 0.1.0\n");
  CHECK(version.status == 0);
  for (const char* arguments : {"--help", "-h", "check --help", "test --help", "rules --help",
                                "explain --help", "inspect --help"}) {
    CAPTURE(arguments);
    const Result help = box.run(arguments);
    CHECK(help.status == 0);
    CHECK(contains(help.out, "Usage: factlint"));
    CHECK(contains(help.out, "Example"));
    CHECK(help.err.empty());
  }
  CHECK(contains(box.run("--help").out, "--fail-on"));
}

TEST_CASE("without arguments the usage is printed") {
  const Sandbox box;
  const Result result = box.run("");
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(result.err.starts_with("Usage: factlint"));
}

TEST_CASE("the last of an option that stands twice counts") {
  const HouseSandbox box;
  box.write("a.txt", "This is teh end.\n");
  CHECK(box.run("--format jsonl --format console a.txt").out == box.run("a.txt").out);
  CHECK(box.run("--skip slip/teh --skip slip/maybe a.txt").status == 0);
}
