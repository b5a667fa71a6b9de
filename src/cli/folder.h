#pragma once

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace factlint {

/// An entry of a folder. Symbolic links are followed.
struct FolderEntry {
  std::string name;
  bool is_folder = false;
  bool is_link = false;

  bool is_hidden() const { return name.starts_with('.'); }
};

/// Lists a folder, sorted by name byte by byte. On an error returns what was read before it.
std::vector<FolderEntry> list_folder(const std::filesystem::path& folder, std::error_code& error);

bool is_folder(const std::filesystem::path& path);

}  // namespace factlint
