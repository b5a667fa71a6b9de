#include "rules/selection.h"

#include <algorithm>

#include "rules/wildcards.h"
#include "text/suggest.h"

namespace factlint {
namespace {

std::string_view trim(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::vector<std::string> split_at_commas(const std::vector<std::string>& lists) {
  std::vector<std::string> items;
  for (std::string_view list : lists) {
    while (true) {
      const std::size_t comma = list.find(',');
      if (const std::string_view item = trim(list.substr(0, comma)); !item.empty())
        items.emplace_back(item);
      if (comma == list.npos) break;
      list.remove_prefix(comma + 1);
    }
  }
  return items;
}

/// Marks the rules that one of the patterns matches; appends a line for each that matches none.
std::vector<bool> find_rules(const RuleSet& rules, const std::vector<std::string>& patterns,
                             std::vector<std::string>& errors) {
  std::vector<bool> found(rules.rules.size());
  for (const std::string& pattern : patterns) {
    bool any = false;
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
      if (!matches_wildcards(pattern, rules.rules[i].id)) continue;
      any = found[i] = true;
    }
    if (any) continue;
    errors.push_back(has_wildcards(pattern) ? "no rule matches `" + pattern + "`"
                                            : unknown_rule(rules, pattern));
  }
  return found;
}

}  // namespace

std::string unknown_rule(const RuleSet& rules, std::string_view id) {
  std::vector<std::string_view> ids;
  for (const Rule& rule : rules.rules) ids.push_back(rule.id);
  std::sort(ids.begin(), ids.end());
  const std::string message = "unknown rule `" + std::string(id) + "`";
  const std::string_view meant = closest(id, ids);
  return meant.empty() ? message : message + "; did you mean `" + std::string(meant) + "`?";
}

std::vector<std::string> select_rules(RuleSet& rules, const Selection& selection) {
  std::vector<std::string> errors;
  const std::vector<std::string> only_patterns = split_at_commas(selection.only);
  const std::vector<bool> only = find_rules(rules, only_patterns, errors);
  const std::vector<bool> skip = find_rules(rules, split_at_commas(selection.skip), errors);
  if (!selection.only.empty() && only_patterns.empty())
    errors.push_back("an empty list of rules to run");
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    Rule& rule = rules.rules[i];
    if (selection.only.empty()) {
      rule.enabled = rule.enabled && rule.level >= selection.lowest;
    } else {
      // Naming a rule outweighs the usual threshold; a higher one was asked for as well.
      rule.enabled =
          only[i] && (selection.lowest <= Level::warning || rule.level >= selection.lowest);
    }
    if (skip[i]) rule.enabled = false;
  }
  return errors;
}

}  // namespace factlint
