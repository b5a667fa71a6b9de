#include "yaml/yaml.h"

#include <doctest/doctest.h>

#include <string>

namespace factlint::yaml {

namespace {

/// Prints a tree: `@offset` after each node, quotes around quoted scalars.
std::string show(const Node& node) {
  std::string out;
  switch (node.kind) {
    case Kind::null:
      out = "null(" + node.scalar + ")";
      break;
    case Kind::scalar:
      out = node.quoted ? "\"" + node.scalar + "\"" : node.scalar;
      break;
    case Kind::sequence:
      out = "[";
      for (const Node& item : node.items) out += show(item) + " ";
      out += "]";
      break;
    case Kind::map:
      out = "{";
      for (const Entry& entry : node.entries)
        out += show(entry.key) + ":" + show(entry.value) + " ";
      out += "}";
      break;
  }
  return out + "@" + std::to_string(node.offset);
}

std::string read(std::string_view text) {
  const Result result = parse(text);
  if (result.error) return std::to_string(result.error->offset) + ": " + result.error->message;
  return show(result.root);
}

std::string repeat(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("YAML is read with the byte offset of every node") {
  const struct {
    std::string_view text, tree;
  } cases[] = {
      {"", "null()@0"},
      {"a: é\nb: c\n", "{a@0:é@3 b@6:c@9 }@0"},
      {"a: é\r\nb: c\r\n", "{a@0:é@3 b@7:c@10 }@0"},
      {"\xEF\xBB\xBF"
       "a: b\nc: d",
       "{a@3:b@6 c@8:d@11 }@3"},
      {"# note\n\na: b # c\n", "{a@8:b@11 }@8"},
      {"a: 'it''s'\nb: \"x\\n\"", "{a@0:\"it's\"@3 b@11:\"x\n\"@14 }@0"},
      {"a: |\n  x\n  y\nb: z", "{a@0:\"x\ny\n\"@3 b@13:z@16 }@0"},
      {"- a: b\n- [c, 'd']", "[{a@2:b@5 }@2 [c@10 \"d\"@13 ]@9 ]@0"},
      {"a:\nb: ~\nc: null\nd: 'null'",
       "{a@0:null()@0 b@3:null(~)@6 c@8:null(null)@11 d@16:\"null\"@19 }@0"},
      {"a: no\nb: 1", "{a@0:no@3 b@6:1@9 }@0"},
      {"a: !!str 1\nb: !!null x", "{a@0:\"1\"@9 b@11:null(x)@21 }@0"},
      {"a: &x [1]\nb: *x", "{a@0:[1@7 ]@3 b@10:[1@7 ]@13 }@0"},
      {"---\na\n...\n", "a@4"},
  };
  for (const auto& [text, tree] : cases) CHECK(read(text) == tree);
}

TEST_CASE("What YAML or its wrapper refuses is told at its place") {
  using namespace std::string_view_literals;
  const struct {
    std::string_view text, error;
  } cases[] = {
      {"a: b: c", "4: illegal map value"},
      {"é: [", "5: end of sequence flow not found"},
      {"\xEF\xBB\xBF"
       "a: @x",
       "6: unknown token"},
      {"a: 1\nb: 2\na: 3", "10: duplicate key `a`"},
      {"a: {b: 1, 'b': 2}", "10: duplicate key `b`"},
      {"[a]: b", "0: a key must be a text"},
      {"? {a: b}\n: c", "2: a key must be a text"},
      {"~: b", "0: a key must be a text"},
      {"a\n---\nb", "2: a second document begins here; a file holds only one"},
      {"a: 'b\nc: d\n", "3: the quotation mark here is never closed"},
      {"a: &x \"b\\\"\n", "6: the quotation mark here is never closed"},
      {"a: *x", "3: the referenced anchor is not defined"},
      {"&a [*a]", "4: an alias cannot stand inside what it stands for"},
      {"a: \x04", "3: a control character cannot stand in YAML"},
      {"a\0b"sv, "1: a control character cannot stand in YAML"},
      {"\xFF\xFE"
       "a",
       "0: this is not UTF-8"},
  };
  for (const auto& [text, error] : cases) CHECK(read(text) == error);
}

TEST_CASE("Nesting is bounded, however it is written") {
  const std::string_view expected = "more than 200 levels of nesting";
  for (std::string_view level : {"[", "{a: ", "- ", "? ", "[a, ", "[? "})
    CHECK(parse(repeat(level, 50'000)).error);
  for (std::size_t levels : {190u, 201u, 50'000u}) {
    const bool fine = levels < 200;
    CHECK(parse(repeat("- ", levels) + "a").error.has_value() != fine);
    CHECK(parse(repeat("[\n", levels) + repeat("]", levels)).error.has_value() != fine);
    CHECK(parse(repeat("{a:\n ", levels) + repeat("}", levels)).error.has_value() != fine);
  }
  REQUIRE(parse(repeat("- ", 201) + "a").error);
  CHECK(parse(repeat("- ", 201) + "a").error->message == expected);
  const std::string deep = "- &a " + repeat("[", 150) + repeat("]", 150) + "\n";
  CHECK_FALSE(parse(deep).error);
  REQUIRE(parse(deep + "- " + repeat("[", 150) + "*a" + repeat("]", 150)).error);
  CHECK(parse(deep + "- " + repeat("[", 150) + "*a" + repeat("]", 150)).error->message == expected);
}

TEST_CASE("A tree is bounded, aliases counted as what they stand for") {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 10; ++i) {
    const std::string before = "*a" + std::to_string(i - 1), name = "a" + std::to_string(i);
    text += name + ": &" + name + " [" + repeat(before + ", ", 10) + "]\n";
  }
  REQUIRE(parse(text).error);
  CHECK(parse(text).error->message ==
        "more than 1,000,000 nodes; an alias counts as what it stands for");

  const std::string long_text = "- &a " + repeat("x", 10'000) + "\n" + repeat("- *a\n", 20'000);
  CHECK(parse(long_text).error);
  CHECK_FALSE(parse(repeat("- a\n", 1'000)).error);
}

TEST_CASE("A key is found by name") {
  const Result result = parse("a: 1\nb: 2");
  REQUIRE(result.root.find("b"));
  CHECK(result.root.find("b")->scalar == "2");
  CHECK_FALSE(result.root.find("c"));
}

}  // namespace factlint::yaml
