#include "regex/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace factlint {

namespace {

/// So many groups (the whole match is one) are matched without a memory allocation.
constexpr std::size_t kGroupsOnStack = 32;

/// Bounds what one expression may compile to. RE2's own limit, 8 MiB, is tight for a pattern with
/// several slots of a large vocabulary; twice that still compiles in less than half a second.
constexpr std::int64_t kMaxMemory = 16 << 20;

re2::RE2::Options options() {
  re2::RE2::Options result;
  result.set_log_errors(false);
  result.set_max_mem(kMaxMemory);
  return result;
}

std::optional<Span> span_in(std::string_view text, const re2::StringPiece& piece) {
  if (piece.data() == nullptr) return std::nullopt;
  const auto begin = static_cast<std::size_t>(piece.data() - text.data());
  return Span{begin, begin + piece.size()};
}

}  // namespace

struct Pattern::Impl {
  explicit Impl(std::string_view regex)
      : re(re2::StringPiece(regex.data(), regex.size()), options()) {}
  re2::RE2 re;
};

Pattern::Pattern(std::string_view regex) : impl_(std::make_unique<Impl>(regex)) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

std::string Pattern::error() const {
  std::string reason = impl_->re.error();
  // RE2 repeats the argument, which may be the whole expression.
  const std::string argument = ": " + impl_->re.error_arg();
  if (reason.ends_with(argument)) reason.resize(reason.size() - argument.size());
  return reason;
}

std::string Pattern::error_argument() const {
  return impl_->re.error_arg();
}

int Pattern::group_count() const {
  return std::max(impl_->re.NumberOfCapturingGroups(), 0);
}

bool Pattern::match(std::string_view text, Span window, bool anchored,
                    std::vector<std::optional<Span>>& groups) const {
  if (!impl_->re.ok() || window.begin > window.end || window.end > text.size()) return false;
  // An absent group is told from an empty one by a null pointer, so the text must not have one
  // itself.
  if (text.data() == nullptr) text = "";
  const std::size_t wanted = std::min(groups.size(), static_cast<std::size_t>(group_count()) + 1);
  std::array<re2::StringPiece, kGroupsOnStack> on_stack;
  std::vector<re2::StringPiece> on_heap;
  re2::StringPiece* pieces = on_stack.data();
  if (wanted > on_stack.size()) {
    on_heap.resize(wanted);
    pieces = on_heap.data();
  }
  const auto anchor = anchored ? re2::RE2::ANCHOR_START : re2::RE2::UNANCHORED;
  if (!impl_->re.Match(re2::StringPiece(text.data(), text.size()), window.begin, window.end, anchor,
                       pieces, static_cast<int>(wanted)))
    return false;
  for (std::size_t i = 0; i < groups.size(); ++i)
    groups[i] = i < wanted ? span_in(text, pieces[i]) : std::nullopt;
  return true;
}

std::string escape_regex(std::string_view literal) {
  constexpr std::string_view kSyntax = R"(\.+*?()|[]{}^$)";
  std::string result;
  for (char c : literal) {
    if (kSyntax.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

}  // namespace factlint
