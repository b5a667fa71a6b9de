#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace factlint::test {

/// What a run of the program gave, its streams apart.
struct Result {
  int status = -1;  // -1 when a signal ended it
  std::string out, err;
};

/// A folder of files that is gone after the test, in which the program runs.
class Sandbox {
 public:
  Sandbox() {
    std::string name = (std::filesystem::temp_directory_path() / "factlint-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("cannot make " + name);
    root_ = std::filesystem::path(name) / "work";
    std::filesystem::create_directory(root_);
  }
  ~Sandbox() { std::filesystem::remove_all(root_.parent_path()); }
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  const std::filesystem::path& root() const { return root_; }

  void write(const std::string& path, std::string_view text) const {
    std::filesystem::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << text;
  }

  /// Runs a shell command line in the folder; `factlint` is the program.
  Result shell(const std::string& line, std::string_view input = {}) const {
    const std::filesystem::path in = root_.parent_path() / "in", err = root_.parent_path() / "err";
    std::ofstream(in, std::ios::binary) << input;
    const std::string command = "cd '" + root_.string() +
                                "' && factlint() { '" FACTLINT_BINARY "' \"$@\"; } && { " + line +
                                "\n} <'" + in.string() + "' 2>'" + err.string() + "'";
    std::FILE* pipe = popen(command.c_str(), "r");
    if (!pipe) throw std::runtime_error("cannot run " + command);
    Result result;
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
      result.out.append(buffer.data(), n);
    const int status = pclose(pipe);
    if (WIFEXITED(status)) result.status = WEXITSTATUS(status);
    std::ifstream errors(err, std::ios::binary);
    result.err.assign(std::istreambuf_iterator<char>(errors), {});
    return result;
  }

  /// Runs the program with arguments as a shell reads them.
  Result run(const std::string& arguments, std::string_view input = {}) const {
    return shell("factlint " + arguments, input);
  }

 private:
  std::filesystem::path root_;
};

/// What every rule file needs beside what a test is about.
inline constexpr std::string_view kRuleEnd =
    "explain: A rule for a test.\nexamples: {bad: ['It is [[teh]] end.'], good: ['It is the "
    "end.']}\n";

/// A sandbox with the folder `house`, in which `house/slip/teh` finds the word `teh`,
/// `house/slip/hint` finds `hint` at level info.
class HouseSandbox : public Sandbox {
 public:
  HouseSandbox() {
    write("house/slip/teh.yaml",
          "check: pattern\nlevel: error\nmatch: 'teh'\nmessage: \"`{match}` is a slip\"\n" +
              std::string(kRuleEnd));
    write("house/slip/maybe.yaml",
          "check: pattern\nlevel: warning\nmatch: 'perhapps'\nmessage: \"`{match}` may be one\"\n"
          "explain: A second rule. It warns.\n"
          "examples: {bad: ['It is [[perhapps]] so.'], good: ['It is so.']}\n");
    write("house/slip/hint.yaml",
          "check: pattern\nlevel: info\nmatch: 'hint'\nmessage: \"`{match}` is a hint\"\n"
          "explain: A hint.\nexamples: {bad: ['A [[hint]] it is.'], good: ['It is none.']}\n");
  }

  /// Runs with the rules of the folder alone.
  Result run(const std::string& arguments, std::string_view input = {}) const {
    return Sandbox::run("--no-default-rules --rules house " + arguments, input);
  }
};

/// Returns how often `part` stands in `text`.
inline int count(std::string_view text, std::string_view part) {
  int found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; at += part.size()) ++found;
  return found;
}

inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace factlint::test
