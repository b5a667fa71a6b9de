#include "regex/analysis.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using factlint::analyze_regex;
using factlint::Key;
using factlint::KeyKind;

namespace {

std::string name_of(const Key& key) {
  switch (key.kind) {
    case KeyKind::word:
      return key.text;
    case KeyKind::number:
      return "<number>";
    case KeyKind::mixed:
      return "<mixed>";
    case KeyKind::capital:
      return "<capital>";
    case KeyKind::inner_capital:
      return "<inner capital>";
    case KeyKind::character:
      return "'" + key.text + "'";
  }
  return "";
}

std::string names_of(const std::vector<factlint::Key>& keys) {
  std::string out;
  for (const Key& key : keys) (out += out.empty() ? "" : " ") += name_of(key);
  return out;
}

/// Prints the keys the way the table below writes them: `^` says that a match begins with its key.
std::string keys_of(const char* regex) {
  const auto analysis = analyze_regex(regex, true, {{"the", 600.0}});
  const bool begins = !analysis.chain.empty() && analysis.chain[0].gap == 0 &&
                      analysis.chain[0].keys == analysis.keys;
  return (begins ? "^" : "") + names_of(analysis.keys);
}

/// Prints the links with their gaps: `is had >4 are has`; after `=` what serves for two.
std::string chain_of(const char* regex) {
  std::string out;
  for (const auto& link : analyze_regex(regex, true, {{"a", 300.0}, {"at", 9000.0}}).chain) {
    if (!out.empty()) out += ' ';
    if (link.gap != 0) out += '>' + (link.gap ? std::to_string(*link.gap) : "") + ' ';
    out += names_of(link.keys);
    if (!link.again.empty()) out += " =" + names_of(link.again);
  }
  return out;
}

bool allows_after(const factlint::Neighbors& neighbors, std::string_view text, std::size_t at) {
  return neighbors.allow(factlint::neighbor_after(text, at));
}
bool allows_before(const factlint::Neighbors& neighbors, std::string_view text, std::size_t at) {
  return neighbors.allow(factlint::neighbor_before(text, at));
}

}  // namespace

TEST_CASE("keys are what no match can do without") {
  const struct {
    const char* regex;
    const char* keys;
  } table[] = {
      {"summit", "^summit"},
      {"the summit", "summit"},
      {"(?i)Summit talks", "^summit"},
      {"(?:January|Jan\\.?) \\d{1,2}", "^jan january"},
      {"\\d{1,2} (?:January|Jan\\.)", "jan january"},
      {"days?", "^day days"},
      {"organi[sz]e", "^organise organize"},
      {"\\d+", "^<number>"},
      {"\\d+(?:st|nd)", "^<mixed>"},
      {"(?:19|20)\\d\\d", "^<number>"},
      {"[A-Z]\\w+", "^<capital>"},
      {"[a-z]{1,9}[A-Z]{2,9}", "^<inner capital>"},
      {"[a-z]{1,9}([A-Z][a-z]*)", "^<inner capital>"},
      {"(?i)[a-z]{1,9}[A-Z]{2,9}", ""},
      {"[A-Z]{2}[a-z]{1,9}", "^<inner capital>"},
      {"[a-z]{1,9}\\d[a-z]*", "^<mixed>"},
      {"\\d[a-z]{1,9}", "^<mixed>"},
      {"(?i)[A-Z]\\w+", ""},
      {"&nbsp;", "nbsp"},
      {"[$£]\\d", "^'$' '£'"},
      {"[a-z]{1,9}-\\s{1,9}[a-z]{1,9}", "'-'"},
      {"[a-z]{1,9}-[a-z]{1,9}", ""},
      {"[a-z]{0,9}-\\s[a-z]{1,9}", ""},
      {"a*", ""},
      {"\\w+", ""},
      {".*", ""},
      {"x(?:summit)?", "^x xsummit"},
      {"\\w*summit", ""},  // may be part of a longer token
      {"summit\\w", ""},
      {"\\bsummit\\b", "^summit"},
      {"(?:summit|talks?|)", ""},
      {"\\Qsummit.x\\E", "^summit"},
  };
  for (const auto& row : table) {
    CAPTURE(row.regex);
    CHECK(keys_of(row.regex) == row.keys);
  }
}

