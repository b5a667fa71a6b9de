#include "cli/progress.h"

#include <fmt/format.h>

#include "cli/terminal.h"

namespace factlint {
namespace {

constexpr std::chrono::milliseconds kPatience{500}, kInterval{100};

}  // namespace

Progress::Progress(std::size_t files) : files_(files), enabled_(files > 1 && error_is_terminal()) {
  if (enabled_) next_ = Clock::now() + kPatience;
}

void Progress::update(std::size_t checked) {
  if (!enabled_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kInterval;
  shown_ = true;
  write_error(fmt::format("\rchecked {} of {} files", checked, files_));
}

void Progress::clear() {
  if (!shown_) return;
  shown_ = false;
  write_error("\r\x1b[K");
}

}  // namespace factlint
