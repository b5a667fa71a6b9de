#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/rule_set.h"
#include "cli/rule_text.h"
#include "output/printable.h"
#include "rules/keys.h"
#include "rules/selection.h"

namespace factlint {
namespace {

/// Appends the lines of a text, indented.
void append_lines(std::string& out, std::string_view text, std::string_view first,
                  std::string_view others) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  std::string_view indent = first;
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string line = one_line(text.substr(0, end));
    out += line.empty() ? "\n" : fmt::format("{}{}\n", indent, line);
    if (end == text.npos) return;
    text.remove_prefix(end + 1);
    indent = others;
  }
}

void append_list(std::string& out, std::string_view title, const std::vector<std::string>& items) {
  if (items.empty()) return;
  out += fmt::format("\n{}:\n", title);
  for (const std::string& item : items) append_lines(out, item, "  - ", "    ");
}

}  // namespace

int explain_command(const Options& options, Output& out) {
  RuleSet rules;
  AddedWords words;  // not needed here, but their mistakes are told
  if (!load_rule_set({options.default_rules, options.rule_folders, {}, Unpack::all}, rules, words))
    return kFailed;
  const std::string& id = options.arguments.front();
  const auto rule = std::find_if(rules.rules.begin(), rules.rules.end(),
                                 [&](const Rule& candidate) { return candidate.id == id; });
  if (rule == rules.rules.end()) {
    print_error(unknown_rule(rules, id));
    return kFailed;
  }
  std::string text = fmt::format("{} ({}, {}{})\n", one_line(rule->id), level_name(rule->level),
                                 check_name(rule->check), rule->enabled ? "" : ", off");
  if (!rule->texts.explain.empty()) {
    text += '\n';
    append_lines(text, rule->texts.explain, "", "");
  }
  append_list(text, "Found", rule->texts.bad);
  append_list(text, "Not found", rule->texts.good);
  append_list(text, "References", rule->texts.references);
  out.write(text);
  return kClean;
}

}  // namespace factlint
