#include "cli/sandbox.h"

using namespace factlint::test;

TEST_CASE("a finding is printed and gives status 1") {
  const HouseSandbox box;
  box.write("a.txt", "A headline\n\nThis is teh end of it.\n");
  const Result result = box.run("a.txt");
  CHECK(result.out ==
        "a.txt:3:9: error: `teh` is a slip [slip/teh]\n"
        "    3 | This is teh end of it.\n"
        "      |         ^~~\n");
  CHECK(result.err.empty());
  CHECK(result.status == 1);
}

TEST_CASE("the exit status says what was found") {
  const HouseSandbox box;
  box.write("clean.txt", "Nothing is wrong here.\n");
  box.write("error.txt", "This is teh end.\n");
  box.write("warning.txt", "It is perhapps so.\n");
  box.write("info.txt", "This is a hint.\n");
  struct Case {
    std::string_view arguments;
    int status;
    int findings;
  };
  const Case cases[] = {
      {"clean.txt", 0, 0},
      {"error.txt", 1, 1},
      {"check error.txt", 1, 1},
      {"warning.txt", 1, 1},
      {"--fail-on error warning.txt", 0, 1},
      {"--fail-on=error error.txt warning.txt", 1, 2},
      {"--fail-on never error.txt", 0, 1},
      {"--level error warning.txt", 0, 0},
      {"info.txt", 0, 0},
      {"--level info info.txt", 0, 1},
      {"--level info --fail-on info info.txt", 1, 1},
      {"--only slip/hint info.txt", 0, 1},
      {"--only 'slip/t*' error.txt warning.txt", 1, 1},
      {"--skip slip/teh,slip/maybe error.txt warning.txt", 0, 0},
      {"check --skip slip/teh error.txt", 0, 0},
      {"--skip slip/teh check error.txt", 0, 0},
      {"missing.txt", 2, 0},
      {"clean.txt missing.txt error.txt", 2, 1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    const Result result = box.run(std::string(c.arguments));
    CHECK(result.status == c.status);
    CHECK(count(result.out, " [slip/") == c.findings);
    CHECK(result.err.empty() == (c.status != 2));
  }
}

TEST_CASE("what cannot be read is told, and the rest is checked") {
  const HouseSandbox box;
  box.write("a.txt", "This is teh end.\n");
  box.write("b.txt", "This is teh end, b\xFFyte.\n");
  box.write("c.txt", "---\nlang: xx\n---\nThis is teh end.\n");
  box.write("d.txt", "This is teh end.\n");
  const Result result = box.run("a.txt missing.txt b.txt c.txt d.txt");
  CHECK(result.status == 2);
  CHECK(contains(result.out, "a.txt:1:9: error"));
  CHECK(contains(result.out, "b.txt:1:9: error"));
  CHECK_FALSE(contains(result.out, "c.txt"));
  CHECK(contains(result.out, "d.txt:1:9: error"));
  CHECK(contains(result.err, "missing.txt: error: cannot read: No such file or directory\n"));
  CHECK(contains(result.err, "b.txt:1:19: error: "));
  CHECK(contains(result.err, "c.txt: note: not checked: no rules for the language `xx`\n"));
  CHECK(count(result.err, "\n") == 3);
}

TEST_CASE("a language with a region is the language") {
  const HouseSandbox box;
  box.write("a.txt", "---\nlang: en-GB\n---\nThis is teh end.\n");
  CHECK(box.run("a.txt").status == 1);
}

TEST_CASE("standard input is a file like others") {
  const HouseSandbox box;
  box.write("a.txt", "This is teh end.\n");
  const Result alone = box.run("-", "Is this teh end?\n");
  CHECK(contains(alone.out, "<stdin>:1:9: error: "));
  CHECK(alone.status == 1);
  const Result named = box.run("--stdin-filename b.txt a.txt - -", "Is this teh end?\n");
  CHECK(count(named.out, "a.txt:1:9: error: ") == 1);
  CHECK(count(named.out, "b.txt:1:9: error: ") == 1);
}

TEST_CASE("jsonl is one object a finding") {
  const HouseSandbox box;
  box.write("a.txt", "Is this teh end?\n");
  CHECK(box.run("--format jsonl a.txt").out ==
        R"({"file":"a.txt","line":1,"column":9,"endLine":1,"endColumn":12,"offset":8,"length":3,)"
        R"("level":"error","rule":"slip/teh","message":"`teh` is a slip","notes":[],"help":null,)"
        R"("fixes":[]})"
        "\n");
}

TEST_CASE("color is for terminals, unless asked for") {
  const HouseSandbox box;
  box.write("a.txt", "Is this teh end?\n");
  CHECK_FALSE(contains(box.run("a.txt").out, "\x1b"));
  CHECK(contains(box.run("--color always a.txt").out, "\x1b[1;31merror:"));
  CHECK(contains(box.shell("NO_COLOR=1 factlint --no-default-rules --rules house "
                           "--color always a.txt")
                     .out,
                 "\x1b[1;31merror:"));
  CHECK_FALSE(contains(box.run("--color never a.txt").out, "\x1b"));
}

TEST_CASE("output that cannot be written is an error") {
  const HouseSandbox box;
  box.write("a.txt", "Is this teh end?\n");
  for (const char* target : {">/dev/full", ">&-"}) {
    CAPTURE(target);
    const Result result = box.run(std::string("a.txt ") + target);
    CHECK(result.status == 2);
    CHECK(contains(result.err, "factlint: error: cannot write to standard output: "));
    CHECK(count(result.err, "\n") == 1);
  }
  std::string story;
  for (int i = 0; i < 20'000; ++i) story += "Is this teh end?\n\n";
  box.write("long.txt", story);
  const Result closed = box.shell(
      "{ factlint --no-default-rules --rules house long.txt; echo $? >status; } | head -n 1; "
      "exit $(cat status)");
  CHECK(closed.status == 2);
  CHECK(contains(closed.out, "long.txt:1:9: error: "));
}

TEST_CASE("the output has the same bytes for any number of jobs") {
  const HouseSandbox box;
  for (int i = 0; i < 200; ++i) {
    std::string story = "Story " + std::to_string(i) + "\n\n";
    for (int line = 0; line < (i * 7) % 40; ++line)
      story += line % 3 == 0 ? "This is teh end.\n" : "It is perhapps so, or not.\n";
    if (i % 17 == 0) story += "b\xFFyte\n";
    box.write("news/" + std::to_string(i) + ".txt", story);
  }
  for (const char* format : {"console", "jsonl"}) {
    const std::string arguments =
        std::string(" --statistics --format ") + format + " news missing.txt";
    const Result one = box.run("--jobs 1" + arguments);
    CHECK(one.status == 2);
    CHECK(count(one.out, "slip/teh") > 100);
    for (const char* jobs : {"--jobs 2", "-j4", "--jobs=0"}) {
      CAPTURE(jobs);
      const Result many = box.run(jobs + arguments);
      CHECK(many.out == one.out);
      CHECK(many.err == one.err);
      CHECK(many.status == one.status);
    }
  }
}

TEST_CASE("statistics count what each rule did") {
  const HouseSandbox box;
  box.write("a.txt", "This is teh end, teh very end.\n");
  const Result result = box.run("--statistics a.txt");
  CHECK(result.status == 1);
  CHECK(result.err ==
        "rule         matches      held   unknown  reported  silenced\n"
        "slip/maybe         0         0         0         0         0\n"
        "slip/teh           2         0         0         2         0\n"
        "all                2         0         0         2         0\n"
        "1 files, 1 blocks, 7 words, 31 bytes: 2 errors, 0 warnings, 0 infos\n");
}

TEST_CASE("statistics count the items of a list that are in order") {
  const Sandbox box;
  box.write("a.txt", "1. Wash it.\n\n2. Dry it.\n\n3. Iron it.\n\n5. Fold it.\n");
  const Result result = box.run("--only numbers/list-numbers --statistics a.txt");
  CHECK(result.err.find(" 3         2         0         1         0\nall") != std::string::npos);
}

TEST_CASE("the date of the articles can be given") {
  const Sandbox box;
  box.write("a.txt", "The summit opens on Tuesday, February 10, 2025, in the capital.\n");
  const Result plain = box.run("--only dates/weekday a.txt");
  CHECK(plain.status == 1);
  CHECK(plain.out == box.run("--only dates/weekday --date 2025-02-03 a.txt").out);
}

TEST_CASE("an article in another language is told in one line, and is no mistake") {
  const Sandbox box;
  box.write("de.txt",
            "Die Regierung hat gestern beschlossen, die geplante Erweiterung der Schnellstrecke "
            "vorerst nicht zu "
            "bauen. Nach Angaben des Ministeriums fehlen weiterhin verbindliche Zusagen der "
            "beteiligten Kommunen, "
            "weshalb die Verhandlungen im kommenden Jahr fortgesetzt werden sollen.\n");
  box.write("lang.txt", "---\nlang: fr\n---\nLe the the gouvernement.\n");
  box.write("en.txt", "The council met on Monday and put the matter off.\n");
  const Result result = box.run("de.txt lang.txt en.txt");
  CHECK(result.out.empty());
  CHECK(result.err ==
        "de.txt: note: not checked: the text is not in the language of the rules, `en`\n"
        "lang.txt: note: not checked: no rules for the language `fr`\n");
  CHECK(result.status == 0);
}

TEST_CASE("words of one's own join the lexicon") {
  const Sandbox box;
  box.write("a.txt", "The council gave informaton on Monday.\n");
  box.write("words.txt", "# ours\ninformaton\n");
  box.write("house/vocabulary/ours.yaml", "ours: {lexicon: true, words: [informaton]}\n");
  box.write("list/vocabulary/ours.txt", "informaton\n");
  CHECK(count(box.run("a.txt").out, "garbled/misspelt-word") == 1);
  for (const char* options : {"--words words.txt", "--rules house", "--rules list"}) {
    CAPTURE(options);
    const Result result = box.run(std::string(options) + " a.txt");
    CHECK(result.out.empty());
    CHECK(result.err.empty());
    CHECK(result.status == 0);
  }
}

TEST_CASE("mistakes in a word list are told at their place") {
  const Sandbox box;
  box.write("a.txt", "The council met.\n");
  box.write("words.txt", "fine\n  42\n");
  const Result result = box.run("--words words.txt --words none.txt a.txt");
  CHECK(result.status == 2);
  CHECK(result.err ==
        "words.txt:2:3: error: expected a word, found `42`\n"
        "none.txt: error: cannot read: No such file or directory\n");
}

namespace {

// What hangs on the article's date, and what does not.
constexpr std::string_view kStory =
    "The council votes next week, on March 10, on the plan.\n\n"
    "The museum will open on Jan. 10, 2025, after five years of work.\n\n"
    "She has led the union since 1990, five years, without a rival.\n\n"
    "The fair runs from March 30 to 12 in the old hall.\n\n"
    "The bridge will reopen on June 31, the council said.\n";

}  // namespace

TEST_CASE("--date changes what hangs on the date, and nothing else") {
  const Sandbox box;
  box.write("a.txt", kStory);
  box.write("b.txt", "---\ndate: 2025-02-12\n---\n" + std::string(kStory));
  const auto run = [&](std::string_view arguments) {
    return box.run("--only 'dates/*' " + std::string(arguments)).out;
  };
  const std::string plain = run("a.txt"), dated = run("--date 2025-02-12 a.txt"),
                    before = run("--date 2024-12-12 a.txt");
  for (const std::string_view rule :
       {"dates/relative-date", "dates/past-future", "dates/time-since"}) {
    CAPTURE(rule);
    CHECK_FALSE(contains(plain, rule));
    CHECK(contains(dated, rule));
  }
  CHECK_FALSE(contains(before, "dates/past-future"));
  for (const std::string& out : {plain, dated, before}) {
    CHECK(count(out, "[dates/day-order]") == 1);
    CHECK(count(out, "[dates/impossible-date]") == 1);
  }
  CHECK(count(plain, "[dates/") == 2);
  CHECK(count(dated, "[dates/") == 5);
  // The option outweighs the article's own date, and gives what that would.
  CHECK(count(run("b.txt"), "[dates/") == 5);
  CHECK(run("--date 2024-12-12 b.txt") == run("--date 2024-12-12 - <b.txt --stdin-filename b.txt"));
  CHECK_FALSE(contains(run("--date 2024-12-12 b.txt"), "dates/past-future"));
}

TEST_CASE("two runs give the same bytes, whatever the clock says") {
  const Sandbox box;
  box.write("a.txt", kStory);
  box.write("b.txt", "---\ndate: 2025-02-12\n---\n" + std::string(kStory));
  for (const std::string_view format : {"console", "jsonl"}) {
    const std::string arguments = "--level info --format " + std::string(format) + " a.txt b.txt";
    const Result first = box.run(arguments);
    CHECK(count(first.out, "dates/") == 7);
    CHECK(box.run(arguments).out == first.out);
    CHECK(box.shell("TZ=Pacific/Kiritimati factlint " + arguments).out == first.out);
  }
}

TEST_CASE("--date-order tells which number is the month") {
  const Sandbox box;
  // February 10 was a Monday, October 2 a Thursday.
  box.write("a.txt", "The form was signed on Monday, 10/02/2025, in the hall.\n");
  box.write("b.txt", "The form was signed on Thursday, 10/02/2025, in the hall.\n");
  struct Case {
    std::string_view arguments;
    int findings;
  };
  const Case cases[] = {
      {"a.txt", 0},
      {"b.txt", 0},
      {"--date-order dmy a.txt", 0},
      {"--date-order mdy a.txt", 1},
      {"--date-order dmy b.txt", 1},
      {"--date-order mdy b.txt", 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    const Result result = box.run("--only dates/weekday " + std::string(c.arguments));
    CHECK(count(result.out, "[dates/weekday]") == c.findings);
    CHECK(result.status == (c.findings > 0 ? 1 : 0));
  }
}
