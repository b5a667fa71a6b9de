#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factlint::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, map };

struct Entry;

/// A YAML node with the byte offset it begins at in the text.
struct Node {
  Kind kind = Kind::null;
  std::string scalar;   // of a scalar; of a null, as written (`~`, `null` or nothing)
  bool quoted = false;  // a quoted or block scalar, so never a number, a boolean or null
  std::size_t offset = 0;
  std::vector<Node> items;     // of a sequence
  std::vector<Entry> entries;  // of a map, in order; duplicate keys are an error of `parse`

  /// Returns the value under `key`, or null.
  const Node* find(std::string_view key) const;
};

struct Entry {
  Node key;
  Node value;
};

struct Error {
  std::size_t offset = 0;
  std::string message;  // lower case, no full stop
};

struct Result {
  Node root;
  std::optional<Error> error;
};

/// Reads one YAML document. Whatever yaml-cpp throws becomes the error; control characters, quotes
/// that never close, duplicate keys, keys that are not scalars, a second document, more than 200
/// levels and trees of over 1,000,000 nodes (aliases count as what they stand for) are errors too.
Result parse(std::string_view text);

}  // namespace factlint::yaml
