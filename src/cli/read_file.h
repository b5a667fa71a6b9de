#pragma once

#include <string>
#include <string_view>

namespace factlint {

/// The argument that stands for standard input.
inline constexpr std::string_view kStdin = "-";

/// What a file holds, or why it could not be read.
struct FileContent {
  std::string bytes;
  std::string error;  // empty when all went well
};

/// Reads a whole file of at most 1 GiB, or standard input.
FileContent read_file(const std::string& path);

/// Returns the line `path: error: message`, harmless to a terminal.
std::string error_line(std::string_view path, std::string_view message);

}  // namespace factlint
