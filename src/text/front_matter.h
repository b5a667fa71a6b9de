#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "text/document.h"
#include "text/source.h"

namespace factlint::detail {

/// What the YAML between `---` lines at the start of a file says.
struct FrontMatter {
  std::size_t next_line = 1;  // the first line of the text, from 1
  std::optional<std::chrono::sys_days> date;
  std::optional<std::string> language;
  std::string region;
  bool has_headline = false;
  std::optional<Span> headline;  // where it stands in the file, when it stands there as it reads
  std::vector<InputError> errors;
};

/// Reads the front matter. Without a closing `---` within 64 KiB, or when what is between is no
/// map, there is none: the lines then belong to the text.
FrontMatter read_front_matter(const Source& source);

}  // namespace factlint::detail
