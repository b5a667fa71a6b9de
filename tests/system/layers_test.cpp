// A folder of src/ includes only folders below it, and some libraries stay inside one folder.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "system/program.h"

using namespace factlint::test;
namespace fs = std::filesystem;

namespace {

/// The folders of src/, lowest first.
constexpr std::array<std::string_view, 12> kFolders = {
    "yaml",  "text",  "regex",  "diagnostics", "lexicon",  "values",
    "rules", "match", "checks", "output",      "embedded", "cli"};

/// Where the headers of a library may be included.
struct Library {
  std::string_view headers;
  std::vector<std::string_view> folders;
};
const std::vector<Library> kLibraries = {
    {"re2/", {"regex"}},
    {"yaml-cpp/", {"yaml"}},
    {"nlohmann/", {"output", "cli"}},
    {"CLI/", {"cli"}},
};

std::size_t height(std::string_view folder) {
  return static_cast<std::size_t>(std::find(kFolders.begin(), kFolders.end(), folder) -
                                  kFolders.begin());
}

/// Says what is wrong with the line of a file in `folder`; empty when nothing is.
std::string fault(std::string_view folder, std::string_view line) {
  const auto trim = [&line] {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  };
  trim();
  if (!line.starts_with('#')) return "";
  line.remove_prefix(1);
  trim();
  if (!line.starts_with("include")) return "";
  line.remove_prefix(7);
  trim();
  if (line.size() < 2) return "";
  const bool ours = line.front() == '"';
  const std::string_view header = line.substr(1, line.find(ours ? '"' : '>', 1) - 1);
  for (const Library& library : kLibraries) {
    const bool allowed =
        std::find(library.folders.begin(), library.folders.end(), folder) != library.folders.end();
    if (header.starts_with(library.headers) && !allowed)
      return std::string(folder) + " may not include " + std::string(header);
  }
  if (!ours) return "";
  const std::size_t slash = header.find('/');
  const std::string_view included = header.substr(0, slash);
  if (slash == std::string_view::npos || height(included) == kFolders.size())
    return std::string(header) + " is not a header as folder/name.h";
  if (height(included) > height(folder))
    return std::string(folder) + " may not include " + std::string(header) + ", which is above it";
  return "";
}

}  // namespace

TEST_CASE("the test sees what is wrong with an include") {
  struct Case {
    std::string_view folder, line;
    bool wrong;
  };
  const std::vector<Case> cases = {
      {"match", "#include \"rules/rule.h\"", false},
      {"match", "#include \"match/matches.h\"", false},
      {"rules", "#include \"match/matches.h\"", true},
      {"text", "#include \"yaml/yaml.h\"", false},
      {"yaml", "#  include \"text/source.h\"", true},
      {"cli", "#include \"output/output.h\"  // why", false},
      {"text", "#include \"source.h\"", true},
      {"text", "#include \"misc/source.h\"", true},
      {"text", "#include <vector>", false},
      {"regex", "#include <re2/re2.h>", false},
      {"match", "#include <re2/set.h>", true},
      {"rules", "#include <yaml-cpp/yaml.h>", true},
      {"output", "#include <nlohmann/json.hpp>", false},
      {"checks", "#include <nlohmann/json.hpp>", true},
      {"match", "// #include <re2/re2.h>", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.folder);
    CAPTURE(c.line);
    CHECK(!fault(c.folder, c.line).empty() == c.wrong);
  }
}

TEST_CASE("each folder of src/ includes only folders below it") {
  std::map<std::string, int> files;
  for (const auto& entry : fs::recursive_directory_iterator(source_dir() / "src")) {
    const fs::path& path = entry.path();
    if (path.extension() != ".h" && path.extension() != ".cpp") continue;
    const std::string relative = path.lexically_relative(source_dir() / "src").string();
    const std::string folder = relative.substr(0, relative.find('/'));
    CAPTURE(relative);
    CHECK(height(folder) < kFolders.size());
    ++files[folder];
    std::istringstream lines(read_bytes(path));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      CAPTURE(number);
      CHECK(fault(folder, line) == "");
    }
  }
  CHECK(files.size() == kFolders.size());
}
