#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "values/reading_context.h"
#include "values/value.h"

namespace factlint {

/// What a slot matched: its text, and the slots nested in its pattern that took part (their names,
/// spans in `text` and values).
struct Captured {
  struct Part {
    std::string_view name;
    Span span;
    Value value;
  };
  std::string_view text;
  std::vector<Part> parts;
  ReadingContext context;
};

/// A way of reading a value from what a slot matched. Vocabularies name readers (`reader:
/// integer`).
struct Reader {
  std::string_view name;
  Type type;
  /// Returns monostate when the words have no value, as a 30th of February.
  Value (*read)(const Captured&);
};

/// Returns all readers; their order is fixed within a build.
const std::vector<Reader>& readers();
/// Returns the index of a reader in `readers()`.
std::optional<std::size_t> find_reader(std::string_view name);

}  // namespace factlint
