#include "cli/inputs.h"

#include <algorithm>
#include <unordered_set>

#include "cli/folder.h"
#include "cli/path_pattern.h"
#include "cli/read_file.h"
#include "rules/wildcards.h"

namespace factlint {
namespace {

namespace fs = std::filesystem;

bool is_text_name(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos) return false;
  std::string ending(name.substr(dot + 1));
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return ending == "txt" || ending == "text";
}

fs::path real_path(const fs::path& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  return error ? path.lexically_normal() : real;
}

class Finder {
 public:
  Inputs take() { return std::move(inputs_); }

  void add_argument(const std::string& argument) {
    std::error_code error;
    if (argument == kStdin) {
      add(argument, argument);
    } else if (is_folder(argument)) {
      if (!add_folder(argument, real_path(argument)) && !failed_)
        inputs_.errors.push_back(error_line(argument, "no text files (*.txt, *.text)"));
    } else if (has_wildcards(argument) && !fs::exists(fs::symlink_status(argument, error))) {
      add_pattern(argument);
    } else {
      add(argument, real_path(argument));
    }
    failed_ = false;
  }

 private:
  void add(const std::string& path, const fs::path& real) {
    if (seen_files_.insert(real.string()).second) inputs_.paths.push_back(path);
  }

  void add_pattern(const std::string& pattern) {
    bool any = false;
    for (const std::string& path : expand_pattern(pattern)) {
      if (is_folder(path)) {
        any |= add_folder(path, real_path(path));
      } else {
        add(path, real_path(path));
        any = true;
      }
    }
    if (!any && !failed_) inputs_.errors.push_back(error_line(pattern, "no such files"));
  }

  /// Adds the text files of a folder; false when it has none. `real` is where the folder is when
  /// links are resolved: a folder that is reached again, as by a link to one around it, is not read
  /// again.
  bool add_folder(const fs::path& folder, const fs::path& real) {
    if (!seen_folders_.insert(real.string()).second) return true;
    std::error_code error;
    bool any = false;
    for (const FolderEntry& entry : list_folder(folder, error)) {
      if (entry.is_hidden()) continue;
      const fs::path path = folder / entry.name;
      if (!entry.is_folder && !is_text_name(entry.name)) continue;
      const fs::path real_entry = entry.is_link ? real_path(path) : real / entry.name;
      if (entry.is_folder) {
        any |= add_folder(path, real_entry);
      } else {
        add(path.string(), real_entry);
        any = true;
      }
    }
    if (error) {
      inputs_.errors.push_back(error_line(folder.string(), "cannot read: " + error.message()));
      failed_ = true;
    }
    return any;
  }

  Inputs inputs_;
  std::unordered_set<std::string> seen_files_, seen_folders_;
  bool failed_ = false;  // a folder of the argument could not be read, which has been said
};

}  // namespace

Inputs find_inputs(const std::vector<std::string>& arguments) {
  Finder finder;
  for (const std::string& argument : arguments) finder.add_argument(argument);
  return finder.take();
}

}  // namespace factlint
