#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "regex/pattern.h"
#include "rules/rules_fixture.h"
#include "rules/template_syntax.h"

namespace factlint {

namespace {

/// Puts a template together again with its slots in angle brackets.
std::string taken_apart(std::string_view text) {
  std::string out;
  for (const TemplateSyntax::Part& part : parse_template(text).parts) {
    out += part.regex;
    if (part.slot) out += "<" + part.slot->type + ":" + part.slot->name + ">";
  }
  // White space is spelled out at length.
  const std::string space = R"([\s\x{A0}\x{2009}\x{202F}])";
  for (std::size_t at; (at = out.find(space)) != std::string::npos;)
    out.replace(at, space.size(), "_");
  return out;
}

/// Loads a rule with one template.
RuleSet load_template(std::string_view text) {
  return load(pattern_rule("match: '" + std::string(text) + "'"));
}

/// Returns what a template of a rule matches in a text.
std::string matched(const RuleSet& rules, std::string_view text) {
  std::vector<std::optional<Span>> groups(1);
  const Pattern pattern(rules.rules[0].match[0].regex);
  if (!pattern.match(text, {0, text.size()}, false, groups)) return "";
  return std::string(groups[0]->in(text));
}

/// Prints a slot that is a group as `group=type`, its name as a part of another, and its own parts
/// in parentheses.
std::string show(const RuleSet& rules, std::uint32_t group, std::uint32_t slot,
                 const std::string& name = {}) {
  std::string out = std::to_string(group) + "=" + rules.slots[slot].name + name, parts;
  for (const SlotPart& part : rules.slots[slot].parts)
    (parts += parts.empty() ? "" : " ") +=
        show(rules, group + part.group, part.slot, ":" + part.name);
  return parts.empty() ? out : out + "(" + parts + ")";
}

std::string show(const RuleSet& rules, const std::vector<Capture>& captures) {
  std::string out;
  for (const Capture& capture : captures)
    (out += out.empty() ? "" : " ") += show(rules, capture.group, capture.slot);
  return out;
}

}  // namespace

TEST_CASE("A template is RE2 with slots, flexible spaces and groups that only group") {
  const struct {
    std::string_view text, parts;
  } cases[] = {
      {"a b", "a_+b"},
      {"a \t b\n", "a_+b"},
      {"a ?b *c +d {2}e {0,}", "a_*b_*c_+d_{2}e_{0,}"},
      {"a ??b", "a_*?b"},
      {"a {int}", "a_+<int:>"},
      {"{int:n}{2}x{1,3}", "<int:n>{2}x{1,3}"},
      {"[ ]\\ [^] {]", R"([ ]\ [^] {])"},
      {"[[:alpha:] {x}](a)", "[[:alpha:] {x}](?:a)"},
      {"(a|(b))(?i:c)(?:d)", "(?:a|(?:b))(?i:c)(?:d)"},
      {R"(\{\(\p{Lu}\x{41}\pN\[)", R"(\{\(\p{Lu}\x{41}\pN\[)"},
      {R"([\]{(])", R"([\]{(])"},
      {"", ""},
  };
  for (const auto& c : cases) {
    CHECK(taken_apart(c.text) == c.parts);
    CHECK(parse_template(c.text).errors.empty());
  }
}

TEST_CASE("A template matches words in any case, across white space, at the edges of words") {
  const struct {
    std::string_view text, subject, match;
  } cases[] = {
      {"{lead:l}", "OF  \n the", "OF  \n the"},
      {"{lead:l}", "other", ""},
      {"a {int}",
       "a\xC2\xA0"
       "5",
       "a\xC2\xA0"
       "5"},
      {"a {int}",
       "A\xE2\x80\xAF"
       "5",
       "A\xE2\x80\xAF"
       "5"},
      {"{country}", "us", ""},
      {"{country}", "US", "US"},
      {"{country} (?-i)a {lead}", "US a THE", "US a THE"},
      {"{country}", "Cote d’Ivoire", "Cote d’Ivoire"},
      {"{month}", "jan. 5", "jan."},
      {"{month} {int}|{int} {month}", "5 may", "5 may"},
      {"on|off", "Onto off", "off"},
      {"\\$ ?{int}", "$  12", "$  12"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(matched(load_template(c.text), c.subject) == c.match);
  }
}

TEST_CASE("Named slots capture, with the parts of their patterns") {
  const struct {
    std::string_view text, captures;
  } cases[] = {
      {"{int} a", ""},
      {"{int:n} a", "1=int"},
      {"{ordinal} (a|b) {int:n}", "1=int"},
      {"{ordinal:o} a {int:n}", "1=ordinal(2=int:number) 3=int"},
      {"{day:d} {month:m}", "1=day(2=ordinal:o(3=int:number) 4=month:m 5=month:m 6=int:n) 7=month"},
  };
  for (const auto& c : cases) {
    RuleSet rules;
    const std::string template_text = "match: '" + std::string(c.text) + "'";
    const RuleFile day = {
        "en/vocabulary/day.yaml",
        "day:\n  pattern: ['{ordinal:o} ([[:alpha:](]of) {month:m}', '{month:m} {int:n}']"};
    CHECK(load_rules({kVocabulary, day, {"en/f/r.yaml", pattern_rule(template_text)}}, rules)
              .empty());
    REQUIRE(rules.rules.size() == 1);
    const Template& compiled = rules.rules[0].match[0];
    CHECK(show(rules, compiled.captures) == c.captures);
    CHECK(Pattern(compiled.regex).error().empty());
  }
}

TEST_CASE("An unnamed slot captures nothing, whatever its pattern") {
  RuleSet rules;
  const RuleFile odd = {
      "en/vocabulary/odd.yaml",
      "inner: {pattern: '[](]x|[^](]y|[[:alpha:](]z|\\(w'}\nodd: {pattern: '{inner:i}'}"};
  CHECK(load_rules({odd, {"en/f/r.yaml", pattern_rule("match: 'a {odd}'")}}, rules).empty());
  REQUIRE(rules.rules.size() == 1);
  CHECK(Pattern(rules.rules[0].match[0].regex).group_count() == 0);
  CHECK(matched(rules, "a (w") == "a (w");
}

}  // namespace factlint
