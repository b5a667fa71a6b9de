#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace factlint {

/// What must occur in a text for an expression to match there.
enum class KeyKind : std::uint8_t {
  word,           // this whole token, in any case
  number,         // a token that begins with a digit
  mixed,          // a token that holds a digit and a letter
  capital,        // a token that begins with an upper-case letter
  inner_capital,  // a token that holds an upper-case letter after its first character
  character,      // this character: ASCII punctuation, a control character or one outside ASCII
};

struct Key {
  KeyKind kind = KeyKind::word;
  std::string text;  // the word in lower case, or the character, in UTF-8
  auto operator<=>(const Key&) const = default;

  template <class F>
  void fields(F&& f) {
    f(kind), f(text);
  }
};

/// Keys that never change, so that expressions of the same words share them.
class KeyList {
 public:
  KeyList() = default;
  explicit KeyList(std::vector<Key> keys)
      : keys_(keys.empty() ? nullptr : std::make_shared<const std::vector<Key>>(std::move(keys))) {}

  const std::vector<Key>& get() const {
    static const std::vector<Key> kNone;
    return keys_ ? *keys_ : kNone;
  }
  bool empty() const { return !keys_; }
  /// The same for lists that are shared.
  const void* identity() const { return keys_.get(); }

  template <class F>
  void fields(F&& f) {
    f(keys_);
  }

 private:
  std::shared_ptr<const std::vector<Key>> keys_;
};

}  // namespace factlint
