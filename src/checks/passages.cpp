#include "checks/passages.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "checks/checks.h"
#include "text/unicode.h"

namespace factlint {
namespace {

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return is_digit(static_cast<unsigned char>(c)); });
}

/// True when a paragraph's end is the end of a sentence.
bool ends_sentence(std::string_view text) {
  while (!text.empty() && !is_ascii(text.back())) text.remove_suffix(1);  // quotes
  while (!text.empty() && (text.back() == '"' || text.back() == '\'' || text.back() == ')'))
    text.remove_suffix(1);
  return !text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?');
}

/// True when what two blocks say may be reckoned together: paragraphs with figures. Figures in
/// words alone are left: most paragraphs have a `one`.
bool go_together(const Block& one, const Block& next) {
  // What is gathered lies within so much.
  constexpr std::size_t kLongest = 1024;
  return one.role == Role::paragraph && next.role == Role::paragraph &&
         one.text.size() <= kLongest && next.text.size() <= kLongest && has_digit(one.text) &&
         has_digit(next.text) && ends_sentence(one.text);
}

void add_runs(const Block& block, std::vector<Span>& runs) {
  if (block.pieces.empty())
    runs.push_back({block.source_begin, block.source_begin + block.text.size()});
  for (const Piece& piece : block.pieces)
    runs.push_back({piece.source_begin, piece.source_begin + piece.length});
}

/// Pairs of blocks that follow each other, in one text each with the white space between.
struct Joined {
  explicit Joined(const Source& source) : document(source) {}
  Document document;
  std::vector<std::size_t> firsts;  // of each pair, among the blocks of the article
};

Joined join(const Document& document, std::size_t first, std::size_t last) {
  Joined all(document.source());
  all.document.metadata = document.metadata;
  for (std::size_t i = first; i < last && i + 1 < document.blocks.size(); ++i) {
    const Block &one = document.blocks[i], &next = document.blocks[i + 1];
    if (!go_together(one, next)) continue;
    std::vector<Span> runs;
    add_runs(one, runs);
    runs.back().end += 1;  // a line end, since the next block is another
    add_runs(next, runs);
    all.document.add(Role::paragraph, runs);
    all.document.blocks.back().joined = true;
    all.firsts.push_back(i);
  }
  return all;
}

/// Returns what a match's slots cover of a part of it, the part where they cover none.
Span told_in(const Match& match, Span part) {
  std::optional<Span> told;
  for (std::size_t i = 1; i < match.bindings.size(); ++i) {
    const Span span = match.bindings[i].span;
    if (!match.bindings[i].bound || span.empty() || span.begin < part.begin || span.end > part.end)
      continue;
    told = told ? Span{std::min(told->begin, span.begin), std::max(told->end, span.end)} : span;
  }
  return told.value_or(part);
}

}  // namespace

void check_passages(const Document& document, const Context& context, std::size_t first,
                    std::size_t last, Report& report) {
  const auto& rules = context.rules.rules;
  if (std::none_of(rules.begin(), rules.end(),
                   [](const Rule& rule) { return rule.enabled && rule.within == Within::passage; }))
    return;
  const Joined joined = join(document, first, last);
  Matches found = context.matcher.run(joined.document);
  const auto seam = [&](const Match& match) {
    return document.blocks[joined.firsts[match.block]].text.size();
  };
  // A finding stands where its mark does, with a note at the other paragraph.
  const auto part = [&](Diagnostic diagnostic, const Match& match) {
    const Block& pair = joined.document.blocks[match.block];
    Span one = pair.to_source(told_in(match, {match.span.begin, seam(match)})),
         other = pair.to_source(told_in(match, {seam(match) + 1, match.span.end}));
    if (diagnostic.mark.end <= one.end) std::swap(one, other);
    if (!diagnostic.mark.overlaps(one)) {
      diagnostic.match = other;
      add_note(context.rules, match, one, diagnostic);
    }
    return diagnostic;
  };
  const auto in_one = [&](const Match& match) {
    return match.span.end <= seam(match) || match.span.begin > seam(match);
  };
  // What is gathered may lie about a match of one paragraph.
  std::erase_if(found.matches, [&](const Match& match) {
    return in_one(match) && rules[match.rule].check != CheckKind::gather;
  });
  std::vector<Diagnostic> diagnostics;
  check_relation(joined.document, context, found, diagnostics);
  check_gather(joined.document, context, found, diagnostics);
  for (Match& match : found.matches) {
    if (match.outcome == Outcome::unknown || in_one(match)) continue;
    if (match.outcome == Outcome::reported)
      report.diagnostics.push_back(
          part(make_diagnostic(joined.document, context, rules[match.rule], match), match));
    match.block = static_cast<std::uint32_t>(joined.firsts[match.block]);
    match.span.end = std::min(match.span.end, document.blocks[match.block].text.size());
    match.bindings = std::vector<Binding>();
    report.matches.matches.push_back(std::move(match));
  }
}

}  // namespace factlint
