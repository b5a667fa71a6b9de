#include "values/functions.h"

#include <algorithm>
#include <iterator>

#include "values/function_groups.h"

namespace factlint {

namespace {

std::vector<Function> all_functions() {
  std::vector<Function> all;
  for (auto* group : {date_functions, period_functions, feast_functions, number_functions,
                      quantity_functions, text_functions, word_functions}) {
    std::vector<Function> functions = group();
    std::move(functions.begin(), functions.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace

const std::vector<Function>& functions() {
  static const std::vector<Function> all = all_functions();
  return all;
}

std::optional<std::size_t> find_function(std::string_view name) {
  const auto& all = functions();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Function& function) { return function.name == name; });
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(std::distance(all.begin(), found));
}

}  // namespace factlint
