// The samples are a promise: each story beside the exact bytes that factlint prints for it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "system/program.h"

using namespace factlint::test;
namespace fs = std::filesystem;

namespace {

/// Returns the files of samples/ with an extension, sorted.
std::vector<fs::path> samples(const std::string& extension) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(source_dir() / "samples"))
    if (entry.path().extension() == extension) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

TEST_CASE("each sample gives exactly the output beside it") {
  const auto stories = samples(".txt");
  CHECK(stories.size() >= 8);
  for (const fs::path& story : stories) {
    const std::string name = "samples/" + story.filename().string();
    CAPTURE(name);
    const fs::path expected = fs::path(story).replace_extension(".expected");
    REQUIRE_MESSAGE(fs::exists(expected), "no expected output beside the sample");
    const Run run = run_factlint({name});
    const std::string promised = read_bytes(expected);
    CHECK(run.output == promised);
    CHECK(run.status == (promised.empty() ? 0 : 1));
  }
}

TEST_CASE("the clean samples, and only those, give nothing") {
  for (const fs::path& expected : samples(".expected")) {
    CAPTURE(expected);
    CHECK(fs::exists(fs::path(expected).replace_extension(".txt")));
    CHECK(read_bytes(expected).empty() ==
          (expected.stem() == "clean" || expected.stem() == "names" || expected.stem() == "fair" ||
           expected.stem() == "festival"));
  }
}
