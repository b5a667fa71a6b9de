#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace factlint::detail {

/// Says why the bytes are no text that could be read at all: UTF-16, UTF-32, binary.
std::optional<InputError> refuse_bytes(std::string_view bytes);

/// Finds the first NUL byte and the first byte that is not UTF-8.
std::vector<InputError> find_bad_bytes(std::string_view bytes);

}  // namespace factlint::detail
