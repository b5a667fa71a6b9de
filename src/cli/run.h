#pragma once

namespace factlint {

/// Runs the command line and returns the exit status: 0 nothing found, 1 something found, 2 an
/// error.
int run(int argc, const char* const* argv);

}  // namespace factlint
