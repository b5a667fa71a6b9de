#include "cli/reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "cli/rule_text.h"
#include "output/printable.h"

namespace factlint {
namespace {

/// So many examples of each kind show what a rule is about.
constexpr std::size_t kMostExamples = 6;

std::string_view family_of(const Rule& rule) {
  return std::string_view(rule.id).substr(0, rule.id.find('/'));
}

/// Returns the name of a heading's anchor, as GitHub makes it.
std::string anchor_of(const Rule& rule) {
  std::string anchor = rule.id;
  std::erase(anchor, '/');
  return anchor;
}

std::string in_table(std::string text) {
  for (std::size_t at = 0; (at = text.find('|', at)) != text.npos; at += 2)
    text.insert(at, 1, '\\');
  return text;
}

void append_examples(std::string& out, std::string_view title,
                     const std::vector<std::string>& examples) {
  out += fmt::format("\n{}:\n\n```text\n", title);
  const std::size_t count = std::min(examples.size(), kMostExamples);
  for (std::size_t i = 0; i < count; ++i) out += one_line(examples[i]) + '\n';
  out += "```\n";
}

void append_rule(std::string& out, const Rule& rule) {
  out += fmt::format("\n### {}\n\n{}{}\n\n", rule.id, level_name(rule.level),
                     rule.enabled ? "" : ", off by default");
  out += rule.texts.explain;
  if (!out.ends_with('\n')) out += '\n';
  append_examples(out, "Found (what `[[ ]]` stands around is marked)", rule.texts.bad);
  append_examples(out, "Not found", rule.texts.good);
  if (!rule.texts.references.empty()) out += "\nReferences:\n\n";
  for (const std::string& reference : rule.texts.references)
    out += fmt::format("- {}\n", one_line(reference));
}

}  // namespace

std::string markdown_reference(const RuleSet& rules, const Abbreviations& abbreviations) {
  std::string out =
      "# The rules\n\nMade by `factlint rules --format markdown` from the rules themselves.\n";
  for (std::size_t i = 0; i < rules.rules.size();) {
    const std::string_view family = family_of(rules.rules[i]);
    std::string table, sections;
    for (; i < rules.rules.size() && family_of(rules.rules[i]) == family; ++i) {
      const Rule& rule = rules.rules[i];
      table += fmt::format("| [`{}`](#{}) | {} | {} |\n", rule.id, anchor_of(rule),
                           level_name(rule.level), in_table(summary(rule, abbreviations)));
      append_rule(sections, rule);
    }
    out +=
        fmt::format("\n## {}\n\n| rule | level | |\n|---|---|---|\n{}{}", family, table, sections);
  }
  return out;
}

}  // namespace factlint
