#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "values/functions.h"
#include "values/readers.h"

using namespace factlint;

namespace {

std::string read_reference() {
  const std::filesystem::path root = FACTLINT_SOURCE_DIR;
  std::ifstream in(root / "docs" / "rule-language.md");
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Writes a function the way the reference has it: `name(type, type[, type])`.
std::string signature(const Function& function) {
  std::string text = std::string(function.name) + "(";
  for (std::size_t i = 0; i < function.parameters.size(); ++i) {
    if (i >= function.required) text += "[";
    if (i > 0) text += ", ";
    text += type_name(function.parameters[i]);
  }
  return text + std::string(function.parameters.size() - function.required, ']') + ")";
}

}  // namespace

TEST_CASE("the reference has every function and every reader") {
  const std::string reference = read_reference();
  for (const Function& function : functions()) {
    const std::string row = "| `" + signature(function) + "` | " +
                            std::string(type_name(function.result)) + " | " +
                            std::string(function.description) + " |\n";
    CAPTURE(row);
    CHECK(reference.find(row) != std::string::npos);
  }
  for (const Reader& reader : readers()) {
    CAPTURE(reader.name);
    CHECK(reference.find("`" + std::string(reader.name) + "`") != std::string::npos);
  }
}
