#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/loader.h"
#include "text/source.h"
#include "yaml/yaml.h"

namespace factlint {

/// Collects the mistakes of one rule file.
class FileErrors {
 public:
  explicit FileErrors(const RuleFile& file) : source_(file.path, file.text) {}

  std::string_view text() const { return source_.bytes(); }

  void add(std::size_t offset, std::string message, Level level = Level::error);
  void add(const yaml::Node& node, std::string message) { add(node.offset, std::move(message)); }
  /// Adds a mistake at a byte of a scalar: at the very character where the scalar stands in the
  /// file as it is, else where the scalar begins.
  void add_in(const yaml::Node& scalar, std::size_t index, std::string message);
  /// Adds "unknown `what` …" with the known name that was meant, or all of them.
  void add_unknown(std::size_t offset, std::string_view what, std::string_view given,
                   const std::vector<std::string>& known);

  /// True when there is a mistake that is no warning.
  bool any() const { return any_; }
  /// Appends the mistakes to `out`, ordered by place.
  void move_to(std::vector<RuleError>& out);

 private:
  struct Entry {
    std::size_t offset;
    std::string message;
    Level level;
  };

  bool full() const;

  Source source_;
  std::vector<Entry> entries_;
  bool any_ = false;
};

/// Returns the byte offset in `text` of the byte `index` of a scalar, or where the scalar begins if
/// it does not stand there as it is.
std::size_t offset_in_scalar(std::string_view text, const yaml::Node& scalar, std::size_t index);

}  // namespace factlint
