#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <typeindex>
#include <utility>
#include <vector>

#include "regex/flat_array.h"

namespace factlint::archive {

// A binary form of numbers, enumerations, strings, vectors, pairs, optionals, and of structures
// that show their members to a visitor with `fields`. Integers are written in groups of seven bits,
// lowest first; plain structures, and vectors of them, as they lie in memory.

template <class T>
concept Structure = requires(T& value) {
  value.fields([](auto&) {});
};

/// Where a flat array lies, from the beginning, in bytes.
inline constexpr std::size_t kAlignment = alignof(std::uint64_t);

/// What lies in memory as in the archive: without padding, and pointing nowhere.
template <class T>
concept PlainStructure = std::is_class_v<T> && std::has_unique_object_representations_v<T> &&
    std::is_trivially_copyable_v<T> && !Structure<T>;

/// What lies so in a vector.
template <class T>
concept Plain =
    std::same_as<T, std::uint32_t> || std::same_as<T, std::uint64_t> || PlainStructure<T>;

template <class T>
concept Whole = std::is_enum_v<T> || std::integral<T>;

/// Returns an integer as one that is small when it is near zero (zigzag).
template <Whole T>
std::uint64_t to_bits(T value) {
  if constexpr (std::signed_integral<T>) {
    const auto wide = static_cast<std::int64_t>(value);
    return (static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63);
  } else {
    return static_cast<std::uint64_t>(value);
  }
}

template <Whole T>
T from_bits(std::uint64_t bits) {
  if constexpr (std::signed_integral<T>)
    return static_cast<T>(static_cast<std::int64_t>(bits >> 1) ^
                          -static_cast<std::int64_t>(bits & 1));
  else
    return static_cast<T>(bits);
}

/// Appends values to bytes.
class Writer {
 public:
  template <class T>
  void operator()(T& value) {
    write(value);
  }

  std::string bytes;

 private:
  template <Whole T>
  void write(T value) {
    std::uint64_t bits = to_bits(value);
    for (; bits >= 0x80; bits >>= 7) bytes += static_cast<char>(bits | 0x80);
    bytes += static_cast<char>(bits);
  }
  void write(double value) {
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    bytes.append(raw, sizeof raw);
  }
  void write(std::string& value) {
    write(value.size());
    bytes += value;
  }
  template <class T>
  void write(std::vector<T>& value) {
    write(value.size());
    for (T& item : value) write(item);
  }
  template <Plain T>
  void write(std::vector<T>& value) {
    write(value.size());
    bytes.append(reinterpret_cast<const char*>(value.data()), value.size() * sizeof(T));
  }
  template <class T>
  void write(FlatArray<T>& value) {
    write(value.size());
    bytes.resize((bytes.size() + kAlignment - 1) / kAlignment * kAlignment);
    bytes.append(reinterpret_cast<const char*>(value.data()), value.size() * sizeof(T));
  }
  template <class A, class B>
  void write(std::pair<A, B>& value) {
    write(value.first);
    write(value.second);
  }
  template <class T>
  void write(std::optional<T>& value) {
    write(value.has_value());
    if (value) write(*value);
  }
  template <PlainStructure T>
  void write(T& value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <Structure T>
  void write(T& value) {
    value.fields(*this);
  }
};

/// Reads values from bytes. Once something does not fit, `ok()` is false and nothing more is read.
class Reader {
 public:
  /// `bytes` must be aligned as numbers are, and outlive what is read.
  explicit Reader(std::string_view bytes) : bytes_(bytes), rest_(bytes) {}

  bool ok() const { return ok_; }
  /// True when all bytes were read, and fitted.
  bool done() const { return ok_ && rest_.empty(); }

  template <class T>
  void operator()(T& value) {
    read(value);
  }

 private:
  static constexpr int kMaxDepth = 256;
  static constexpr std::size_t kMaxReserve = 1024;

  void fail() {
    ok_ = false;
    rest_ = {};
  }

  std::uint64_t read_bits() {
    std::uint64_t bits = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      bits |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return bits;
    }
    fail();
    return 0;
  }

