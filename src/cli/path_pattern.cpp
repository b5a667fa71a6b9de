#include "cli/path_pattern.h"

#include <set>
#include <utility>

#include "cli/folder.h"
#include "rules/wildcards.h"

namespace factlint {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> split(std::string_view pattern) {
  std::vector<std::string> parts;
  while (!pattern.empty()) {
    const std::size_t slash = pattern.find('/');
    const std::string_view part = pattern.substr(0, slash);
    const bool again = part == "**" && !parts.empty() && parts.back() == "**";
    if (!part.empty() && !again) parts.emplace_back(part);
    pattern.remove_prefix(slash == pattern.npos ? pattern.size() : slash + 1);
  }
  return parts;
}

class Expansion {
 public:
  explicit Expansion(std::string_view pattern) : parts_(split(pattern)) {
    expand(pattern.starts_with('/') ? "/" : "", 0);
  }

  std::vector<std::string> found;

 private:
  void expand(const fs::path& base, std::size_t index) {
    // Two `**` reach the same folder in many ways.
    if (!seen_.emplace(base.string(), index).second) return;
    std::error_code error;
    if (index == parts_.size()) {
      if (fs::exists(fs::symlink_status(base, error))) found.push_back(base.string());
      return;
    }
    const std::string& part = parts_[index];
    if (!has_wildcards(part)) return expand(base / part, index + 1);
    const bool any_folders = part == "**";
    if (any_folders) expand(base, index + 1);
    // A final `**` is the folder itself, for all that is below it.
    if (any_folders && index + 1 == parts_.size()) return;
    for (const FolderEntry& entry : list_folder(base.empty() ? "." : base, error)) {
      if (entry.is_hidden() && !part.starts_with('.')) continue;
      if (any_folders) {
        if (entry.is_folder && !entry.is_link) expand(base / entry.name, index);
      } else if (matches_wildcards(part, entry.name) &&
                 (index + 1 == parts_.size() || entry.is_folder)) {
        expand(base / entry.name, index + 1);
      }
    }
  }

  std::vector<std::string> parts_;
  std::set<std::pair<std::string, std::size_t>> seen_;
};

}  // namespace

std::vector<std::string> expand_pattern(std::string_view pattern) {
  return std::move(Expansion(pattern).found);
}

}  // namespace factlint
