#include <doctest/doctest.h>

#include <string>

#include "rules/rules_fixture.h"

namespace factlint {

namespace {

/// Returns a relation between two days with some lines of its own in front.
std::string relation(std::string_view lines) {
  return std::string(lines) + R"(
check: relation
level: error
message: m
explain: e
examples: {bad: ["[[a]]"], good: ["b"]}
)";
}

std::string examples(std::string_view bad, std::string_view good) {
  return fmt::format(
      "match: a\ncheck: pattern\nlevel: info\nmessage: m\nexplain: e\nexamples:\n  bad:\n{}\n  "
      "good:\n{}\n",
      bad, good);
}

}  // namespace

TEST_CASE("Mistakes in the shape of a rule file are told at their place") {
  using namespace std::string_view_literals;
  const struct {
    std::string_view path;
    std::string text;
    std::string_view errors;
  } cases[] = {
      {"en/f/r.yaml", "", "en/f/r.yaml:1:1: expected a map of keys and values, found nothing\n"},
      {"en/f/r.yaml", "- a\n",
       "en/f/r.yaml:1:1: expected a map of keys and values, found a list\n"},
      {"en/f/r.yaml", "check: [pattern\n", "en/f/r.yaml:2:1: end of sequence flow not found\n"},
      {"en/f/r.yaml", "a: \"x\xE9\"\n", "en/f/r.yaml:1:6: this is not UTF-8\n"},
      {"en/F/r.yaml", "",
       "en/F/r.yaml:1:1: expected a path `family/name.yaml` in small letters, found `F/r.yaml`\n"},
      {"r.yaml", "",
       "r.yaml:1:1: expected a path `family/name.yaml` in small letters, found `/r.yaml`\n"},
      {"en/f/r.yml", "", "en/f/r.yml:1:1: the name of a rule file ends in `.yaml`\n"},
      {"en/f/r.yaml", pattern_rule("match: a\nexmaples: b"),
       "en/f/r.yaml:2:1: unknown key `exmaples`; did you mean `examples`?\n"},
      {"en/f/r.yaml", pattern_rule("match: a\nmatch: b"),
       "en/f/r.yaml:2:1: duplicate key `match`\n"},
      {"en/f/r.yaml", pattern_rule("match: a\nenabled: no"),
       "en/f/r.yaml:2:10: expected `true` or `false`, found `no`\n"},
      {"en/f/r.yaml", pattern_rule("match: a\nenabled: 'true'"),
       "en/f/r.yaml:2:10: expected `true` or `false`, found `true`\n"},
      {"en/f/r.yaml", pattern_rule("match: a\nhelp: {x}"),
       "en/f/r.yaml:2:7: expected a text, found a map; quote a text that begins with `{`\n"},
      {"en/f/r.yaml", pattern_rule("match: a\nhelp:"),
       "en/f/r.yaml:2:1: expected a text, found nothing\n"},
      {"en/f/r.yaml", pattern_rule("match: a\nhelp: ''"),
       "en/f/r.yaml:2:7: expected a text, found an empty one\n"},
      {"en/f/r.yaml", pattern_rule("match: a\ntags: x"),
       "en/f/r.yaml:2:7: expected a list of texts, found `x`\n"},
      {"en/f/r.yaml", pattern_rule("match: []"),
       "en/f/r.yaml:1:8: expected a list of texts, found an empty one\n"},
      {"en/f/r.yaml", pattern_rule("match: a\nscope: [headline, paragraf]"),
       "en/f/r.yaml:2:19: unknown role `paragraf`; did you mean `paragraph`?\n"},
      {"en/f/r.yaml",
       "check: relatoin\nlevel: error\nmatch: a\nmessage: m\nexplain: e\nexamples: {}\n",
       "en/f/r.yaml:1:8: unknown check `relatoin`; did you mean `relation`?\n"},
      {"en/f/r.yaml", "level: error\n",
       "en/f/r.yaml:1:1: the key `check` is missing\nen/f/r.yaml:1:1: the key `message` is "
       "missing\n"
       "en/f/r.yaml:1:1: the key `explain` is missing\nen/f/r.yaml:1:1: the key `examples` is "
       "missing\n"},
      {"en/f/r.yaml", pattern_rule("match: a\nexpect: x"),
       "en/f/r.yaml:2:1: `expect` belongs to the check `relation`, `count` or `gather`; this one "
       "is "
       "`pattern`\n"},
      {"en/f/r.yaml", pattern_rule("match: a\nexcept: [x]"),
       "en/f/r.yaml:2:1: `except` belongs to the check `repeat`, `lexicon`, `balance` or "
       "`spacing`; this one is `pattern`\n"},
      {"en/f/r.yaml", relation("match: '{int:a}'"),
       "en/f/r.yaml:1:1: the key `expect` is missing\n"},
      {"en/f/r.yaml",
       "check: repeat\nlevel: info\nmatch: a\nmessage: m\nexplain: e\nexamples: {bad: [], good: "
       "[]}\n",
       "en/f/r.yaml:3:1: `match` belongs to the check `pattern`, `relation`, `count`, `conflict` "
       "or `gather`; this one is "
       "`repeat`\n"},
      {"en/f/r.yaml",
       "check: gather\nlevel: info\nmatch: '{int:a} b'\nbeside: ['{int:b} c', '{month:a} "
       "d']\nbreaks: "
       "'{int:c} e'\nexpect: a < b\nmessage: m\nexplain: e\nexamples: {bad: ['[[1]]'], good: "
       "['2']}\n",
       "en/f/r.yaml:4:31: the slot `a` is a month here and a number in another template\n"
       "en/f/r.yaml:5:15: a slot of `unless` binds no name; write `{int}`\n"},
      {"en/f/r.yaml",
       "check: conflict\nlevel: info\nmatch: '{int:a} b'\nsame: [a, c]\ndiffer: d\nslack: x\n"
       "message: m\nexplain: e\nexamples: {bad: ['[[1]]'], good: ['2']}\n",
       "en/f/r.yaml:4:11: unknown name `c`; expected `a`\n"
       "en/f/r.yaml:5:9: unknown name `d`; expected `a`\n"
       "en/f/r.yaml:6:8: expected a number, found `x`\n"},
      {"en/f/r.yaml",
       "check: lexicon\nlevel: info\nreadings:\n- heads: ['{led}', '{int}']\n  cut: 3\n"
       "  commonness: lareg\n  shotest: 3\nmessage: m\nexplain: e\nexamples: {}\n",
       "en/f/r.yaml:4:13: unknown slot type `led`; did you mean `lead`?\n"
       "en/f/r.yaml:4:22: the slot type `int` has no list of words\n"
       "en/f/r.yaml:5:8: expected a whole number from 0 to 2, found `3`\n"
       "en/f/r.yaml:6:15: unknown commonness `lareg`; did you mean `large`?\n"
       "en/f/r.yaml:7:3: unknown key `shotest`; did you mean `shortest`?\n"},
      {"en/f/r.yaml",
       "check: lexicon\nlevel: info\nslips:\n- {slip: lots, shortest: 2}\n- {shortest: 5}\n- lost\n"
       "message: m\nexplain: e\nexamples: {}\n",
       "en/f/r.yaml:4:10: unknown slip `lots`; did you mean `lost`?\n"
       "en/f/r.yaml:4:26: expected a whole number from 3 to 64, found `2`\n"
       "en/f/r.yaml:5:3: the key `slip` is missing\n"
       "en/f/r.yaml:6:3: expected a map with the keys `slip` and `shortest`\n"},
      {"en/f/r.yaml",
       "check: lexicon\nlevel: info\nkeyboard: [abc]\nmessage: m\nexplain: e\nexamples: {}\n",
       "en/f/r.yaml:1:1: the key `readings`, `broken` or `slips` is missing\n"
       "en/f/r.yaml:3:11: `keyboard` belongs to `slips`, which is missing\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(errors_of(c.path, c.text) == c.errors);
  }
}

TEST_CASE("Mistakes in templates are told at their character") {
  const struct {
    std::string_view lines, errors;
  } cases[] = {
      {"match: 'é {mnth}'", "1:12: unknown slot type `mnth`; did you mean `month`?\n"},
      {"match: {int}",
       "1:8: expected a text or a list of texts, found a map; quote a text that begins with `{`\n"},
      {"match: '{int:a} {int:a}'", "1:22: duplicate slot `a`\n"},
      {"match: ['{int:a}', 'on {month:a}']",
       "1:31: the slot `a` is a month here and a number in another template\n"},
      {"match: '{int:match}'", "1:14: the name `match` is taken: it is the whole match\n"},
      {"match: '{int:or}'",
       "1:14: the name `or` is taken: it is a word of the expression language\n"},
      {"match: '{int:weekday}'", "1:14: the name `weekday` is taken: it is a function\n"},
      {"match: '{int:}'", "1:14: expected the name of the slot in small letters, found ``\n"},
      {"match: '{Int}'",
       "1:10: expected the type of the slot in small letters, found `Int`; a brace itself is "
       "`\\{`\n"},
      {"match: 'it''s {int'",
       "1:15: this `{` begins a slot that no `}` ends; a brace itself is `\\{`\n"},
      {"match: \"a \\\"(b\"", "1:13: this `(` is never closed\n"},
      {"match: 'a (b))'", "1:14: this `)` closes nothing\n"},
      {"match: 'a[b'", "1:10: this `[` is never closed\n"},
      {"match: 'a\\'", "1:10: a backslash must be followed by a character\n"},
      {"match: 'a \\Cb'", "1:11: `\\C` matches a part of a character; use `.`\n"},
      {"match: 'a (?P<x>b)'", "1:11: a group cannot have a name; use a slot, `{type:name}`\n"},
      {"match: 'a (?<x>b)'", "1:11: a group cannot have a name; use a slot, `{type:name}`\n"},
      {"match: 'a b**'", "1:12: RE2 refuses `**`: bad repetition operator\n"},
      {"match: 'a (?=b)'", "1:11: RE2 refuses `(?=`: invalid perl operator\n"},
      {"match: 'a (?!b)'", "1:11: RE2 refuses `(?!`: invalid perl operator\n"},
      {"match: 'a \\1'", "1:11: RE2 refuses `\\1`: invalid escape sequence\n"},
      {"match: 'a [z-b]'", "1:12: RE2 refuses `z-b`: invalid character class range\n"},
      {"match: ' +a|{int}'", ""},
      {"match: 'a(\\pL{900}\\pN{900})(\\pL{900}\\pN{900})'",
       "1:8: RE2 refuses this pattern: pattern too large - compile failed\n"},
      {"match: 'a?'",
       "1:8: this matches nothing at all as well; some part of it must not be optional\n"},
      {"match: a\nunless: 'b{int:x}'", "2:16: a slot of `unless` binds no name; write `{int}`\n"},
      {"match: a\nunless: '(b)?'",
       "2:9: this matches nothing at all as well; some part of it must not be optional\n"},
      {"match: |\n  a\n  {nt} b", "1:8: unknown slot type `nt`; did you mean `int`?\n"},
      {"match: \"\\u0061 {nt}\"", "1:8: unknown slot type `nt`; did you mean `int`?\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.lines);
    std::string expected(c.errors);
    for (std::size_t at = 0; at < expected.size(); at = expected.find('\n', at) + 1)
      expected.insert(at, "en/f/r.yaml:");
    CHECK(errors_of("en/f/r.yaml", pattern_rule(c.lines)) == expected);
  }
}

TEST_CASE("Mistakes in names and expressions are told at their character") {
  const std::vector<Name> names = {{"match", Type::text}, {"a", Type::number}, {"b", Type::number}};
  const auto parse_error = [&](std::string_view text) {
    return std::get<ParseError>(parse_expression(text, names)).message;
  };
  const std::string match = "match: '{int:a} {int:b}'\n";
  const std::string file = "en/f/r.yaml:";
  CHECK(errors_of("en/f/r.yaml", relation(match + "expect: a < c")) ==
        file + "2:13: " + parse_error("a < c") + "\n");
  CHECK(errors_of("en/f/r.yaml", relation(match + "expect: 'a < b <'")).starts_with(file + "2:"));
  CHECK(errors_of("en/f/r.yaml", relation(match + "expect: a")) ==
        file + "2:9: expected a comparison, found a number\n");
  CHECK(errors_of("en/f/r.yaml", pattern_rule(match + "help: \"é {x}\"")) ==
        file + "2:11: " + parse_error("x") + "\n");
  CHECK(errors_of("en/f/r.yaml", pattern_rule(match + "fix: ['{a}', 'b {x} c']")) ==
        file + "2:18: " + parse_error("x") + "\n");
  CHECK(errors_of("en/f/r.yaml", pattern_rule(match + "mark: first")) ==
        file + "2:7: unknown slot `first`; expected `a` or `b`\n");
  CHECK(errors_of("en/f/r.yaml", pattern_rule("match: a\nmark: match")) ==
        file + "2:7: no slot has a name, so there is none to mark\n");
}

TEST_CASE("Mistakes in examples are told at their character") {
  const struct {
    std::string_view bad, good, errors;
  } cases[] = {
      {"    - 'a [[b]]'", "    - 'c'", ""},
      {"    - 'a [[b]]'", "    []", ""},
      {"    - a [[b]]", "    - 'c'", "8:7: an example must be quoted\n"},
      {"    - 'a [[b]]'", "    - c: d",
       "10:7: an example must be quoted; without quotes YAML reads this as a map\n"},
      {"    - 'a b'", "    - 'c'", "8:8: a bad example marks with `[[…]]` what is wrong\n"},
      {"    - 'a [[b'", "    - 'c'", "8:10: this `[[` is never closed\n"},
      {"    - 'a]] [[b]]'", "    - 'c'", "8:9: this `]]` closes nothing\n"},
      {"    - 'a [[b [[c]]'", "    - 'c'", "8:14: a `[[` stands inside another\n"},
      {"    - 'a [[]]'", "    - 'c'", "8:10: this `[[` marks nothing\n"},
      {"    - 'a [[b]]'", "    - 'é [[c]]'",
       "10:10: a good example has nothing to mark with `[[`\n"},
      {"    'a [[b]]'", "    - 'c'", "8:5: expected a list of bad examples\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.bad);
    CAPTURE(c.good);
    const std::string expected = c.errors.empty() ? "" : "en/f/r.yaml:" + std::string(c.errors);
    const std::string found = errors_of("en/f/r.yaml", examples(c.bad, c.good));
    CHECK(found == expected);
  }
}

}  // namespace factlint
