#include "cli/rule_set.h"

#include <fmt/format.h>

#include <optional>

#include "cli/folder.h"
#include "cli/read_file.h"
#include "cli/terminal.h"
#include "embedded/embedded.h"
#include "lexicon/word_file.h"
#include "output/printable.h"
#include "rules/loader.h"
#include "rules/selection.h"

namespace factlint {
namespace {

namespace fs = std::filesystem;

/// Reads the files of rule folders. A YAML file that would be no rule where it stands is an error:
/// a rule that never runs must not go unnoticed.
class FolderReader {
 public:
  std::vector<RuleFile> files;
  std::vector<std::string> word_files;
  std::vector<std::string> errors;

  void read(const std::string& folder) {
    const std::size_t before = files.size() + errors.size();
    for (const FolderEntry& family : list(folder)) {
      const fs::path path = fs::path(folder) / family.name;
      if (!family.is_folder) {
        if (is_yaml(family.name)) misplaced(path);
        continue;
      }
      for (const FolderEntry& entry : list(path)) read_entry(path / entry.name, entry);
    }
    if (files.size() + errors.size() == before && word_files.empty())
      errors.push_back(error_line(folder, "no rules (<family>/<name>.yaml)"));
  }

 private:
  static bool is_yaml(std::string_view name) {
    return name.ends_with(".yaml") || name.ends_with(".yml");
  }

  std::vector<FolderEntry> list(const fs::path& folder) {
    std::error_code error;
    std::vector<FolderEntry> entries = list_folder(folder, error);
    if (error) errors.push_back(error_line(folder.string(), "cannot read: " + error.message()));
    std::erase_if(entries, [](const FolderEntry& entry) { return entry.is_hidden(); });
    return entries;
  }

  void misplaced(const fs::path& path) {
    errors.push_back(error_line(path.string(), "a rule file has to be DIR/<family>/<name>.yaml"));
  }

  void read_entry(const fs::path& path, const FolderEntry& entry) {
    if (entry.is_folder) {
      // One level is looked at, to notice a folder given that is too high up.
      for (const FolderEntry& inner : list(path))
        if (!inner.is_folder && is_yaml(inner.name)) return misplaced(path / inner.name);
    } else if (entry.name.ends_with(".txt") && path.parent_path().filename() == "vocabulary") {
      word_files.push_back(path.string());
    } else if (entry.name.ends_with(".yml")) {
      misplaced(path);
    } else if (is_yaml(entry.name)) {
      FileContent content = read_file(path.string());
      if (!content.error.empty()) errors.push_back(error_line(path.string(), content.error));
      files.push_back({path.string(), std::move(content.bytes)});
    }
  }
};

/// Adds the words of a file; returns false and tells what is wrong with it.
bool read_word_file(const std::string& path, AddedWords& words) {
  FileContent content = read_file(path);
  if (!content.error.empty()) {
    write_error(error_line(path, content.error));
    return false;
  }
  const Source source(path, std::move(content.bytes));
  const std::vector<WordFileError> errors = add_word_file(source.bytes(), words);
  for (const WordFileError& error : errors) {
    const Position place = source.position(error.offset);
    write_error(fmt::format("{}:{}:{}: error: {}\n", one_line(path), place.line, place.column,
                            one_line(error.message)));
  }
  return errors.empty();
}

/// Reads the rules and words of folders and files.
bool load_more(const RuleOrigin& origin, RuleSet& rules, AddedWords& words) {
  FolderReader reader;
  for (const std::string& folder : origin.folders) reader.read(folder);
  for (const std::string& error : reader.errors) write_error(error);
  bool usable = reader.errors.empty();
  for (const RuleError& error : load_rules(reader.files, rules)) {
    write_error(fmt::format("{}:{}:{}: {}: {}\n", one_line(error.file), error.position.line,
                            error.position.column, level_name(error.level),
                            one_line(error.message)));
    usable &= error.level != Level::error;
  }
  for (const std::string& path : reader.word_files) usable &= read_word_file(path, words);
  for (const std::string& path : origin.word_files) usable &= read_word_file(path, words);
  return usable;
}

}  // namespace

bool load_rule_set(const RuleOrigin& origin, RuleSet& rules, AddedWords& words) {
  const Unpack what = origin.folders.empty() ? origin.built_in : Unpack::all;
  std::optional<RuleSet> built_in = unpack_rules(embedded_rules(), what);
  if (!built_in) {
    print_error("the built-in rules are not of this build");
    return false;
  }
  rules = std::move(*built_in);
  if (!origin.default_rules) rules.rules.clear();
  const bool usable = load_more(origin, rules, words);
  for (const SlotType& type : rules.slots)
    if (type.lexicon)
      for (const Word& word : type.words) words.add(word.text);
  return usable;
}

bool load_selected_rules(const Options& options, Unpack built_in, RuleSet& rules,
                         AddedWords& words) {
  const RuleOrigin origin{options.default_rules, options.rule_folders, options.word_files,
                          built_in};
  if (!load_rule_set(origin, rules, words)) return false;
  const std::vector<std::string> mistakes = select_rules(rules, options.selection);
  for (const std::string& mistake : mistakes) print_error(mistake);
  return mistakes.empty();
}

}  // namespace factlint
