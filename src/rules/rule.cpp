#include "rules/rule.h"

namespace factlint {

void bind_computed(const Rule& rule, std::vector<Binding>& bindings,
                   const Environment& environment) {
  bindings.resize(rule.names.size());
  std::size_t name = rule.names.size() - rule.let.size();
  for (const Expression& expression : rule.let) {
    bindings[name].value = evaluate(expression, bindings, environment);
    bindings[name].bound = !is_unknown(bindings[name].value);
    ++name;
  }
}

}  // namespace factlint
