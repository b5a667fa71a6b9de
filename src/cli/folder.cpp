#include "cli/folder.h"

#include <algorithm>

namespace factlint {

namespace fs = std::filesystem;

std::vector<FolderEntry> list_folder(const fs::path& folder, std::error_code& error) {
  std::vector<FolderEntry> entries;
  fs::directory_iterator at(folder, error);
  while (!error && at != fs::directory_iterator()) {
    std::error_code ignored;  // a dangling link is a file that cannot be read
    const bool link = at->is_symlink(ignored);
    entries.push_back({at->path().filename().string(), at->is_directory(ignored), link});
    at.increment(error);
  }
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

}  // namespace factlint
