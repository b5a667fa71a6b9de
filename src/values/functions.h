#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "values/environment.h"
#include "values/value.h"

namespace factlint {

/// A function of the expression language. A required argument that is unknown gives an unknown
/// result without a call; an optional one that is unknown counts as not given.
struct Function {
  std::string_view name;
  std::vector<Type> parameters;
  std::size_t required = 0;  // so many of the parameters must be given, the first ones
  Type result;
  std::string_view description;  // one line, for the reference
  /// Gets a value for each parameter, of its type; monostate for an optional one that is not given.
  Value (*call)(const std::vector<Value>& arguments) = nullptr;
  /// In place of `call`, of a function that asks the environment.
  Value (*call_in)(const std::vector<Value>& arguments, const Environment& environment) = nullptr;
};

/// Returns all functions; their order is fixed within a build.
const std::vector<Function>& functions();
/// Returns the index of a function in `functions()`.
std::optional<std::size_t> find_function(std::string_view name);

}  // namespace factlint
