#include "rules/wildcards.h"

#include "text/unicode.h"

namespace factlint {
namespace {

/// Returns where the set that begins at `pattern[0]` ends, or 0 when it does not.
std::size_t set_length(std::string_view pattern) {
  // A `]` that stands first is a member.
  const std::size_t first = pattern.substr(1).starts_with('!') ? 2 : 1;
  const std::size_t close = pattern.find(']', first + 1);
  return close == pattern.npos ? 0 : close + 1;
}

bool in_set(std::string_view set, char c) {
  const auto byte = [](char value) { return static_cast<unsigned char>(value); };
  std::string_view members = set.substr(1, set.size() - 2);
  const bool negated = members.starts_with('!');
  if (negated) members.remove_prefix(1);
  bool found = false;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const bool range = i + 2 < members.size() && members[i + 1] == '-';
    const char last = range ? members[i + 2] : members[i];
    if (byte(members[i]) <= byte(c) && byte(c) <= byte(last)) found = true;
    if (range) i += 2;
  }
  return found != negated;
}

/// Matches the one character that `pattern` begins with at the start of `text`; moves both on.
bool take_one(std::string_view& pattern, std::string_view& text) {
  if (pattern.empty() || text.empty()) return false;
  if (pattern[0] == '?') {
    text.remove_prefix(decode(text, 0).length);
    pattern.remove_prefix(1);
    return true;
  }
  const std::size_t set = pattern[0] == '[' ? set_length(pattern) : 0;
  if (!(set > 0 ? in_set(pattern.substr(0, set), text[0]) : pattern[0] == text[0])) return false;
  pattern.remove_prefix(set > 0 ? set : 1);
  text.remove_prefix(1);
  return true;
}

}  // namespace

bool has_wildcards(std::string_view text) {
  return text.find_first_of("*?[") != text.npos;
}

bool matches_wildcards(std::string_view pattern, std::string_view text) {
  // Only the last `*` ever needs another try: what came before it has matched as early as it can.
  std::string_view after_star, retry;
  bool star = false;
  while (true) {
    if (pattern.starts_with('*')) {
      pattern.remove_prefix(1);
      after_star = pattern;
      retry = text;
      star = true;
    } else if (pattern.empty() && text.empty()) {
      return true;
    } else if (!take_one(pattern, text)) {
      if (!star || retry.empty()) return false;
      retry.remove_prefix(1);
      pattern = after_star;
      text = retry;
    }
  }
}

}  // namespace factlint
