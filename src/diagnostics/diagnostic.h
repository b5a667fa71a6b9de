#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace factlint {

enum class Level : std::uint8_t { info, warning, error };

/// Returns `info`, `warning` or `error`.
std::string_view level_name(Level level);
std::optional<Level> level_named(std::string_view name);

/// A second place that belongs to a diagnostic.
struct Note {
  std::string message;
  Span span;  // in the file
  auto operator<=>(const Note&) const = default;
};

/// A repair offered to the writer; none is applied unasked.
struct Fix {
  Span span;  // in the file; what is replaced
  std::string replacement;
  auto operator<=>(const Fix&) const = default;
};

/// One finding. All spans are byte offsets in the file it was found in.
struct Diagnostic {
  std::string rule;  // family/name
  Level level = Level::error;
  std::string message;
  Span mark;   // the finding's place
  Span match;  // what is underlined with it; holds `mark`
  std::vector<Note> notes;
  std::string help;  // empty where there is none
  std::vector<Fix> fixes;
};

/// Puts diagnostics in the order of their places in the file (then rule, then message), drops exact
/// duplicates, and of what several rules of one family have at one place keeps the first.
void sort_diagnostics(std::vector<Diagnostic>& diagnostics);

}  // namespace factlint
