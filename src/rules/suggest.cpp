#include "rules/suggest.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/suggest.h"
#include "text/unicode.h"

namespace factlint {

namespace {

constexpr std::size_t kMaxQuoted = 40;  // code points
constexpr std::size_t kMaxListed = 30;

}  // namespace

std::string quote(std::string_view text) {
  std::string result = "`";
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (++count > kMaxQuoted) {
      result += "…";
      break;
    }
    const CodePoint point = decode(text, i);
    const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    if (control)
      result += ' ';
    else
      append_utf8(result, point.value);
    i += point.length;
  }
  return result + "`";
}

std::string list_names(const std::vector<std::string>& known) {
  std::string result;
  const std::size_t count = std::min(known.size(), kMaxListed);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) result += i + 1 == known.size() ? " or " : ", ";
    result += quote(known[i]);
  }
  return count < known.size() ? result + ", …" : result;
}

std::string unknown_name(std::string_view what, std::string_view given,
                         const std::vector<std::string>& known) {
  std::string result = fmt::format("unknown {} {}", what, quote(given));
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  const std::string_view nearest = closest(to_lower(given), candidates);
  if (!nearest.empty()) return result + fmt::format("; did you mean {}?", quote(nearest));
  if (!known.empty()) return result + "; expected " + list_names(known);
  return result;
}

}  // namespace factlint