TEST_CASE("what may stand next to a key") {
  const auto date = analyze_regex("(?i)(?:May|Jun\\.?),? \\d", true);
  for (const char* text : {"May 3", "May, 3", "May \n 3", "Jun. 3", "May\u00a03"}) {
    CAPTURE(text);
    CHECK(allows_after(date.after, text, 3));
  }
  for (const char* text : {"May x", "May", "May: 3", "May \u00e9"}) {
    CAPTURE(text);
    CHECK_FALSE(allows_after(date.after, text, 3));
  }
  CHECK(allows_before(date.before, "on May 3", 3));

  const auto day = analyze_regex("(?:\\d{1,2}|the) (?:of )?May", true);
  CHECK(allows_before(day.before, "3 May", 2));
  CHECK(allows_before(day.before, "3 of May", 5));
  CHECK_FALSE(allows_before(day.before, "on May", 3));
  CHECK_FALSE(allows_before(day.before, "May", 0));

  // A key that is only the beginning of its token says nothing of what follows the token.
  CHECK(allows_after(analyze_regex("\\d{1,9}(?:th|,) \\d", true).after, "12th x", 4));
  // One that is the whole token does.
  CHECK_FALSE(allows_after(analyze_regex("\\d{1,2}(?:th)? \\d", true).after, "12th x", 4));
  // Case folds, for the Kelvin sign too.
  CHECK(allows_after(analyze_regex("(?i)May k", true).after, "May K", 3));
  CHECK(allows_after(analyze_regex("(?i)May k", true).after, "May \u212a", 3));
}

TEST_CASE("a chain is what a match holds in order, and how far apart") {
  const struct {
    const char *regex, *chain;
  } table[] = {
      {"summit", "summit"},
      {"the summit", "the >4 summit"},
      {"(?:on )?(?:May|June) \\d{1,2}:", ">3 june may >5 <number> >2 ':'"},
      {"from (?:a |the )?\\d{1,3}(?:,\\d{3})? to", "from >9 <number> >8 to"},
      {"up [^.]+ from", "up > from"},
      {"(?:to ){1,3}summit", "to >12 summit"},
      // What may be left out is no link, nor what one of the alternatives lacks or is everywhere.
      {"summit(?: talks)?", "summit"},
      {"summit (?:talks|\\w{1,9})", "summit"},
      {"summit at talks", "summit >10 talks"},
      // Links of alternatives are shared; a shorter one has its last key twice.
      {"(?:is are|had has)", "had is >4 are has"},
      {"to (?:\\d{1,9} miles|\\d{1,9}mi)", "to >3 <number> <mixed> >10 miles =<mixed>"},
  };
  for (const auto& row : table) {
    CAPTURE(row.regex);
    CHECK(chain_of(row.regex) == row.chain);
  }
}

TEST_CASE("what may stand between two keys") {
  const auto between = [](const char* regex) {
    return analyze_regex(regex, true).chain[1].between;
  };
  const auto lower = between("May [a-z]{1,9}, 3");
  for (const unsigned char byte : {' ', ',', 'a', 'z'}) CHECK(lower.holds(byte));
  for (const unsigned char byte : {'A', '.', '3', '\x80'}) CHECK_FALSE(lower.holds(byte));

  const auto folded = between("(?i)May (?:(?:k|–) )?3");
  for (const unsigned char byte : {'k', 'K', '\xE2', '\x84', '\xAA', '\x80', '\x93'})
    CHECK(folded.holds(byte));
  CHECK_FALSE(folded.holds(0x94));  // an em dash

  const auto other = between("May [^.,]{1,9} 3");
  for (const unsigned char byte : {'A', '\n', '\xFF'}) CHECK(other.holds(byte));
  for (const unsigned char byte : {'.', ','}) CHECK_FALSE(other.holds(byte));
  CHECK(between("May \\pL 3").holds('.'));  // a class that is not known
}

TEST_CASE("edges and lengths of matches") {
  const auto date = analyze_regex("(?:May|June) \\d{1,2}", true);
  CHECK(date.starts_word);
  CHECK_FALSE(date.starts_other);
  CHECK(date.ends_word);
  CHECK(date.max_length == 7);

  const auto tag = analyze_regex("</?[a-z]+>", true);
  CHECK(tag.starts_other);
  CHECK_FALSE(tag.starts_word);
  CHECK(tag.max_length == 1 + 1 + 64 + 1);  // a run of a word's characters has a bound
  CHECK_FALSE(analyze_regex("<[^>]+>", true).max_length.has_value());
  CHECK_FALSE(analyze_regex("a(?:b c)*", true).max_length.has_value());

  CHECK(analyze_regex("a?", true).nullable);
  CHECK(analyze_regex("\\b", true).nullable);
  CHECK_FALSE(analyze_regex("a|b", true).nullable);
}

TEST_CASE("what is not understood has no keys") {
  for (const char* regex : {"(", "[a", "a)", "\\1", "(?P<n", "a{2}{3}{4}{2}{2}{2}"}) {
    CAPTURE(regex);
    CHECK(analyze_regex(regex, true).keys.empty());
  }
  std::string deep(5000, '(');
  deep += std::string(5000, ')');
  CHECK(analyze_regex(deep, true).keys.empty());
}
