#pragma once

#include "cli/options.h"
#include "cli/terminal.h"

namespace factlint {

/// Exit statuses.
inline constexpr int kClean = 0;
inline constexpr int kFound = 1;
inline constexpr int kFailed = 2;

// One function a command, each in its own file. Each writes its result to `out` and what went wrong
// to standard error, and returns the exit status.

int check_command(const Options& options, Output& out);
int test_command(const Options& options, Output& out);
int rules_command(const Options& options, Output& out);
int explain_command(const Options& options, Output& out);
int inspect_command(const Options& options, Output& out);

}  // namespace factlint
