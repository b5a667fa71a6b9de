#pragma once

#include <cstddef>

#include "checks/check_document.h"

namespace factlint {

/// Judges what the rules for passages (`within: passage`) match over the end of a paragraph, of the
/// blocks of a document from `first` to before `last`, each with the next. Adds the findings and
/// the matches that came to something, these in the first of their two blocks, without bindings.
void check_passages(const Document&, const Context&, std::size_t first, std::size_t last,
                    Report& report);

}  // namespace factlint
