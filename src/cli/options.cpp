#include "cli/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>

#include "cli/commands.h"
#include "cli/help.h"
#include "cli/option_values.h"
#include "output/printable.h"
#include "text/suggest.h"

namespace factlint {
namespace {

constexpr std::array<std::string_view, 5> kCommands = {"check", "test", "rules", "explain",
                                                       "inspect"};

Stop usage_error(const std::string& message, Command command) {
  const std::string help =
      command == Command::check
          ? "factlint --help"
          : "factlint " + std::string(kCommands[static_cast<std::size_t>(command)]) + " --help";
  return {kFailed, "", "factlint: error: " + one_line(message) + " (try `" + help + "`)\n"};
}

class UsageFormatter : public CLI::Formatter {
 public:
  explicit UsageFormatter(std::string_view usage) : usage_(usage) {
    column_width(31);
    label("TEXT", "");
    label("OPTIONS", "");
  }
  std::string make_usage(const CLI::App*, std::string) const override { return "\n" + usage_; }

 private:
  std::string usage_;
};

/// The parser of one command. It takes no positional arguments: CLI11 would read commas and
/// brackets in them.
class Parser {
 public:
  explicit Parser(Command command) : app_(std::string(kDescription), "factlint") {
    options_.command = command;
    app_.allow_extras();
    app_.set_help_flag("-h,--help", "Print this help");
    app_.formatter(std::make_shared<UsageFormatter>(usage_of(command)));
    app_.footer(std::string(footer_of(command)));
    app_.set_version_flag("--version", "factlint " FACTLINT_VERSION, "Print the version");
    const bool reads = command == Command::check || command == Command::inspect;
    if (reads) {
      value("--date", written_.date, "DATE", "Date of the articles, YYYY-MM-DD; outweighs theirs");
      value("--date-order", written_.date_order, "ORDER",
            "dmy or mdy: how the articles write 10/02/2025; outweighs their `lang`");
      value("--stdin-filename", options_.stdin_name, "NAME", "Name shown for standard input");
    }
    if (reads || command == Command::rules)
      value("--format", written_.format, "FORMAT",
            command == Command::check   ? "console (default) or jsonl"
            : command == Command::rules ? "text (default), jsonl or markdown, the reference"
                                        : "text (default) or jsonl");
    if (command == Command::check) add_check_options();
    if (reads) add_selection();
    if (command != Command::test) add_rule_folders();
    if (reads)
      list("--words", options_.word_files, "FILE", "Add words to the lexicon, one a line of FILE");
  }

  ParsedOptions parse(std::vector<std::string> arguments) {
    const Command command = options_.command;
    try {
      std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
      app_.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
      return Stop{kClean, app_.help(), ""};
    } catch (const CLI::CallForVersion& version) {
      return Stop{kClean, std::string(version.what()) + "\n", ""};
    } catch (const CLI::Error& error) {
      return usage_error(error.what(), command);
    }
    if (const auto unknown = take_arguments(app_.remaining()))
      return usage_error(describe_unknown(*unknown), command);
    if (const auto error = read_values(written_, options_)) return usage_error(*error, command);
    if (const auto error = count_arguments()) return usage_error(*error, command);
    return std::move(options_);
  }

  /// True when `argument` is an option whose value is the next argument.
  bool takes_next(const std::string& argument) const {
    const CLI::Option* option = app_.get_option_no_throw(argument);
    return option && option->get_items_expected_max() > 0;
  }

 private:
  template <class T>
  void value(const char* name, T& target, const char* type, const char* description) {
    app_.add_option(name, target, description)->type_name(type)->take_last();
  }

  void list(const char* name, std::vector<std::string>& target, const char* type,
            const char* description) {
    app_.add_option(name, target, description)
        ->type_name(type)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }

  void add_check_options() {
    value("--color", written_.color, "WHEN", "auto (default), always or never");
    value("-j,--jobs", written_.jobs, "N",
          "Files checked at a time; 0, the default: as many as cores");
    value("--fail-on", written_.fail_on, "LEVEL",
          "Least level for exit status 1: error, warning (default), info, never");
    app_.add_flag("--statistics", options_.statistics,
                  "Count what each rule did, on standard error");
  }

  void add_selection() {
    value("--level", written_.level, "LEVEL", "Lowest level shown: error, warning (default), info");
    list("--only", options_.selection.only, "RULES",
         "Run only these rules: ids or globs, with commas");
    list("--skip", options_.selection.skip, "RULES", "Run all but these rules");
  }

  void add_rule_folders() {
    list("--rules", options_.rule_folders, "DIR", "Add the rules in DIR/<family>/<name>.yaml");
    app_.add_flag_callback(
        "--no-default-rules", [this] { options_.default_rules = false; },
        "Leave out the built-in rules; their vocabulary stays");
  }

  /// Takes what CLI11 left over; returns the first that is an unknown option.
  std::optional<std::string> take_arguments(const std::vector<std::string>& left_over) {
    bool options_end = false;
    for (const std::string& argument : left_over) {
      if (!options_end && argument == "--") {
        options_end = true;
      } else if (!options_end && argument.size() > 1 && argument[0] == '-') {
        return argument.substr(0, argument.find('='));
      } else {
        options_.arguments.push_back(argument);
      }
    }
    return std::nullopt;
  }

  std::optional<std::string> count_arguments() const {
    const std::size_t count = options_.arguments.size();
    switch (options_.command) {
      case Command::check:
        if (count == 0) return "no files to check";
        break;
      case Command::rules:
        if (count > 0) return "`rules` takes no arguments";
        break;
      case Command::explain:
        if (count != 1) return "`explain` takes the id of one rule";
        break;
      case Command::inspect:
        if (count != 1) return "`inspect` takes one file";
        break;
      case Command::test:
        break;
    }
    return std::nullopt;
  }

  std::string describe_unknown(const std::string& given) const {
    std::vector<std::string> names;
    for (const CLI::Option* option : app_.get_options())
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    const std::string_view meant = closest(given, {names.begin(), names.end()});
    return fmt::format("unknown option `{}`", given) +
           (meant.empty() ? "" : fmt::format("; did you mean `{}`?", meant));
  }

  CLI::App app_;
  WrittenOptions written_;
  Options options_;
};

/// Takes the command out of the arguments: the first of them that is neither an option nor the
/// value of one, if it names a command.
Command take_command(std::vector<std::string>& arguments) {
  const Parser check(Command::check);
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i].starts_with('-') && arguments[i] != "-") {
      if (check.takes_next(arguments[i])) ++i;
      continue;
    }
    const auto found = std::find(kCommands.begin(), kCommands.end(), arguments[i]);
    if (found == kCommands.end()) break;
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(i));
    return static_cast<Command>(found - kCommands.begin());
  }
  return Command::check;
}

}  // namespace

void apply(const Options& options, Metadata& metadata) {
  if (options.date) metadata.date = options.date;
  if (options.date_order) metadata.date_order = options.date_order;
}

ParsedOptions parse_options(std::span<const char* const> arguments) {
  std::vector<std::string> words(arguments.begin(), arguments.end());
  if (words.empty()) return Stop{kFailed, "", std::string(kShortUsage)};
  const Command command = take_command(words);
  return Parser(command).parse(std::move(words));
}

}  // namespace factlint
