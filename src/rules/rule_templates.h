#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "regex/key_index_builder.h"
#include "rules/file_errors.h"
#include "rules/rule.h"
#include "rules/template.h"
#include "yaml/yaml.h"

namespace factlint {

/// Reads the templates of a rule whose kind is set, and the names that they and its kind bind.
class RuleTemplates {
 public:
  RuleTemplates(Rule& rule, const SlotTypes& types, KeyIndexBuilder& keys, FileErrors& errors);

  /// Reads `match`. Returns whether the rule's names are all known, so that expressions can be
  /// checked.
  bool read_match(const yaml::Node& node);
  /// The same for templates that are looked for beside a match, and need no key.
  bool read_beside(const yaml::Node& node, std::vector<Template>& out);
  /// Reads templates whose slots bind no names: `unless`, `proof`. One may bind `allowed`, as name
  /// 0, where it is given.
  void read_unnamed(const yaml::Node& node, std::vector<Template>& out,
                    std::string_view allowed = {});

 private:
  /// Reads templates whose slots bind the rule's names; `keyed` ones should have keys to be
  /// looked up by.
  bool read_named(const yaml::Node& node, std::vector<Template>& out, bool keyed);
  bool add_names(const TemplateSyntax& syntax, const yaml::Node& source);
  bool add_name(const SlotUse& slot, const yaml::Node& source);
  std::vector<const yaml::Node*> list(const yaml::Node& node);

  Rule& rule_;
  const SlotTypes& types_;
  KeyIndexBuilder& keys_;
  FileErrors& errors_;
};

}  // namespace factlint
