#include "values/reading_context.h"

#include <algorithm>
#include <array>

namespace factlint {

namespace {

// The short dates of the Unicode CLDR (release 44) begin with the month in the United States and
// its territories; in Canada, the Philippines and South Africa more than one order is in use.
constexpr std::array<std::string_view, 7> kMonthFirst = {"US", "AS", "GU", "MP", "PR", "UM", "VI"};
constexpr std::array<std::string_view, 3> kBoth = {"CA", "PH", "ZA"};

template <class Regions>
bool holds(const Regions& regions, std::string_view region) {
  return std::find(regions.begin(), regions.end(), region) != regions.end();
}

}  // namespace

ReadingContext reading_context(const Metadata& metadata) {
  ReadingContext context{metadata.date, metadata.date_order};
  if (context.date_order || metadata.region.empty() || holds(kBoth, metadata.region))
    return context;
  context.date_order =
      holds(kMonthFirst, metadata.region) ? DateOrder::month_first : DateOrder::day_first;
  return context;
}

}  // namespace factlint
