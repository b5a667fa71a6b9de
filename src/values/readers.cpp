#include "values/readers.h"

#include <algorithm>
#include <iterator>

#include "values/reader_groups.h"

namespace factlint {

namespace {

std::vector<Reader> all_readers() {
  std::vector<Reader> all;
  for (auto* group : {number_readers, quantity_readers, date_readers, period_readers,
                      relative_readers, time_readers}) {
    std::vector<Reader> readers = group();
    std::move(readers.begin(), readers.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace

const std::vector<Reader>& readers() {
  static const std::vector<Reader> all = all_readers();
  return all;
}

std::optional<std::size_t> find_reader(std::string_view name) {
  const auto& all = readers();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Reader& reader) { return reader.name == name; });
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(std::distance(all.begin(), found));
}

}  // namespace factlint
