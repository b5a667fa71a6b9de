#pragma once

#include <chrono>
#include <optional>

#include "text/document.h"

namespace factlint {

/// What readers know beside the words. Nothing else: the same article reads the same on every day.
struct ReadingContext {
  std::optional<std::chrono::sys_days> published;  // the article's date
  std::optional<DateOrder> date_order;             // of dates in numbers alone, `10/02/2025`
};

/// Takes what readers may know from what is known of an article. Where the order of day and month
/// is not given, the region of its language decides.
ReadingContext reading_context(const Metadata& metadata);

}  // namespace factlint
