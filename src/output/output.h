#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "text/source.h"

namespace factlint {

/// How the console output looks.
struct ConsoleStyle {
  bool color = false;
  /// The widest source line shown, in terminal columns; a longer one is windowed around the caret.
  int width = 120;
};

/// Appends diagnostics as a compiler prints them: `file:line:col: level: message [rule]`, notes,
/// the source line with a caret, help.
void write_console(const Source& source, const std::vector<Diagnostic>& diagnostics,
                   const ConsoleStyle& style, std::string& out);

/// Appends one JSON object a diagnostic, a line each: file, line, column, endLine, endColumn,
/// offset, length, level, rule, message, notes, help, fixes. Lines and columns count from 1 in code
/// points, ends are exclusive, offset and length are bytes.
void write_jsonl(const Source& source, const std::vector<Diagnostic>& diagnostics,
                 std::string& out);

}  // namespace factlint
