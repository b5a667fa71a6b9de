#include "cli/help.h"

namespace factlint {
namespace {

constexpr std::string_view kCheckUsage =
    R"(Usage: factlint [check] [OPTIONS] FILE|DIR|GLOB|-...
       factlint test [DIR...]     run the examples of the built-in rules, or of those in DIR
       factlint rules             list the rules
       factlint explain RULE      say what a rule finds, and why
       factlint inspect FILE      show what is read from a file, and which rules it triggers

A file is read whatever its name; of a folder all *.txt and *.text files are, hidden ones left
out; - is standard input.
)";

constexpr std::string_view kCheckFooter = R"(Examples:
  factlint story.txt
  factlint --date 2025-02-03 --fail-on error news/
  factlint --format jsonl 'wire/**/*.txt' > findings.jsonl
  factlint --rules house-rules --skip 'garbled/*,dates/weekday' story.txt
  some-export | factlint --stdin-filename story.txt -

Exit status: 0 nothing found, 1 something found, 2 an error.)";

}  // namespace

std::string_view usage_of(Command command) {
  switch (command) {
    case Command::check:
      return kCheckUsage;
    case Command::test:
      return "Usage: factlint test [DIR...]\n\n"
             "Runs the examples of the built-in rules, or of the rules in the folders given: each "
             "bad\n"
             "example must be found exactly where it is marked with [[ ]], each good one not at "
             "all.\n";
    case Command::rules:
      return "Usage: factlint rules [OPTIONS]\n\nLists the rules.\n";
    case Command::explain:
      return "Usage: factlint explain [OPTIONS] RULE\n\nSays what a rule finds, and why.\n";
    case Command::inspect:
      return "Usage: factlint inspect [OPTIONS] FILE|-\n\n"
             "Shows what is read from a file: blocks, sentences, values and the rules triggered.\n";
  }
  return {};
}

std::string_view footer_of(Command command) {
  switch (command) {
    case Command::check:
      return kCheckFooter;
    case Command::test:
      return "Examples:\n  factlint test\n  factlint test house-rules";
    case Command::rules:
      return "Examples:\n  factlint rules\n  factlint rules --format jsonl --rules house-rules";
    case Command::explain:
      return "Example:\n  factlint explain dates/day-order";
    case Command::inspect:
      return "Example:\n  factlint inspect --date 2025-02-03 story.txt";
  }
  return {};
}

}  // namespace factlint
