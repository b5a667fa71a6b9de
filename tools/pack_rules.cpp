// Packs the rules of one language for the program to embed: pack_rules RULES_DIR OUT.

#include "rules/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "rules/loader.h"

namespace {

namespace fs = std::filesystem;

int fail(const std::string& message) {
  fmt::print(stderr, "pack_rules: error: {}\n", message);
  return 1;
}

/// Reads the YAML files below a folder in the order of their paths, so that every build packs
/// alike.
void read_folder(const fs::path& folder, std::vector<factlint::RuleFile>& files) {
  if (!fs::exists(folder)) return;
  std::vector<std::string> paths;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == ".yaml")
      paths.push_back(entry.path().generic_string());
  std::sort(paths.begin(), paths.end());
  for (std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in) throw std::runtime_error("cannot read " + path);
    files.push_back({std::move(path), std::move(bytes)});
  }
}

/// Prints the mistakes; returns whether there is one that is no warning.
bool print_errors(const std::vector<factlint::RuleError>& errors) {
  bool any = false;
  for (const factlint::RuleError& error : errors) {
    any |= error.level == factlint::Level::error;
    fmt::print(stderr, "{}:{}:{}: {}: {}\n", error.file, error.position.line, error.position.column,
               factlint::level_name(error.level), error.message);
  }
  return any;
}

int run(const fs::path& rules_folder, const fs::path& out) {
  if (!fs::is_directory(rules_folder)) return fail(rules_folder.string() + " is not a folder");
  std::vector<factlint::RuleFile> files;
  read_folder(rules_folder / "common", files);
  read_folder(rules_folder / "en", files);
  factlint::RuleSet rules;
  if (print_errors(factlint::load_rules(files, rules))) return 1;
  std::ofstream stream(out, std::ios::binary | std::ios::trunc);
  stream << factlint::pack_rules(rules);
  stream.close();
  return stream ? 0 : fail("cannot write " + out.string());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return fail("expected `pack_rules RULES_DIR OUT`");
  try {
    return run(argv[1], argv[2]);
  } catch (const std::exception& exception) {
    return fail(exception.what());
  }
}
