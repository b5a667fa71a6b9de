#include "cli/check_pool.h"

#include <algorithm>

namespace factlint {
namespace {

constexpr std::size_t kLargestBatch = 16;
constexpr std::size_t kBatchesAhead = 8;  // a thread
constexpr std::size_t kBytesAhead = std::size_t{16} << 20;

std::size_t size_of(const std::vector<FileResult>& results) {
  std::size_t size = 0;
  for (const FileResult& result : results)
    size += result.out.size() + result.errors.size() + result.notes.size();
  return size;
}

}  // namespace

CheckPool::CheckPool(const std::vector<std::string>& paths, const CheckSetup& setup, unsigned jobs)
    : paths_(paths), setup_(setup) {
  const std::size_t threads = std::min<std::size_t>(jobs, paths.size());
  if (threads <= 1) {
    alone_.emplace(setup);
    return;
  }
  // Few files, which may be large, go out one by one.
  batch_size_ = std::clamp<std::size_t>(paths.size() / (16 * threads), 1, kLargestBatch);
  batch_count_ = (paths.size() + batch_size_ - 1) / batch_size_;
  results_.resize(std::min(kBatchesAhead * threads, batch_count_));
  for (std::size_t i = 0; i < threads; ++i)
    threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

CheckPool::~CheckPool() {
  // All are told before the first is waited for.
  for (std::jthread& thread : threads_) thread.request_stop();
}

FileResult CheckPool::next() {
  if (alone_) return alone_->check(paths_[handed_out_++]);
  if (next_in_current_ == current_.size()) {
    std::unique_lock lock(mutex_);
    auto& slot = results_[handed_out_ % results_.size()];
    finished_.wait(lock, [&] { return slot.has_value(); });
    current_ = std::move(*slot);
    slot.reset();
    held_bytes_ -= size_of(current_);
    ++handed_out_;
    next_in_current_ = 0;
    lock.unlock();
    room_.notify_all();
  }
  return std::move(current_[next_in_current_++]);
}

Statistics CheckPool::finish() {
  if (alone_) return alone_->statistics();
  for (std::jthread& thread : threads_) thread.join();
  threads_.clear();
  return statistics_;
}

void CheckPool::work(const std::stop_token& stop) {
  FileChecker checker(setup_);
  while (const std::optional<std::size_t> batch = take(stop)) {
    std::vector<FileResult> results;
    const std::size_t first = *batch * batch_size_;
    for (std::size_t i = first; i < std::min(first + batch_size_, paths_.size()); ++i)
      if (!stop.stop_requested()) results.push_back(checker.check(paths_[i]));
    put(*batch, std::move(results));
  }
  const std::lock_guard lock(mutex_);
  statistics_.add(checker.statistics());
}

std::optional<std::size_t> CheckPool::take(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  room_.wait(lock, stop, [&] {
    // The batch that is waited for is always let through, so that none waits for ever.
    return taken_ == batch_count_ || taken_ == handed_out_ ||
           (taken_ - handed_out_ < results_.size() && held_bytes_ < kBytesAhead);
  });
  if (stop.stop_requested() || taken_ == batch_count_) return std::nullopt;
  return taken_++;
}

void CheckPool::put(std::size_t batch, std::vector<FileResult> results) {
  {
    const std::lock_guard lock(mutex_);
    held_bytes_ += size_of(results);
    results_[batch % results_.size()] = std::move(results);
  }
  finished_.notify_one();
}

}  // namespace factlint
