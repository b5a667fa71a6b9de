#include "text/document.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace factlint {

namespace {

constexpr std::array<std::string_view, 5> kRoleNames = {"headline", "paragraph", "quote", "caption",
                                                        "list"};

/// Returns the piece that holds the byte at `offset`, which lies inside the block's text.
const Piece& piece_at(const std::vector<Piece>& pieces, std::size_t offset) {
  const auto after =
      std::upper_bound(pieces.begin(), pieces.end(), offset,
                       [](std::size_t at, const Piece& piece) { return at < piece.text_begin; });
  return after == pieces.begin() ? pieces.front() : *std::prev(after);
}

std::size_t place_in(const Piece& piece, std::size_t offset) {
  return piece.source_begin + (offset - piece.text_begin);
}

}  // namespace

std::string_view role_name(Role role) {
  return kRoleNames[static_cast<std::size_t>(role)];
}

std::optional<Role> role_named(std::string_view name) {
  const auto found = std::find(kRoleNames.begin(), kRoleNames.end(), name);
  if (found == kRoleNames.end()) return std::nullopt;
  return static_cast<Role>(std::distance(kRoleNames.begin(), found));
}

Span Block::to_source(Span in_text) const {
  const std::size_t begin = std::min(in_text.begin, text.size());
  const std::size_t end = std::clamp(in_text.end, begin, text.size());
  if (pieces.empty()) return {source_begin + begin, source_begin + end};
  if (begin < end) {
    const std::size_t last = end - 1;
    return {place_in(piece_at(pieces, begin), begin), place_in(piece_at(pieces, last), last) + 1};
  }
  // An empty span at the seam of two pieces lies before the second.
  const std::size_t at = place_in(piece_at(pieces, begin), begin);
  return {at, at};
}

void Document::add(Role role, Span in_source) {
  Block block;
  block.role = role;
  block.text = in_source.in(source_->bytes());
  block.source_begin = in_source.begin;
  blocks.push_back(std::move(block));
}

void Document::add(Role role, const std::vector<Span>& in_source) {
  // Spans that touch are one run.
  std::vector<Span> runs;
  for (const Span span : in_source) {
    if (span.empty()) continue;
    if (!runs.empty() && runs.back().end == span.begin)
      runs.back().end = span.end;
    else
      runs.push_back(span);
  }
  if (runs.size() < 2) {
    const std::size_t begin = in_source.empty() ? 0 : in_source.front().begin;
    add(role, runs.empty() ? Span{begin, begin} : runs.front());
    return;
  }
  Block block;
  block.role = role;
  block.source_begin = runs.front().begin;
  block.pieces.reserve(runs.size());
  std::string& text = stitched_.emplace_back();
  for (const Span run : runs) {
    block.pieces.push_back({text.size(), run.begin, run.size()});
    text.append(run.in(source_->bytes()));
  }
  block.text = text;
  blocks.push_back(std::move(block));
}

}  // namespace factlint
