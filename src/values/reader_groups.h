#pragma once

#include <vector>

#include "values/readers.h"

namespace factlint {

// The readers by what they read, a file each. `readers()` puts them together.

std::vector<Reader> number_readers();
std::vector<Reader> quantity_readers();
std::vector<Reader> date_readers();
std::vector<Reader> period_readers();
std::vector<Reader> relative_readers();
std::vector<Reader> time_readers();

}  // namespace factlint
