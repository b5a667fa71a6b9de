#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace factlint {

/// Quotes what a rule file says for a message: in backquotes, shortened, on one line.
std::string quote(std::string_view text);

/// Returns `known[0]`, `known[1]` or `known[2]`, in backquotes.
std::string list_names(const std::vector<std::string>& known);

/// Says that a name is unknown, and which known one was meant or what was expected:
/// "unknown key `exmaples`; did you mean `examples`?".
std::string unknown_name(std::string_view what, std::string_view given,
                         const std::vector<std::string>& known);

}  // namespace factlint
