#include <doctest/doctest.h>

#include "output/output.h"

using namespace factlint;

namespace {

std::string print(std::string text, const Diagnostic& diagnostic) {
  const Source source("dir/é.txt", std::move(text));
  std::string out;
  write_jsonl(source, {diagnostic}, out);
  return out;
}

}  // namespace

TEST_CASE("one object a line, its keys in a fixed order") {
  Diagnostic diagnostic;
  diagnostic.rule = "dates/day-order";
  diagnostic.message = "\"é\"\nday";
  diagnostic.match = {4, 12};
  diagnostic.mark = {11, 12};
  CHECK(
      print("één\n10 and 1\n", diagnostic) ==
      R"({"file":"dir/é.txt","line":2,"column":6,"endLine":2,"endColumn":7,"offset":11,"length":1,)"
      R"("level":"error","rule":"dates/day-order","message":"\"é\"\nday","notes":[],"help":null,)"
      R"("fixes":[]})"
      "\n");
}

TEST_CASE("no character within a line ends it for any reader") {
  Diagnostic diagnostic;
  diagnostic.message = "a\u0085b\u2028c\u2029d";
  const std::string line = print("x\n", diagnostic);
  CHECK(line.find(R"("message":"a\u0085b\u2028c\u2029d")") != line.npos);
}

TEST_CASE("notes and fixes have places of their own") {
  Diagnostic diagnostic;
  diagnostic.rule = "a/b";
  diagnostic.level = Level::info;
  diagnostic.message = "m";
  diagnostic.mark = diagnostic.match = {2, 5};
  diagnostic.notes = {{"n", {0, 1}}};
  diagnostic.help = "h";
  diagnostic.fixes = {{{2, 3}, ""}};
  CHECK(
      print("a\nb\nc", diagnostic) ==
      R"({"file":"dir/é.txt","line":2,"column":1,"endLine":3,"endColumn":2,"offset":2,"length":3,)"
      R"("level":"info","rule":"a/b","message":"m",)"
      R"("notes":[{"message":"n","file":"dir/é.txt","line":1,"column":1,"endLine":1,"endColumn":2,)"
      R"("offset":0,"length":1}],"help":"h",)"
      R"("fixes":[{"replacement":"","file":"dir/é.txt","line":2,"column":1,"endLine":2,)"
      R"("endColumn":2,"offset":2,"length":1}]})"
      "\n");
}

TEST_CASE("bytes that are not UTF-8 do not break the JSON") {
  Diagnostic diagnostic;
  diagnostic.message = "a\xFF";
  CHECK(print("x", diagnostic).find("\"message\":\"a\uFFFD\"") != std::string::npos);
}
