#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "text/source.h"

namespace factlint {

/// Adds the keys of a place: file, line, column, endLine, endColumn, offset, length.
void add_place(nlohmann::ordered_json& object, const Source& source, Span span);

/// Appends an object as one line; bytes that are not UTF-8 become U+FFFD.
void append_line(std::string& out, const nlohmann::ordered_json& object);

}  // namespace factlint
