#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "cli/file_checker.h"

namespace factlint {

/// Checks files on several threads and hands out the results in the order of the files. What is
/// finished but not handed out stays bounded: a thread that is far ahead waits.
class CheckPool {
 public:
  /// Both must outlive the pool. `jobs` is at least 1; one job runs on the caller's thread.
  CheckPool(const std::vector<std::string>& paths, const CheckSetup& setup, unsigned jobs);
  /// Drops what is not finished.
  ~CheckPool();

  /// Waits for the next file's result; to be called once a file.
  FileResult next();
  /// Waits for all threads and returns what they counted. To be called after the last `next`.
  Statistics finish();

 private:
  void work(const std::stop_token& stop);
  /// Returns the index of the batch to check, once there is room for its results.
  std::optional<std::size_t> take(const std::stop_token& stop);
  void put(std::size_t batch, std::vector<FileResult> results);

  const std::vector<std::string>& paths_;
  const CheckSetup& setup_;
  std::optional<FileChecker> alone_;  // of a pool without threads

  std::mutex mutex_;
  std::condition_variable_any room_, finished_;
  // Files go out in batches, so that threads seldom wake each other. A ring: the results of batch i
  // are at i modulo its size.
  std::vector<std::optional<std::vector<FileResult>>> results_;
  std::size_t batch_size_ = 1, batch_count_ = 0;
  std::size_t taken_ = 0, handed_out_ = 0, held_bytes_ = 0;
  std::vector<FileResult> current_;  // the batch that is handed out
  std::size_t next_in_current_ = 0;
  Statistics statistics_;
  std::vector<std::jthread> threads_;  // last, so that they end before what they use
};

}  // namespace factlint
