#include "rules/loader.h"

#include <fmt/format.h>

#include <deque>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "regex/graph_builder.h"
#include "regex/key_index_builder.h"
#include "rules/fields.h"
#include "rules/file_errors.h"
#include "rules/rule_reader.h"
#include "rules/suggest.h"
#include "rules/template.h"
#include "rules/vocabulary.h"

namespace factlint {

namespace {

/// What a path says about its file.
struct PathParts {
  std::string family, name;
  bool is_vocabulary() const { return family == "vocabulary"; }
};

PathParts split_path(std::string_view path) {
  PathParts parts;
  const std::size_t slash = path.rfind('/');
  parts.name = path.substr(slash == std::string_view::npos ? 0 : slash + 1);
  if (slash != std::string_view::npos) {
    const std::string_view folder = path.substr(0, slash);
    parts.family = folder.substr(folder.rfind('/') + 1);  // npos + 1 is 0
  }
  return parts;
}

/// Drops `.yaml` from the name, and tells what is wrong with the path of a rule.
bool check_path(PathParts& parts, FileErrors& errors) {
  constexpr std::string_view kEnding = ".yaml";
  if (!parts.name.ends_with(kEnding)) {
    errors.add(0, "the name of a rule file ends in `.yaml`");
    return false;
  }
  parts.name.resize(parts.name.size() - kEnding.size());
  if (parts.is_vocabulary()) return true;
  if (is_identifier(parts.family, '-') && is_identifier(parts.name, '-')) return true;
  errors.add(0, fmt::format("expected a path `family/name.yaml` in small letters, found {}",
                            quote(parts.family + "/" + parts.name + std::string(kEnding))));
  return false;
}

/// A file on its way through the loader.
struct LoadedFile {
  LoadedFile(const RuleFile& file) : errors(file), path(split_path(file.path)) {}

  FileErrors errors;
  PathParts path;
  std::optional<yaml::Node> root;
};

/// Adds the expressions of the rules from number `first` on to the graph: those with a bound, since
/// to walk the others could take quadratic time.
void add_to_graph(RuleSet& rules, std::size_t first) {
  GraphBuilder builder(rules.graph);
  for (std::size_t i = first; i < rules.rules.size(); ++i) {
    for_each_template(rules.rules[i], [&builder](Template& added) {
      if (added.max_length == kUnbounded) return;
      const GraphRoot root = builder.add(added.regex).value_or(GraphRoot{});
      added.node = root.node;
      added.exact = root.exact;
    });
    // What has no key is tried everywhere, which RE2 does faster.
    for (Template& match : rules.rules[i].match)
      if (rules.keys.chains[match.key_chain].keys == 0) match.node = 0;
  }
  builder.finish();
}

}  // namespace

std::vector<RuleError> load_rules(const std::vector<RuleFile>& files, RuleSet& rules) {
  if (files.empty()) return {};
  SlotTypes types(rules.slots);
  VocabularyLoader vocabulary(types);
  std::deque<LoadedFile> loaded;  // the vocabulary keeps references
  for (const RuleFile& file : files) {
    LoadedFile& current = loaded.emplace_back(file);
    if (check_path(current.path, current.errors)) current.root = read_map_file(current.errors);
    if (current.root && current.path.is_vocabulary())
      vocabulary.declare(*current.root, current.errors);
  }
  vocabulary.compile();
  rules.value_names = name_values(rules.slots);

  const std::size_t first_new = rules.rules.size();
  std::unordered_map<std::string, std::string> known;  // rule id -> where it is
  for (const Rule& rule : rules.rules) known.emplace(rule.id, "the rules already loaded");
  KeyIndexBuilder keys(rules.keys);
  std::vector<RuleError> errors;
  for (std::size_t i = 0; i < files.size(); ++i) {
    LoadedFile& current = loaded[i];
    if (current.root && !current.path.is_vocabulary()) {
      std::string id = current.path.family + "/" + current.path.name;
      const auto [place, is_new] = known.emplace(id, files[i].path);
      if (!is_new)
        current.errors.add(
            0, fmt::format("duplicate rule {}; it is also in {}", quote(id), place->second));
      Rule rule = read_rule(std::move(id), *current.root, types, keys, current.errors);
      if (!current.errors.any()) rules.rules.push_back(std::move(rule));
    }
    current.errors.move_to(errors);
  }
  add_to_graph(rules, first_new);
  return errors;
}

}  // namespace factlint
