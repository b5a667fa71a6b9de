#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cli/sandbox.h"
#include "system/program.h"

namespace factlint::test {

struct Form {
  std::string kind, text;
};

/// Reads the sentences of forms/, each with the kind of figures that it takes.
inline std::vector<Form> read_forms(const std::string& rule) {
  std::ifstream in(source_dir() / "tests/system/forms" / (rule + ".txt"));
  std::vector<Form> forms;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    forms.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return forms;
}

/// Puts a value in each place of a name.
inline std::string fill(std::string text, const std::string& name, const std::string& value) {
  const std::string slot = "{" + name + "}";
  for (std::size_t at = 0; (at = text.find(slot, at)) != std::string::npos; at += value.size())
    text.replace(at, slot.size(), value);
  return text;
}

/// A sentence and the same with an error.
struct Pair {
  std::string right, wrong;
};

/// Checks which of the sentences a rule speaks of, each in a paragraph of its own.
inline void check_pairs(const std::string& rule, const std::vector<Pair>& pairs) {
  CHECK(read_forms(rule).size() >= 50);
  std::string text;
  for (const Pair& pair : pairs) text += pair.right + "\n\n" + pair.wrong + "\n\n";
  const Sandbox sandbox;
  sandbox.write("forms.txt", text);
  const Result result = sandbox.shell("factlint --format jsonl --only 'numbers/*' forms.txt");
  std::set<std::size_t> lines;
  std::istringstream out(result.out);
  for (std::string line; std::getline(out, line);) {
    const std::string key = "\"line\":";
    lines.insert(std::stoul(line.substr(line.find(key) + key.size())));
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    CHECK_MESSAGE(!lines.contains(4 * i + 1), "false alarm: ", pairs[i].right);
    CHECK_MESSAGE(lines.contains(4 * i + 3), "not found: ", pairs[i].wrong);
  }
}

}  // namespace factlint::test
