#pragma once

#include <cstdint>

namespace factlint {

/// The outcome of a comparison: it is false only when no reading of the words makes it true.
enum class Truth : std::uint8_t { no, unknown, yes };

inline Truth truth(bool value) {
  return value ? Truth::yes : Truth::no;
}

// Kleene's strong three-valued logic.
inline Truth operator!(Truth a) {
  return static_cast<Truth>(2 - static_cast<int>(a));
}
inline Truth operator&(Truth a, Truth b) {
  return a < b ? a : b;
}
inline Truth operator|(Truth a, Truth b) {
  return a < b ? b : a;
}

}  // namespace factlint