  /// Reads a number of things that take at least a byte each.
  std::size_t read_count() {
    const std::uint64_t count = read_bits();
    if (count > rest_.size()) fail();
    return ok_ ? static_cast<std::size_t>(count) : 0;
  }

  template <Whole T>
  void read(T& value) {
    const std::uint64_t bits = read_bits();
    const T result = from_bits<T>(bits);
    if (to_bits(result) != bits) return fail();
    value = result;
  }
  void read(double& value) {
    if (rest_.size() < sizeof value) return fail();
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
  }
  void read(std::string& value) {
    const std::size_t size = read_count();
    value = rest_.substr(0, size);
    rest_.remove_prefix(size);
  }
  template <class T>
  void read(std::vector<T>& value) {
    const std::size_t count = read_count();
    value.clear();
    // A damaged count must not allocate what the bytes cannot hold.
    value.reserve(std::min(count, kMaxReserve));
    for (std::size_t i = 0; i < count && ok_; ++i) read(value.emplace_back());
  }
  template <Plain T>
  void read(std::vector<T>& value) {
    const std::size_t count = read_count();
    if (count > rest_.size() / sizeof(T)) return fail();
    value.resize(count);
    if (count == 0) return;
    std::memcpy(value.data(), rest_.data(), count * sizeof(T));
    rest_.remove_prefix(count * sizeof(T));
  }
  template <class T>
  void read(FlatArray<T>& value) {
    const std::size_t count = read_count();
    const std::size_t padding =
        (kAlignment - (bytes_.size() - rest_.size()) % kAlignment) % kAlignment;
    if (padding > rest_.size() || count > (rest_.size() - padding) / sizeof(T)) return fail();
    rest_.remove_prefix(padding);
    value = FlatArray<T>::borrow(reinterpret_cast<const T*>(rest_.data()), count);
    rest_.remove_prefix(count * sizeof(T));
  }
  template <class A, class B>
  void read(std::pair<A, B>& value) {
    read(value.first);
    read(value.second);
  }
  template <class T>
  void read(std::optional<T>& value) {
    bool present = false;
    read(present);
    value.reset();
    if (present) read(value.emplace());
  }
  template <PlainStructure T>
  void read(T& value) {
    if (rest_.size() < sizeof value) return fail();
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
  }
  template <Structure T>
  void read(T& value) {
    if (++depth_ > kMaxDepth) fail();
    if (ok_) value.fields(*this);
    --depth_;
  }

  std::string_view bytes_, rest_;
  bool ok_ = true;
  int depth_ = 0;
};

/// Spells out what types a value is made of, so that bytes of another layout are told.
class Layout {
 public:
  template <class T>
  void operator()(T&) {
    add<T>();
  }

  std::string text;

 private:
  template <class T>
  void add() {
    describe(static_cast<T*>(nullptr));
  }
  template <Whole T>
  void describe(T*) {
    text += std::is_enum_v<T> ? 'e' : std::is_signed_v<T> ? 'i' : 'u';
    text += static_cast<char>('0' + sizeof(T));
  }
  void describe(double*) { text += 'd'; }
  void describe(std::string*) { text += 's'; }
  template <class T>
  void describe(std::vector<T>*) {
    text += 'v';
    add<T>();
  }
  template <class T>
  void describe(FlatArray<T>*) {
    text += 'f';
    add<T>();
  }
  template <class A, class B>
  void describe(std::pair<A, B>*) {
    text += 'p';
    add<A>();
    add<B>();
  }
  template <class T>
  void describe(std::optional<T>*) {
    text += 'o';
    add<T>();
  }
  template <PlainStructure T>
  void describe(T*) {
    text += 'b' + std::to_string(sizeof(T));
  }
  template <Structure T>
  void describe(T*) {
    // A structure that holds itself, as an expression does, is spelled out once.
    for (std::size_t i = 0; i < seen_.size(); ++i)
      if (seen_[i] == std::type_index(typeid(T))) return void(text += "#" + std::to_string(i));
    seen_.push_back(typeid(T));
    text += '{';
    T value;
    value.fields(*this);
    text += '}';
  }

  std::vector<std::type_index> seen_;
};

}  // namespace factlint::archive
