#include "cli/check_pool.h"

#include <algorithm>

namespace factlint {
namespace {

constexpr std::size_t kFilesAhead = 64;  // a thread
constexpr std::size_t kBytesAhead = std::size_t{16} << 20;

std::size_t size_of(const FileResult& result) {
  return result.out.size() + result.errors.size();
}

}  // namespace

CheckPool::CheckPool(const std::vector<std::string>& paths, const CheckSetup& setup, unsigned jobs)
    : paths_(paths), setup_(setup) {
  const std::size_t threads = std::min<std::size_t>(jobs, paths.size());
  if (threads <= 1) {
    alone_.emplace(setup);
    return;
  }
  results_.resize(std::min(kFilesAhead * threads, paths.size()));
  for (std::size_t i = 0; i < threads; ++i)
    threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

CheckPool::~CheckPool() {
  // All are told before the first is waited for.
  for (std::jthread& thread : threads_) thread.request_stop();
}

FileResult CheckPool::next() {
  if (alone_) return alone_->check(paths_[handed_out_++]);
  std::unique_lock lock(mutex_);
  std::optional<FileResult>& slot = results_[handed_out_ % results_.size()];
  finished_.wait(lock, [&] { return slot.has_value(); });
  FileResult result = std::move(*slot);
  slot.reset();
  held_bytes_ -= size_of(result);
  ++handed_out_;
  lock.unlock();
  room_.notify_all();
  return result;
}

Statistics CheckPool::finish() {
  if (alone_) return alone_->statistics();
  for (std::jthread& thread : threads_) thread.join();
  threads_.clear();
  return statistics_;
}

void CheckPool::work(const std::stop_token& stop) {
  FileChecker checker(setup_);
  while (const std::optional<std::size_t> index = take(stop))
    put(*index, checker.check(paths_[*index]));
  const std::lock_guard lock(mutex_);
  statistics_.add(checker.statistics());
}

std::optional<std::size_t> CheckPool::take(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  room_.wait(lock, stop, [&] {
    // The file that is waited for is always let through, so that none waits for ever.
    return taken_ == paths_.size() || taken_ == handed_out_ ||
           (taken_ - handed_out_ < results_.size() && held_bytes_ < kBytesAhead);
  });
  if (stop.stop_requested() || taken_ == paths_.size()) return std::nullopt;
  return taken_++;
}

void CheckPool::put(std::size_t index, FileResult result) {
  {
    const std::lock_guard lock(mutex_);
    held_bytes_ += size_of(result);
    results_[index % results_.size()] = std::move(result);
  }
  finished_.notify_one();
}

}  // namespace factlint
