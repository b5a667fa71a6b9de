#pragma once

#include <vector>

#include "values/readers.h"

namespace factlint {

// The readers by what they read, a file each. `readers()` puts them together.

std::vector<Reader> number_readers();
std::vector<Reader> date_readers();

}  // namespace factlint
