#include <doctest/doctest.h>

#include "output/output.h"

using namespace factlint;

namespace {

const std::string kStory =
    "Leaders to meet\n"
    "The summit will be hosted by France and India on February 10 and 1, the agency reported.\n"
    "It lasts two days.\n";

Span find(std::string_view text, std::string_view part) {
  const std::size_t begin = text.find(part);
  REQUIRE(begin != std::string_view::npos);
  return {begin, begin + part.size()};
}

Diagnostic day_order(std::string_view text) {
  Diagnostic diagnostic;
  diagnostic.rule = "dates/day-order";
  diagnostic.message = "`February 10 and 1`: day 1 does not come after day 10";
  diagnostic.match = find(text, "February 10 and 1");
  diagnostic.mark = {diagnostic.match.end - 1, diagnostic.match.end};
  diagnostic.help = "a digit may be missing, or the second month";
  return diagnostic;
}

std::string print(const std::string& text, const Diagnostic& diagnostic, ConsoleStyle style = {},
                  std::string name = "samples/summit.txt") {
  const Source source(std::move(name), text);
  std::string out;
  write_console(source, {diagnostic}, style, out);
  return out;
}

}  // namespace

TEST_CASE("a diagnostic is shown as a compiler shows it") {
  CHECK(print(kStory, day_order(kStory)) ==
        "samples/summit.txt:2:66: error: `February 10 and 1`: day 1 does not come after day 10 "
        "[dates/day-order]\n"
        "    2 | The summit will be hosted by France and India on February 10 and 1, the agency "
        "reported.\n"
        "      |                                                  ~~~~~~~~~~~~~~~~^\n"
        "      = help: a digit may be missing, or the second month\n");
}

TEST_CASE("notes follow the head line, with their line when it is another") {
  Diagnostic diagnostic = day_order(kStory);
  diagnostic.help.clear();
  diagnostic.notes = {{"hosted here", find(kStory, "France")},
                      {"but two days", find(kStory, "two days")}};
  CHECK(print(kStory, diagnostic) ==
        "samples/summit.txt:2:66: error: `February 10 and 1`: day 1 does not come after day 10 "
        "[dates/day-order]\n"
        "samples/summit.txt:2:30: note: hosted here\n"
        "samples/summit.txt:3:10: note: but two days\n"
        "    3 | It lasts two days.\n"
        "      |          ^~~~~~~~\n"
        "    2 | The summit will be hosted by France and India on February 10 and 1, the agency "
        "reported.\n"
        "      |                                                  ~~~~~~~~~~~~~~~~^\n");
}

TEST_CASE("fixes are alternatives on one help line") {
  const std::string text = "We saw the the end.\n";
  Diagnostic diagnostic;
  diagnostic.rule = "garbled/doubled-word";
  diagnostic.level = Level::warning;
  diagnostic.message = "`the` stands twice";
  diagnostic.mark = diagnostic.match = find(text, "the the");
  const auto last_line = [&](std::vector<Fix> fixes) {
    diagnostic.fixes = std::move(fixes);
    const std::string out = print(text, diagnostic);
    return out.substr(out.rfind('\n', out.size() - 2) + 1);
  };
  const Span mark = diagnostic.mark;
  CHECK(last_line({{mark, "the"}}) == "      = help: replace with `the`\n");
  CHECK(last_line({{mark, "the"}, {mark, "at\nthe"}}) ==
        "      = help: replace with `the` or `at the`\n");
  CHECK(last_line({{{mark.begin, mark.begin + 4}, ""}, {mark, "a"}}) ==
        "      = help: remove `the ` or replace with `a`\n");
  diagnostic.mark = {mark.begin + 4, mark.end};  // less is marked than is replaced
  CHECK(last_line({{mark, "the"}}) == "      = help: replace `the the` with `the`\n");
}

TEST_CASE("a match over lines is shown on the line of the mark") {
  const std::string text = "It runs from March 30\nto 12 as planned.\n";
  Diagnostic diagnostic;
  diagnostic.rule = "a/b";
  diagnostic.message = "m";
  diagnostic.match = {text.find("March"), text.find(" as")};
  diagnostic.mark = find(text, "12");
  CHECK(print(text, diagnostic, {}, "x") ==
        "x:2:4: error: m [a/b]\n    2 | to 12 as planned.\n      | ~~~^^\n");
  diagnostic.mark = diagnostic.match;
  CHECK(print(text, diagnostic, {}, "x") ==
        "x:1:14: error: m [a/b]\n    1 | It runs from March 30\n      |              ^~~~~~~~\n");
}

TEST_CASE("line ends, an empty line and a byte-order mark are not shown") {
  Diagnostic diagnostic;
  diagnostic.rule = "a/b";
  diagnostic.message = "m";
  diagnostic.mark = diagnostic.match = {3, 4};
  CHECK(print("\xEF\xBB\xBFx y\r\nz", diagnostic, {}, "x") ==
        "x:1:1: error: m [a/b]\n    1 | x y\n      | ^\n");
  diagnostic.mark = diagnostic.match = {2, 2};
  CHECK(print("a\n\nb", diagnostic, {}, "x") == "x:2:1: error: m [a/b]\n    2 |\n      | ^\n");
}

TEST_CASE("names and messages cannot steer the terminal") {
  Diagnostic diagnostic;
  diagnostic.rule = "a/b";
  diagnostic.message = "one\ntwo\r\nthree\tfour\x1b[2J\xFF";
  diagnostic.help = "five\nsix";
  CHECK(print("x", diagnostic, {}, "a\nb\u202E.txt") ==
        "a b\uFFFD.txt:1:1: error: one two three four\uFFFD[2J\uFFFD [a/b]\n"
        "    1 | x\n      | ^\n      = help: five six\n");
}

TEST_CASE("a long line number widens the margin") {
  std::string text(123455, '\n');
  text += "end";
  Diagnostic diagnostic;
  diagnostic.rule = "a/b";
  diagnostic.message = "m";
  diagnostic.help = "h";
  diagnostic.mark = diagnostic.match = {123456, 123458};
  CHECK(print(text, diagnostic, {}, "x") ==
        "x:123456:2: error: m [a/b]\n123456 | end\n       |  ^~\n       = help: h\n");
}

TEST_CASE("color marks place, level and caret") {
  Diagnostic diagnostic;
  diagnostic.rule = "a/b";
  diagnostic.level = Level::warning;
  diagnostic.message = "m";
  diagnostic.mark = diagnostic.match = {0, 1};
  CHECK(print("x", diagnostic, {.color = true}, "f") ==
        "\x1b[1mf:1:1:\x1b[0m \x1b[1;35mwarning:\x1b[0m m [a/b]\n"
        "    1 | x\n"
        "      | \x1b[1;32m^\x1b[0m\n");
}
