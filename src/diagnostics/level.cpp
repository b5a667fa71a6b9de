#include <array>

#include "diagnostics/diagnostic.h"

namespace factlint {
namespace {

constexpr std::array<std::string_view, 3> kLevelNames = {"info", "warning", "error"};

}  // namespace

std::string_view level_name(Level level) {
  return kLevelNames[static_cast<std::size_t>(level)];
}

std::optional<Level> level_named(std::string_view name) {
  for (std::size_t i = 0; i < kLevelNames.size(); ++i)
    if (kLevelNames[i] == name) return static_cast<Level>(i);
  return std::nullopt;
}

}  // namespace factlint
