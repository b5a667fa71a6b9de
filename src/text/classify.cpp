#include "text/classify.h"

#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace factlint::detail {

namespace {

/// Punctuation too common for a rule to hang on it, so not worth a mark.
constexpr std::string_view kCommon = ".,'\"-";

/// Returns the hyphens between a word and white space. At the ends of the 64 bytes, and beside what
/// is not ASCII, all that may be: the tokenizer looks again.
std::uint64_t hanging(std::uint64_t hyphen, std::uint64_t space, const ByteClasses& classes) {
  return hyphen & ((classes.word | classes.high) << 1 | 1) &
         ((space | classes.high) >> 1 | 1ULL << 63);
}

}  // namespace

ByteClasses classify_portable(const char* bytes) {
  ByteClasses classes;
  std::uint64_t hyphen = 0, space = 0;
  for (std::size_t i = 0; i < 64; ++i) {
    const char c = bytes[i];
    const std::uint64_t bit = std::uint64_t{1} << i;
    const bool alphanumeric =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (static_cast<unsigned char>(c) >= 0x80) classes.high |= bit;
    if (alphanumeric || c == '_') classes.word |= bit;
    if (c == '_') classes.underscore |= bit;
    const bool printable = c > ' ' && c < 0x7f;
    if (c == '-') hyphen |= bit;
    if (c == ' ' || (c >= '\t' && c <= '\r')) space |= bit;
    const bool control = (c > 0 && c < '\t') || (c > '\r' && c < ' ') || c == 0x7f;
    if (control || (printable && !alphanumeric && kCommon.find(c) == kCommon.npos))
      classes.mark |= bit;
  }
  classes.mark |= hanging(hyphen, space, classes);
  return classes;
}

std::uint64_t find_line_ends_portable(const char* bytes) {
  std::uint64_t found = 0;
  for (std::size_t i = 0; i < 64; ++i)
    if (bytes[i] == '\n' || bytes[i] == '\r') found |= std::uint64_t{1} << i;
  return found;
}

#if defined(__SSE2__)

namespace {

__m128i load16(const char* bytes) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
}

std::uint64_t bits(__m128i lanes) {
  return static_cast<unsigned>(_mm_movemask_epi8(lanes));
}

__m128i equal(__m128i bytes, char value) {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(value));
}

/// Bytes from `low` to `high`, both ASCII; the comparisons are signed, so no byte outside ASCII is.
__m128i between(__m128i bytes, char low, char high) {
  return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(low - 1))),
                       _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(high + 1))));
}

}  // namespace

ByteClasses classify(const char* bytes) {
  ByteClasses classes;
  std::uint64_t hyphen = 0, spaces = 0;
  for (int i = 0; i < 64; i += 16) {
    const __m128i v = load16(bytes + i);
    const __m128i letter = between(_mm_or_si128(v, _mm_set1_epi8(0x20)), 'a', 'z');
    const __m128i alphanumeric = _mm_or_si128(letter, between(v, '0', '9'));
    const __m128i underscore = equal(v, '_');
    // The comma, the hyphen and the full stop stand in a row.
    const __m128i common =
        _mm_or_si128(_mm_or_si128(equal(v, '\''), equal(v, '"')), between(v, ',', '.'));
    const __m128i space = _mm_or_si128(equal(v, ' '), between(v, '\t', '\r'));
    const __m128i ascii = _mm_cmpgt_epi8(v, _mm_setzero_si128());
    const __m128i mark =
        _mm_andnot_si128(_mm_or_si128(_mm_or_si128(alphanumeric, common), space), ascii);
    hyphen |= bits(equal(v, '-')) << i;
    spaces |= bits(space) << i;
    classes.word |= bits(_mm_or_si128(alphanumeric, underscore)) << i;
    classes.underscore |= bits(underscore) << i;
    classes.mark |= bits(mark) << i;
    classes.high |= bits(v) << i;
  }
  classes.mark |= hanging(hyphen, spaces, classes);
  return classes;
}

std::uint64_t find_line_ends(const char* bytes) {
  std::uint64_t found = 0;
  for (int i = 0; i < 64; i += 16) {
    const __m128i v = load16(bytes + i);
    found |= bits(_mm_or_si128(equal(v, '\n'), equal(v, '\r'))) << i;
  }
  return found;
}

#else

ByteClasses classify(const char* bytes) {
  return classify_portable(bytes);
}

std::uint64_t find_line_ends(const char* bytes) {
  return find_line_ends_portable(bytes);
}

#endif

}  // namespace factlint::detail
