#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "cli/terminal.h"
#include "rules/selection.h"
#include "text/document.h"

namespace factlint {

enum class Command : std::uint8_t { check, test, rules, explain, inspect };

/// What the command line asks for.
struct Options {
  Command command = Command::check;
  std::vector<std::string> arguments;  // files, folders, a rule's id
  std::optional<std::chrono::sys_days> date;
  std::optional<DateOrder> date_order;
  bool jsonl = false;
  bool markdown = false;  // of `rules`
  ColorWhen color = ColorWhen::automatic;
  unsigned jobs = 1;
  std::optional<Level> fail_on = Level::warning;  // absent: never
  Selection selection;
  bool statistics = false;
  std::vector<std::string> rule_folders;
  std::vector<std::string> word_files;
  bool default_rules = true;
  std::string stdin_name = "<stdin>";
};

/// Lets what the command line says of the articles outweigh what they say.
void apply(const Options& options, Metadata& metadata);

/// Nothing is to be run: what to print, and the exit status.
struct Stop {
  int status = 0;
  std::string out;
  std::string error;
};

using ParsedOptions = std::variant<Options, Stop>;

/// Reads the arguments, the program's name not among them.
ParsedOptions parse_options(std::span<const char* const> arguments);

}  // namespace factlint
