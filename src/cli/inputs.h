#pragma once

#include <string>
#include <vector>

namespace factlint {

/// The files to check, in order, and the lines to print about arguments that named none.
struct Inputs {
  std::vector<std::string> paths;
  std::vector<std::string> errors;
};

/// Finds the files that arguments name. A file is taken whatever its name, and even when it is
/// missing, for reading tells that; of a folder the *.txt and *.text files, sorted by name, hidden
/// ones left out; of a pattern (`*`, `?`, `[…]`, `**` for any folders) what matches; `-` is
/// standard input. A file that is named twice is taken once.
Inputs find_inputs(const std::vector<std::string>& arguments);

}  // namespace factlint
