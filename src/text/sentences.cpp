#include "text/sentences.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "text/unicode.h"

namespace factlint {

namespace {

// Longer words are no abbreviations.
constexpr std::size_t kLongestWord = 32;

/// Characters that may end a sentence, those of other scripts that set a space after them included.
bool is_stop(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x061f || c == 0x06d4 ||
         c == 0x0964;
}

/// Bytes that a stop may begin with; all others are passed over at once.
constexpr std::array<bool, 256> kMayStop = [] {
  std::array<bool, 256> table{};
  table['.'] = table['!'] = table['?'] = true;
  // The first bytes of those outside ASCII.
  table[0xe2] = table[0xd8] = table[0xdb] = table[0xe0] = true;
  return table;
}();

bool is_straight_quote(char32_t c) {
  return c == '"' || c == '\'';
}

bool is_closer(char32_t c) {
  return is_straight_quote(c) || c == 0x2019 || c == 0x201d || c == 0xbb || c == 0x203a ||
         c == ')' || c == ']' || c == '}';
}

/// Characters that may stand before the first word of a sentence.
bool is_opener(char32_t c) {
  return is_straight_quote(c) || (c >= 0x2018 && c <= 0x201f) || c == 0xab || c == 0xbb ||
         c == 0x2039 || c == '(' || c == '[' || c == '{' || c == 0xbf || c == 0xa1;
}

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

/// What follows a stop and the white space after it.
enum class Next : std::uint8_t { end, stop, lower, upper, digit, other };

class Splitter {
 public:
  Splitter(std::string_view text, const Abbreviations& abbreviations)
      : text_(text), abbreviations_(abbreviations) {}

  std::vector<Span> run() {
    begin_ = skip_space(0);
    for (std::size_t at = begin_; at < text_.size();) {
      const bool stop =
          kMayStop[static_cast<unsigned char>(text_[at])] && is_stop(decode(text_, at).value);
      at = stop ? pass_stop(at) : at + 1;
    }
    end_sentence(text_.size());
    return std::move(sentences_);
  }

 private:
  CodePoint peek(std::size_t at) const {
    return at < text_.size() ? decode(text_, at) : CodePoint{0, 0};
  }

  std::size_t skip_space(std::size_t at) const {
    for (CodePoint next = peek(at); next.length > 0 && is_space(next.value); next = peek(at))
      at += next.length;
    return at;
  }

  void end_sentence(std::size_t end) {
    while (end > begin_) {
      const CodePoint last = decode_before(text_, end);
      if (!is_space(last.value)) break;
      end -= last.length;
    }
    if (end > begin_) sentences_.push_back({begin_, end});
  }

  /// Ends the sentence at the stop at `stop` if it ends one. Returns where to go on.
  std::size_t pass_stop(std::size_t stop) {
    std::size_t end = stop;
    for (CodePoint c = peek(end); c.length > 0 && is_stop(c.value); c = peek(end)) end += c.length;
    const std::size_t closers = end;
    for (CodePoint c = peek(end); c.length > 0 && is_closer(c.value); c = peek(end))
      end += c.length;
    const std::size_t after = skip_space(end);
    if (after == end) return end;  // a decimal point, an address, a word's inner full stop
    const bool full_stop = text_[stop] == '.' && closers == stop + 1;
    if (ends_sentence(stop, full_stop, end > closers, after)) {
      end_sentence(end);
      begin_ = after;
    }
    return after;
  }

  bool ends_sentence(std::size_t stop, bool full_stop, bool closed, std::size_t after) const {
    const Next next = next_after(after);
    // `"Why?" he asked` goes on, as does what trails off in an ellipsis.
    if (next == Next::end || next == Next::lower || next == Next::stop) return false;
    if (!full_stop) return true;
    const std::string word = word_before(stop);
    if (word.empty()) return true;
    if (abbreviations_.never_final.contains(word)) return false;
    if (abbreviations_.may_be_final.contains(word)) {
      return next == Next::upper && (closed || !abbreviations_.goes_on.contains(word_at(after)));
    }
    if (closed) return true;
    if (next == Next::upper && is_initials(word)) return false;
    return !is_item_number(word, stop);
  }

  /// Looks past opening quotes and a dash at what begins after a stop.
  Next next_after(std::size_t at) const {
    CodePoint c = peek(at);
    if (c.length > 0 && is_stop(c.value)) return Next::stop;  // a spaced ellipsis
    while (c.length > 0 && (is_opener(c.value) || is_dash(c.value))) {
      at = is_dash(c.value) ? skip_space(at + c.length) : at + c.length;
      c = peek(at);
    }
    if (c.length == 0) return Next::end;
    if (is_digit(c.value)) return Next::digit;
    if (is_upper(c.value)) return Next::upper;
    if (!is_lower(c.value)) return Next::other;
    // A name such as iPhone begins a sentence as a capital does.
    return is_upper(peek(at + c.length).value) ? Next::upper : Next::lower;
  }

  /// Returns the word that begins at `begin`; empty where there is none.
  std::string word_at(std::size_t begin) const {
    std::size_t end = begin;
    for (CodePoint c = peek(end); c.length > 0 && is_word(c.value) && end - begin <= kLongestWord;
         c = peek(end))
      end += c.length;
    return std::string(text_.substr(begin, end - begin));
  }

  /// Returns the word that ends before `stop`, its inner full stops included; empty where there is
  /// none or it is longer than any abbreviation.
  std::string word_before(std::size_t stop) const {
    std::size_t begin = stop;
    while (begin > begin_ && stop - begin <= kLongestWord) {
      const CodePoint last = decode_before(text_, begin);
      const bool inside = is_word(last.value) || last.value == '.' || last.value == '&';
      if (!inside) break;
      begin -= last.length;
    }
    if (stop - begin > kLongestWord) return {};
    return std::string(text_.substr(begin, stop - begin));
  }

  /// True for single capitals parted by full stops: `J`, `J.K`.
  static bool is_initials(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint letter = decode(word, at);
      if (!is_upper(letter.value)) return false;
      at += letter.length;
      if (at < word.size() && word[at++] != '.') return false;
    }
    return true;
  }

  /// True for the number of a list's item, which begins its sentence.
  bool is_item_number(std::string_view word, std::size_t stop) const {
    if (stop - word.size() != begin_) return false;
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  std::string_view text_;
  const Abbreviations& abbreviations_;
  std::size_t begin_ = 0;  // of the sentence being read
  std::vector<Span> sentences_;
};

}  // namespace

std::vector<Span> split_sentences(std::string_view text, const Abbreviations& abbreviations) {
  return Splitter(text, abbreviations).run();
}

}  // namespace factlint
