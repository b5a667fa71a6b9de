#pragma once

#include <cstddef>
#include <initializer_list>
#include <utility>
#include <vector>

namespace factlint {

/// An array of plain structures, its own or borrowed: one that lies in the program file is read
/// where it is. It owns a copy as soon as it is changed.
template <class T>
class FlatArray {
 public:
  using value_type = T;

  FlatArray() = default;
  FlatArray(std::initializer_list<T> values) : own_(values) { point_to_own(); }
  /// `values` must outlive the array, and its copies.
  static FlatArray borrow(const T* values, std::size_t size) {
    FlatArray array;
    array.data_ = values;
    array.size_ = size;
    return array;
  }

  FlatArray(const FlatArray& other) : own_(other.own_), data_(other.data_), size_(other.size_) {
    if (!own_.empty()) point_to_own();
  }
  FlatArray(FlatArray&& other) noexcept { swap(other); }
  FlatArray& operator=(FlatArray other) noexcept {
    swap(other);
    return *this;
  }
  ~FlatArray() = default;

  std::size_t size() const { return size_; }
  const T* data() const { return data_; }
  const T* begin() const { return data_; }
  const T* end() const { return data_ + size_; }
  const T& operator[](std::size_t i) const { return data_[i]; }

  /// Returns an element that may be changed.
  T& change(std::size_t i) {
    own();
    return own_[i];
  }
  void push_back(const T& value) { append(&value, &value + 1); }
  template <class Iterator>
  void append(Iterator first, Iterator last) {
    own();
    own_.insert(own_.end(), first, last);
    point_to_own();
  }

 private:
  void own() {
    if (!own_.empty() || size_ == 0) return;
    own_.assign(begin(), end());
    point_to_own();
  }
  void point_to_own() {
    data_ = own_.data();
    size_ = own_.size();
  }
  void swap(FlatArray& other) noexcept {
    std::swap(own_, other.own_);
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
  }

  std::vector<T> own_;
  const T* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace factlint
