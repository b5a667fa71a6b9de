// What README.md shows is what the program does: outputs byte for byte, and rules that pass their
// own examples. A comment before a fenced block says what the block is:
//   <!-- output of: factlint ARGUMENT… -->   <!-- file: FOLDER/FAMILY/NAME.yaml -->
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "system/program.h"

using namespace factlint::test;
namespace fs = std::filesystem;

namespace {

/// A fenced block and what the comment before it says after its first words.
struct Block {
  std::string label;
  std::string text;
};

/// Returns the blocks that follow comments beginning with `kind`.
std::vector<Block> blocks(const std::string& readme, std::string_view kind) {
  const std::string opening = "<!-- " + std::string(kind) + " ";
  const std::string closing = " -->";
  std::vector<Block> found;
  std::istringstream lines(readme);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(opening) || !line.ends_with(closing)) continue;
    Block block;
    block.label = line.substr(opening.size(), line.size() - opening.size() - closing.size());
    REQUIRE(std::getline(lines, line));
    REQUIRE(line.starts_with("```"));
    while (std::getline(lines, line) && line != "```") block.text += line + '\n';
    REQUIRE(line == "```");
    found.push_back(block);
  }
  return found;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

/// A folder beside the program that is empty at first and gone at the end.
struct Scratch {
  fs::path path = fs::path(FACTLINT_BINARY).parent_path() / "readme_test";
  Scratch() { fs::remove_all(path); }
  ~Scratch() { fs::remove_all(path); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
};

}  // namespace

TEST_CASE("the outputs in the README are the program's") {
  const auto outputs = blocks(read_bytes(source_dir() / "README.md"), "output of: factlint");
  CHECK(!outputs.empty());
  for (const Block& block : outputs) {
    CAPTURE(block.label);
    CHECK(run_factlint(words_of(block.label)).output == block.text);
  }
}

TEST_CASE("the reference of the rules is what the rules say") {
  CHECK(run_factlint({"rules", "--format", "markdown"}).output ==
        read_bytes(source_dir() / "docs" / "rules.md"));
}

TEST_CASE("the rules in the README pass their examples") {
  const Scratch scratch;
  const auto files = blocks(read_bytes(source_dir() / "README.md"), "file:");
  REQUIRE(!files.empty());
  for (const Block& file : files) {
    const fs::path path = scratch.path / file.label;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << file.text;
  }
  const std::string folder = (scratch.path / *fs::path(files.front().label).begin()).string();
  const Run run = run_factlint({"test", folder});
  CAPTURE(run.output);
  CHECK(run.status == 0);
}

TEST_CASE("the options in the README exist") {
  const std::string readme = read_bytes(source_dir() / "README.md");
  const std::string help = run_factlint({"--help"}).output;
  int options = 0;
  std::istringstream lines(readme);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| `--")) continue;
    const std::string option = line.substr(3, line.find_first_of(" `", 3) - 3);
    CAPTURE(option);
    CHECK(help.find(option) != std::string::npos);
    ++options;
  }
  CHECK(options > 0);
}
