#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace factlint {

/// Returns the files and folders that a path with wildcards names, sorted by name folder by folder.
/// `**` stands for any number of folders, itself not followed through links. Hidden names match
/// only a pattern that begins with a dot. Folders that cannot be read hold nothing.
std::vector<std::string> expand_pattern(std::string_view pattern);

}  // namespace factlint
