#pragma once

#include <chrono>
#include <cstddef>

namespace factlint {

/// The line `checked 120 of 2492 files` on a terminal, once the work has lasted for a while.
class Progress {
 public:
  explicit Progress(std::size_t files);
  ~Progress() { clear(); }

  void update(std::size_t checked);
  /// Takes the line away, for something else to be printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::size_t files_;
  bool enabled_;
  bool shown_ = false;
  Clock::time_point next_;
};

}  // namespace factlint
