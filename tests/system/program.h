#pragma once

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace factlint::test {

/// What a run of the program gave.
struct Run {
  int status = -1;     // exit status; -1 when a signal ended it
  std::string output;  // standard output and standard error
};

inline std::string shell_quoted(const std::string& argument) {
  std::string out = "'";
  for (const char c : argument) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

/// Runs factlint from the root of the repository, with no input.
inline Run run_factlint(const std::vector<std::string>& arguments) {
  std::string command =
      "cd " + shell_quoted(FACTLINT_SOURCE_DIR) + " && exec " + shell_quoted(FACTLINT_BINARY);
  for (const std::string& argument : arguments) command += ' ' + shell_quoted(argument);
  command += " </dev/null 2>&1";

  std::FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) throw std::runtime_error("cannot run " + command);
  Run run;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    run.output.append(buffer.data(), n);
  const int status = pclose(pipe);
  if (WIFEXITED(status)) run.status = WEXITSTATUS(status);
  return run;
}

/// Returns the bytes of a file.
inline std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

inline std::filesystem::path source_dir() {
  return FACTLINT_SOURCE_DIR;
}

}  // namespace factlint::test
