#include "cli/run.h"

#include <csignal>
#include <exception>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/terminal.h"

namespace factlint {
namespace {

int run_command(const Options& options, Output& out) {
  switch (options.command) {
    case Command::check:
      return check_command(options, out);
    case Command::test:
      return test_command(options, out);
    case Command::rules:
      return rules_command(options, out);
    case Command::explain:
      return explain_command(options, out);
    case Command::inspect:
      return inspect_command(options, out);
  }
  return kFailed;
}

}  // namespace

int run(int argc, const char* const* argv) {
  // A reader that leaves early is noticed when writing fails.
  std::signal(SIGPIPE, SIG_IGN);
  Output out;
  int status = kFailed;
  try {
    const ParsedOptions parsed = parse_options({argv + 1, argv + (argc > 0 ? argc : 1)});
    if (const Stop* stop = std::get_if<Stop>(&parsed)) {
      out.write(stop->out);
      write_error(stop->error);
      status = stop->status;
    } else {
      status = run_command(std::get<Options>(parsed), out);
    }
  } catch (const std::bad_alloc&) {
    print_error("out of memory");
    status = kFailed;
  } catch (const std::exception& error) {
    print_error(error.what());
    status = kFailed;
  }
  if (!out.flush()) {
    print_error("cannot write to standard output: " + out.error());
    return kFailed;
  }
  return status;
}

}  // namespace factlint
