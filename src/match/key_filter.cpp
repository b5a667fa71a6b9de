#include "match/key_filter.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {
namespace {

template <class T>
bool contains(const std::vector<T>& sorted, const T& value) {
  return std::binary_search(sorted.begin(), sorted.end(), value);
}

}  // namespace

KeyFilter::KeyFilter(const Analysis& analysis) {
  const auto add = [this](const std::vector<Key>& keys) {
    Needed& needed = needed_.emplace_back();
    for (const Key& key : keys) switch (key.kind) {
        case KeyKind::word:
          needed.words.push_back(word_hash(key.text));
          break;
        case KeyKind::character:
          needed.characters.push_back(decode(key.text, 0).value);
          break;
        case KeyKind::number:
          needed.any_shape |= kStartsDigit;
          break;
        case KeyKind::capital:
          needed.any_shape |= kStartsUpper;
          break;
        case KeyKind::inner_capital:
          needed.any_shape |= kHasInnerUpper;
          break;
        case KeyKind::mixed:
          needed.mixed = true;
          break;
      }
    std::sort(needed.words.begin(), needed.words.end());
    std::sort(needed.characters.begin(), needed.characters.end());
  };
  for (const Link& link : analysis.chain)
    if (link.again.empty()) add(link.keys.get());
}

bool KeyFilter::may_match(const Tokens& tokens) const {
  return std::all_of(needed_.begin(), needed_.end(),
                     [&](const Needed& needed) { return holds(needed, tokens); });
}

bool KeyFilter::holds(const Needed& needed, const Tokens& tokens) {
  return std::any_of(tokens.words.begin(), tokens.words.end(),
                     [&](const Token& token) {
                       return (token.shape & needed.any_shape) != 0 ||
                              (needed.mixed && (token.shape & kHasDigit) != 0 &&
                               (token.shape & kHasLetter) != 0) ||
                              contains(needed.words, token.hash);
                     }) ||
         std::any_of(tokens.marks.begin(), tokens.marks.end(),
                     [&](const Mark& mark) { return contains(needed.characters, mark.value); });
}

}  // namespace factlint
