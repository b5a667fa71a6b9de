#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "rules/loader.h"

namespace factlint::test {

inline std::filesystem::path source_path() {
  return FACTLINT_SOURCE_DIR;
}

/// Loads the slots of the English pack without its rules.
inline RuleSet load_vocabulary() {
  std::vector<RuleFile> files;
  for (const char* folder : {"common", "en"}) {
    for (const auto& entry :
         std::filesystem::directory_iterator(source_path() / "rules" / folder / "vocabulary")) {
      std::ifstream in(entry.path());
      std::ostringstream text;
      text << in.rdbuf();
      files.push_back(
          {"vocabulary/" + std::string(folder) + entry.path().filename().string(), text.str()});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; });
  RuleSet rules;
  for (const RuleError& error : load_rules(files, rules))
    CHECK_MESSAGE(error.level != Level::error, error.file, ": ", error.message);
  return rules;
}

}  // namespace factlint::test
