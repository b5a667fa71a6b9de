#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/reference.h"
#include "cli/rule_set.h"
#include "cli/rule_text.h"
#include "output/json.h"
#include "output/printable.h"
#include "rules/keys.h"
#include "rules/sentence_abbreviations.h"

namespace factlint {
namespace {

void print_table(const RuleSet& rules, const Abbreviations& abbreviations, Output& out) {
  std::size_t width = 0;
  for (const Rule& rule : rules.rules) width = std::max(width, rule.id.size());
  for (const Rule& rule : rules.rules) {
    const std::string level = std::string(level_name(rule.level)) + (rule.enabled ? "" : ", off");
    out.write(fmt::format("{:<{}}  {:<12}  {:<8}  {}\n", one_line(rule.id), width, level,
                          check_name(rule.check), summary(rule, abbreviations)));
  }
}

void print_jsonl(const RuleSet& rules, const Abbreviations& abbreviations, Output& out) {
  std::string lines;
  for (const Rule& rule : rules.rules) {
    nlohmann::ordered_json object;
    object["rule"] = rule.id;
    object["level"] = level_name(rule.level);
    object["check"] = check_name(rule.check);
    object["enabled"] = rule.enabled;
    object["summary"] = summary(rule, abbreviations);
    object["tags"] = rule.texts.tags;
    append_line(lines, object);
  }
  out.write(lines);
}

}  // namespace

int rules_command(const Options& options, Output& out) {
  RuleSet rules;
  AddedWords words;  // not needed here, but their mistakes are told
  if (!load_rule_set({options.default_rules, options.rule_folders, {}, Unpack::all}, rules, words))
    return kFailed;
  std::stable_sort(rules.rules.begin(), rules.rules.end(),
                   [](const Rule& a, const Rule& b) { return a.id < b.id; });
  const Abbreviations abbreviations = sentence_abbreviations(rules);
  if (options.markdown)
    out.write(markdown_reference(rules, abbreviations));
  else
    (options.jsonl ? print_jsonl : print_table)(rules, abbreviations, out);
  return kClean;
}

}  // namespace factlint
