#include "text/tokens.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/classify.h"
#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {

namespace {

using detail::ByteClasses, detail::kOnes, detail::lower8;

constexpr std::size_t kBlock = 64;

/// The masks that keep the first n bytes of sixteen, at n.
struct Keep {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
};
constexpr std::array<Keep, 17> kKeep = [] {
  std::array<Keep, 17> table{};
  for (std::size_t n = 0; n <= 16; ++n) {
    table[n].low = n >= 8 ? ~0ULL : (1ULL << (8 * n)) - 1;
    table[n].high = n >= 16 ? ~0ULL : n <= 8 ? 0 : (1ULL << (8 * (n - 8))) - 1;
  }
  return table;
}();

std::uint64_t load8(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, 8);
  return word;
}

std::uint64_t first_bits(std::size_t count) {
  return count >= 64 ? ~0ULL : (1ULL << count) - 1;
}

int flag(bool set, Shape shape) {
  return set ? shape : 0;
}

/// Collects what a token of ASCII letters and digits (no underscore) is made of, eight bytes at a
/// time. Digits lack the bit 0x40, capitals the bit 0x20.
class ShapeBits {
 public:
  void add(std::uint64_t word, std::uint64_t keep) {
    const std::uint64_t kept = keep & (0x40 * kOnes);
    const std::uint64_t found = word & kept;
    letters_ |= found;
    digits_ |= ~word & kept;
    capitals_ |= found & ~(word << 1) & inner_;
    inner_ = ~0ULL;
  }

  std::uint8_t shape(char first) const {
    return static_cast<std::uint8_t>(
        flag(letters_ != 0, kHasLetter) | flag(digits_ != 0, kHasDigit) |
        flag((first & 0x40) == 0, kStartsDigit) | flag((first & 0x60) == 0x40, kStartsUpper) |
        flag(capitals_ != 0, kHasInnerUpper));
  }

 private:
  std::uint64_t letters_ = 0;
  std::uint64_t digits_ = 0;
  std::uint64_t capitals_ = 0;
  std::uint64_t inner_ = ~0xffULL;  // all but the token's first byte
};

