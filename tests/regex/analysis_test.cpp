#include "regex/analysis.h"

#include <doctest/doctest.h>

#include <string>

using factlint::analyze_regex;
using factlint::KeyKind;

namespace {

/// Prints the keys the way the table below writes them.
std::string keys_of(const char* regex) {
  const auto analysis = analyze_regex(regex, true, {{"the", 600.0}});
  std::string out = !analysis.keys.empty() && analysis.reach == 0 ? "^" : "";
  for (const auto& key : analysis.keys) {
    if (out.size() > 1 || (out.size() == 1 && out != "^")) out += ' ';
    switch (key.kind) {
      case KeyKind::word:
        out += key.text;
        break;
      case KeyKind::number:
        out += "<number>";
        break;
      case KeyKind::mixed:
        out += "<mixed>";
        break;
      case KeyKind::capital:
        out += "<capital>";
        break;
      case KeyKind::inner_capital:
        out += "<inner capital>";
        break;
      case KeyKind::character:
        out += "'" + key.text + "'";
        break;
    }
  }
  return out;
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
    CHECK(date.after.allow_after(text, 3));
  }
  for (const char* text : {"May x", "May", "May: 3", "May \u00e9"}) {
    CAPTURE(text);
    CHECK_FALSE(date.after.allow_after(text, 3));
  }
  CHECK(date.before.allow_before("on May 3", 3));

  const auto day = analyze_regex("(?:\\d{1,2}|the) (?:of )?May", true);
  CHECK(day.reach == 7);
  CHECK(day.before.allow_before("3 May", 2));
  CHECK(day.before.allow_before("3 of May", 5));
  CHECK_FALSE(day.before.allow_before("on May", 3));
  CHECK_FALSE(day.before.allow_before("May", 0));

  // A key that is only the beginning of its token says nothing of what follows the token.
  CHECK(analyze_regex("\\d{1,9}(?:th|,) \\d", true).after.allow_after("12th x", 4));
  // One that is the whole token does.
  CHECK_FALSE(analyze_regex("\\d{1,2}(?:th)? \\d", true).after.allow_after("12th x", 4));
  // Case folds, for the Kelvin sign too.
  CHECK(analyze_regex("(?i)May k", true).after.allow_after("May K", 3));
  CHECK(analyze_regex("(?i)May k", true).after.allow_after("May \u212a", 3));
}

TEST_CASE("companions are what a match holds beside its key") {
  const auto clash = analyze_regex("(?:is are|had has)", true);
  REQUIRE(clash.companions.size() == 1);
  CHECK(clash.companions[0].keys.size() == 2);
  CHECK(clash.companions[0].distance == 4);  // `has` after `had`

  const auto date = analyze_regex("(?:on )?(?:May|June) \\d{1,2} (?:to|and) \\d{1,2}:", true,
                                  {{"to", 250}, {"and", 250}});
  REQUIRE(date.keys.size() == 2);
  REQUIRE(date.companions.size() == 3);
  CHECK(date.companions[0].keys == std::vector<factlint::Key>{{KeyKind::character, ":"}});
  CHECK(date.companions[0].after);
  CHECK_FALSE(date.companions[0].before);

  const auto price =
      analyze_regex("\\d{1,9} (?:dollars|euros)(?: a| per)? \\w{1,9} or \\d{1,9}:", true,
                    {{"dollars", 5}, {"euros", 5}});
  REQUIRE(price.keys.size() == 2);
  REQUIRE(price.companions.size() == 4);
  CHECK(price.companions[0].distance == 7 + 4 + 10 + 1);      // `or`
  CHECK(price.companions[1].distance == 7 + 4 + 10 + 4 + 9);  // the colon
  CHECK(price.companions[2].distance == 10);                  // the number before
  CHECK(price.companions[2].before);
  CHECK(price.companions[3].distance == 7 + 4 + 10 + 4);

  // Of alternatives, what one needs beside its key, and the key of another.
  const auto measure = analyze_regex("to (?:\\d{1,9} miles|\\d{1,9}mi)", true, {{"to", 1}});
  REQUIRE(measure.companions.size() == 2);
  CHECK(measure.companions[0].keys ==
        std::vector<factlint::Key>{{KeyKind::word, "miles"}, {KeyKind::mixed, ""}});
  CHECK(analyze_regex("(?:\\d{1,9} miles|\\d{1,9}mi)", true).companions.empty());

  // What may be left out is no companion; nor is what one of the alternatives lacks.
  CHECK(analyze_regex("summit(?: talks)?", true).companions.empty());
  CHECK(analyze_regex("summit (?:talks|\\w{1,9})", true).companions.empty());
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
  CHECK_FALSE(tag.max_length.has_value());

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
