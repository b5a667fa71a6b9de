#include "rules/rule.h"

#include <algorithm>
#include <cstdint>

#include "values/calendar.h"

namespace factlint {

std::size_t LexiconParameters::shortest() const {
  const auto shortest_of = [](const std::vector<std::string>& words, std::size_t otherwise) {
    if (words.empty()) return otherwise;
    return std::min_element(words.begin(), words.end(),
                            [](const auto& a, const auto& b) { return a.size() < b.size(); })
        ->size();
  };
  std::size_t shortest = SIZE_MAX;
  for (const FusedReading& reading : readings) {
    std::size_t head = shortest_of(reading.heads, reading.shortest_head);
    if (reading.cut_head > 0) head = reading.shortest_head;
    const std::size_t tail = shortest_of(reading.tails, reading.shortest);
    shortest = std::min(shortest, head + tail);
  }
  for (const SlipReading& reading : slips.readings)
    shortest = std::min<std::size_t>(shortest, reading.shortest);
  for (const BrokenReading& reading : broken)
    shortest = std::min<std::size_t>(shortest, reading.shortest_piece);
  return shortest;
}

void bind_computed(const Rule& rule, std::vector<Binding>& bindings,
                   const Environment& environment) {
  bindings.resize(rule.names.size());
  if (rule.published >= 0 && environment.reading.published) {
    Binding& binding = bindings[static_cast<std::size_t>(rule.published)];
    if (auto date =
            date_of(Interval<std::chrono::sys_days>::point(*environment.reading.published))) {
      binding.value = *std::move(date);
      binding.bound = true;
    }
  }
  std::size_t name = rule.names.size() - rule.let.size();
  for (const Expression& expression : rule.let) {
    bindings[name].value = evaluate(expression, bindings, environment);
    bindings[name].bound = !is_unknown(bindings[name].value);
    ++name;
  }
}

}  // namespace factlint