/// Returns the shape of a token with underscores or characters outside ASCII.
std::uint8_t odd_shape(std::string_view token) {
  int shape = 0;
  for (std::size_t i = 0; i < token.size();) {
    const CodePoint next = decode(token, i);
    const bool digit = is_digit(next.value);
    const bool upper = is_upper(next.value);
    if (next.value >= 0x80) shape |= kNonAscii;
    if (is_letter(next.value)) shape |= kHasLetter;
    if (digit) shape |= i == 0 ? kHasDigit | kStartsDigit : kHasDigit;
    if (upper) shape |= i == 0 ? kStartsUpper : kHasInnerUpper;
    i += next.length;
  }
  return static_cast<std::uint8_t>(shape);
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Tokens& out) : text_(text), out_(out) {}

  void run() {
    out_.words.clear();
    out_.marks.clear();
    if (text_.empty()) return;
    tail_begin_ = text_.size() < 2 * kBlock ? 0 : (text_.size() / kBlock - 1) * kBlock;
    std::memcpy(tail_.data(), text_.data() + tail_begin_, text_.size() - tail_begin_);
    std::size_t base = 0;
    for (; base + kBlock + kPadding <= text_.size(); base += kBlock)
      add_block<false>(base, text_.data() + base);
    for (; base < text_.size(); base += kBlock) add_block<true>(base, &tail_[base - tail_begin_]);
    if (open_) add_token<true>(open_begin_, text_.size(), open_odd_);
  }

 private:
  // A token's bytes are read sixteen at a time, up to fifteen past its end. Where the text ends
  // sooner they are read from a padded copy of its tail, which holds the last two blocks.
  static constexpr std::size_t kPadding = 16;
  static constexpr std::size_t kTail = 2 * kBlock + kPadding;

  template <bool kNearEnd>
  void add_block(std::size_t base, const char* bytes) {
    ByteClasses classes = detail::classify(bytes);
    std::uint64_t odd = classes.underscore;
    if (classes.mark != 0 || classes.high != 0) add_marks(base, classes, odd);

    const std::uint64_t word = classes.word;
    std::uint64_t edges = word ^ (word << 1 | (open_ ? 1 : 0));
    if (open_) {
      if (edges == 0) {
        open_odd_ = open_odd_ || odd != 0;
        return;
      }
      const std::size_t end = take(edges);
      add_token<kNearEnd>(open_begin_, base + end, open_odd_ || (odd & first_bits(end)) != 0);
      open_ = false;
    }
    while (edges != 0) {
      const std::size_t begin = take(edges);
      if (edges == 0) {
        open_ = true;
        open_begin_ = base + begin;
        open_odd_ = odd >> begin != 0;
        return;
      }
      const std::size_t end = take(edges);
      add_token<kNearEnd>(base + begin, base + end,
                          odd != 0 && (odd >> begin & first_bits(end - begin)) != 0);
    }
  }

  static std::size_t take(std::uint64_t& edges) {
    const auto at = static_cast<std::size_t>(std::countr_zero(edges));
    edges &= edges - 1;
    return at;
  }

  /// Lists the marks of a block and adds the words' characters outside ASCII to `classes.word`.
  void add_marks(std::size_t base, ByteClasses& classes, std::uint64_t& odd) {
    const std::uint64_t spilled = first_bits(spilled_);
    if (spilled_word_) {
      classes.word |= spilled;
      odd |= spilled;
    }
    spilled_ = 0;
    spilled_word_ = false;
    std::uint64_t left = (classes.mark | classes.high) & ~spilled;
    while (left != 0) {
      const auto at = static_cast<std::size_t>(std::countr_zero(left));
      const CodePoint next = decode(text_, base + at);
      left &= left - 1;
      if (next.value == '-' && !hangs(base + at)) continue;
      out_.marks.push_back({static_cast<std::uint32_t>(base + at), next.value});
      const std::uint64_t covered = first_bits(next.length) << at;
      left &= ~covered;
      if (next.value < 0x80) continue;
      const bool in_word = is_word(next.value);
      if (in_word) {
        classes.word |= covered;
        odd |= covered;
      }
      if (at + next.length > kBlock) {
        spilled_ = at + next.length - kBlock;
        spilled_word_ = in_word;
      }
    }
  }

  /// True for a hyphen between a word and white space.
  bool hangs(std::size_t at) const {
    return at > 0 && at + 1 < text_.size() && is_word(decode_before(text_, at).value) &&
           is_space(decode(text_, at + 1).value);
  }

  template <bool kNearEnd>
  void add_token(std::size_t begin, std::size_t end, bool odd) {
    const std::size_t length = end - begin;
    std::uint64_t hash = 0;
    std::uint8_t shape = 0;
    if (odd) [[unlikely]] {
      const std::string_view token = text_.substr(begin, length);
      shape = odd_shape(token);
      hash = word_hash((shape & kNonAscii) != 0 ? to_lower(token) : token);
    } else {
      const char* bytes = text_.data() + begin;
      ShapeBits bits;
      std::uint64_t state = detail::kSeed ^ length;
      std::size_t left = length;
      for (; left > 16; bytes += 16, left -= 16) {
        const std::uint64_t low = load8(bytes);
        const std::uint64_t high = load8(bytes + 8);
        bits.add(low, ~0ULL);
        bits.add(high, ~0ULL);
        state = detail::hash_step(state, lower8(low), lower8(high));
      }
      if constexpr (kNearEnd) {
        const auto at = static_cast<std::size_t>(bytes - text_.data());
        if (at + 16 > text_.size()) bytes = &tail_[at - tail_begin_];
      }
      const Keep keep = kKeep[left];
      const std::uint64_t low = load8(bytes) & keep.low;
      const std::uint64_t high = load8(bytes + 8) & keep.high;
      bits.add(low, keep.low);
      bits.add(high, keep.high);
      hash = detail::hash_last(state, lower8(low), lower8(high));
      shape = bits.shape(text_[begin]);
    }
    // Filled in place: a token that is copied waits for its own stores.
    Token& token = out_.words.emplace_back();
    token.begin = static_cast<std::uint32_t>(begin);
    token.length = static_cast<std::uint32_t>(length);
    token.hash = hash;
    token.shape = shape;
  }

  std::string_view text_;
  Tokens& out_;
  bool open_ = false;      // a token that began in an earlier block goes on
  bool open_odd_ = false;  // it holds an underscore or a character outside ASCII
  std::size_t open_begin_ = 0;
  std::size_t spilled_ =
      0;  // so many bytes of this block belong to the last character of the one before
  bool spilled_word_ = false;   // which is a word's
  std::size_t tail_begin_ = 0;  // a block's beginning
  std::array<char, kTail> tail_{};
};

}  // namespace

void tokenize(std::string_view text, Tokens& out) {
  Tokenizer(text, out).run();
}

}  // namespace factlint
