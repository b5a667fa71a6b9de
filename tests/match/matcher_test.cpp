#include "match/matcher.h"

#include "support.h"

using namespace factlint;
using test::rule;

namespace {

/// Runs rules over a text and prints what matched: `rule[text]`, in order.
std::string matched(const std::vector<RuleFile>& files, const std::string& text) {
  std::vector<RuleFile> all = {test::vocabulary()};
  all.insert(all.end(), files.begin(), files.end());
  const RuleSet rules = test::load(all);
  const Lexicon lexicon;
  Matcher matcher(rules, lexicon);
  const Source source("t.txt", text);
  const Document document = read_plain_text(source);
  std::string out;
  const Matches found = matcher.run(document);
  for (const Match& match : found.matches) {
    if (!out.empty()) out += ' ';
    if (matcher.silences(document, match)) out += '!';
    out += rules.rules[match.rule].id.substr(2);
    out += '[';
    out += match.span.in(document.blocks[match.block].text);
    out += ']';
  }
  return out;
}

}  // namespace

TEST_CASE("a template matches whole words, in any case, across any white space") {
  const std::vector<RuleFile> rules = {rule("a", "check: pattern\nmatch: 'the talks'")};
  CHECK(matched(rules, "So the talks end.") == "a[the talks]");
  CHECK(matched(rules, "The Talks end.") == "a[The Talks]");
  CHECK(matched(rules, "the\u00a0talks") == "a[the\u00a0talks]");
  CHECK(matched(rules, "bathe talks, the talksé, éthe talks") == "");
  CHECK(matched(rules, "the talks the talks") == "a[the talks] a[the talks]");
}

TEST_CASE("a key in the middle finds a match that begins before it") {
  const std::vector<RuleFile> rules = {
      rule("a", "check: pattern\nmatch: '{int:d} (?:or so )?{month:m}'")};
  CHECK(matched(rules, "On 3 May and 12 January.") == "a[3 May] a[12 January]");
  CHECK(matched(rules, "On 3 or so May") == "a[3 or so May]");
  CHECK(matched(rules, "3 May 4 May 5 May") == "a[3 May] a[4 May] a[5 May]");
  CHECK(matched(rules, "3 may") == "");
}

TEST_CASE("classes of tokens and characters trigger too") {
  CHECK(matched({rule("a", "check: pattern\nmatch: '{int:n}(?:st|nd)'")},
                "the 21st, x1st, 22 nd") == "a[21st]");
  CHECK(matched({rule("a", "check: pattern\nmatch: '&[a-z]+;'")}, "A&B &amp; x&lt;y") ==
        "a[&amp;] a[&lt;]");
  CHECK(matched({rule("a", "check: pattern\nmatch: '(?-i:[A-Z]{3,5})'")},
                "The WHO and UNO, NATOs") == "a[WHO] a[UNO]");
  CHECK(matched({rule("a", "check: pattern\nmatch: 'é'")}, "é café") == "a[é]");
}

TEST_CASE("keys of several kinds in one template are tried in the order of the text") {
  CHECK(matched({rule("a", "check: pattern\nmatch: '(?:&[a-z]{1,8};|TK|[0-9]{2}(?:st|nd)?)'")},
                "x &amp; y 21st z TK &lt; TK") == "a[&amp;] a[21st] a[TK] a[&lt;] a[TK]");
}

TEST_CASE("`unless` silences what it overlaps, and nothing else") {
  const std::vector<RuleFile> rules = {
      rule("a", "check: pattern\nmatch: '{month:m} {int:d}'\nunless: 'in {month} {int} people'")};
  CHECK(matched(rules, "in May 30 people; on May 31 people") == "!a[May 30] a[May 31]");
}

TEST_CASE("of overlapping matches of one rule the first and longest is kept") {
  const std::vector<RuleFile> rules = {
      rule("a", "check: pattern\nmatch: ['{month:m} {int:d}', '{month:m} {int:d}, {int:e}']")};
  CHECK(matched(rules, "May 3, 1999") == "a[May 3, 1999]");
}

TEST_CASE("rules of several kinds come in the order of the text") {
  CHECK(matched({rule("b", "check: pattern\nmatch: talks"), rule("a", "check: pattern\nmatch: the"),
                 rule("c", "check: repeat")},
                "the the talks") == "a[the] c[the the] a[the] b[talks]");
}

TEST_CASE("what is in a rule's scope") {
  const std::vector<RuleFile> rules = {rule("a", "check: pattern\nmatch: talks\nscope: headline")};
  CHECK(matched(rules, "The talks\n\nThe talks go on, and on, and on.\n") == "a[talks]");
}

TEST_CASE("a rule without a key is tried everywhere") {
  CHECK(matched({rule("a", "check: pattern\nmatch: '[a-z]+ing'")}, "reading and writing") ==
        "a[reading] a[writing]");
}

TEST_CASE("a match that begins or ends inside a token is passed over, and the next one found") {
  const std::vector<RuleFile> rules = {rule("a", "check: pattern\nmatch: '[é]+–+'")};
  CHECK(matched(rules, "xéé– éé–– é–") == "a[éé––] a[é–]");
  // Each letter begins a match that reaches to the end: to try them all would take minutes.
  std::string token = "x";
  for (int i = 0; i < 30'000; ++i) token += "é";
  CHECK(matched(rules, token + "–– é–") == "a[é–]");
}
