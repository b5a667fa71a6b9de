#include <algorithm>
#include <set>
#include <utility>

#include "checks/broken_words.h"
#include "checks/checks.h"
#include "checks/fused_words.h"
#include "checks/language.h"
#include "checks/misspelling.h"

namespace factlint {
namespace {

Binding bound(std::string text, Span span) {
  return Binding{text, text, span, true};
}

/// What a rule of the kind binds: `match`, `word`, `head`, `tail`, `repair`.
Match make_match(std::uint32_t rule, std::uint32_t block, Span span, std::string_view text) {
  Match match;
  match.rule = rule;
  match.block = block;
  match.span = span;
  match.outcome = Outcome::reported;
  const std::string word(span.in(text));
  match.bindings = {bound(word, span), bound(word, span), {}, {}, {}};
  return match;
}

Match fused_match(std::uint32_t rule, const UnknownWord& unknown, std::string_view text,
                  const std::vector<FusedWords>& readings) {
  const Span whole = unknown.token.span();
  Match match = make_match(rule, unknown.block, whole, text);
  const FusedWords& best = readings.front();
  const Span head{whole.begin, whole.begin + best.head_length}, tail{head.end, whole.end};
  match.bindings[2] = bound(std::string(head.in(text)), head);
  match.bindings[3] = bound(std::string(tail.in(text)), tail);
  // Between two sentences more than a space was lost.
  const bool sentences = (unknown.token.shape & kHasInnerUpper) != 0;
  const bool one_repair = !sentences && (readings.size() == 1 || best.lost < readings[1].lost);
  if (one_repair) {
    // The first word keeps its capital.
    const std::string lost = best.first.substr(std::min(best.head_length, best.first.size()));
    match.bindings[4] = bound(std::string(head.in(text)) + lost + ' ' + best.second, whole);
  }
  return match;
}

Match broken_match(std::uint32_t rule, std::uint32_t block, const BrokenWord& broken,
                   std::string_view text) {
  Match match = make_match(rule, block, {broken.head.begin, broken.tail.end}, text);
  match.bindings[2] = bound(std::string(broken.head.in(text)), broken.head);
  match.bindings[3] = bound(std::string(broken.tail.in(text)), broken.tail);
  match.bindings[4] = bound(match.bindings[2].text + match.bindings[3].text, match.span);
  return match;
}

Match misspelt_match(std::uint32_t rule, const UnknownWord& unknown, std::string_view text,
                     std::string repair) {
  const Span whole = unknown.token.span();
  if (unknown.token.shape & kStartsUpper) repair[0] = static_cast<char>(repair[0] - ('a' - 'A'));
  Match match = make_match(rule, unknown.block, whole, text);
  match.bindings[4] = bound(std::move(repair), whole);
  return match;
}

class Checker {
 public:
  Checker(const Document& document, const Context& context, Matches& matches,
          std::vector<Diagnostic>& diagnostics)
      : document_(document),
        context_(context),
        matches_(matches),
        diagnostics_(diagnostics),
        evidence_(document, context, matches),
        misspelling_(document, context, evidence_),
        foreign_(foreign_blocks(document, matches, context.rules)) {}

  void check(std::uint32_t index) {
    const Rule& rule = context_.rules.rules[index];
    pieces_.clear();
    for (const UnknownWord& unknown : matches_.unknown_words) {
      if (!concerns(rule, unknown)) continue;
      const std::string_view text = document_.blocks[unknown.block].text;
      if (const auto readings =
              read_fused(rule.lexicon, unknown, text, context_.lexicon, evidence_);
          !readings.empty())
        report(rule, fused_match(index, unknown, text, readings));
      else if (const auto words = misspelling_.repairs(rule.lexicon.slips, unknown); !words.empty())
        report(rule, misspelt_match(index, unknown, text, words.front()));
      else
        check_broken(index, unknown, false);
    }
    for (const RareWord& rare : matches_.rare_words) {
      if (!concerns(rule, rare)) continue;
      if (const auto words = rare_repairs(rule, rare); !words.empty())
        report(rule, misspelt_match(index, rare, document_.blocks[rare.block].text, words.front()));
      else
        check_broken(index, rare, true);
    }
  }

 private:
  bool concerns(const Rule& rule, const UnknownWord& word) const {
    return in_scope(rule, document_.blocks[word.block]) &&
           !std::binary_search(foreign_.begin(), foreign_.end(), word.block);
  }

  /// Asks for the slips that may have made a word which only the largest lists hold.
  std::vector<std::string> rare_repairs(const Rule& rule, const RareWord& rare) {
    const WordInfo info = context_.lexicon.find(rare.token.hash);
    if (std::max(info.lower, info.name) > Commonness::huge) return {};
    return misspelling_.repairs(rule.lexicon.slips, rare, true);
  }

  void check_broken(std::uint32_t index, const UnknownWord& piece, bool rare) {
    const Rule& rule = context_.rules.rules[index];
    const std::string_view text = document_.blocks[piece.block].text;
    const auto broken = read_broken(rule.lexicon, piece, rare, text, context_.lexicon, evidence_);
    // Both pieces of a word may lead to it.
    if (broken && pieces_.emplace(piece.block, broken->head.begin).second)
      report(rule, broken_match(index, piece.block, *broken, text));
  }

  void report(const Rule& rule, Match match) {
    bind_computed(rule, match.bindings, {&context_.lexicon, reading_context(document_.metadata)});
    diagnostics_.push_back(make_diagnostic(document_, context_, rule, match));
    matches_.matches.push_back(std::move(match));
  }

  const Document& document_;
  const Context& context_;
  Matches& matches_;
  std::vector<Diagnostic>& diagnostics_;
  WordEvidence evidence_;
  MisspellingJudge misspelling_;
  std::vector<std::uint32_t> foreign_;  // the blocks in another language, in order
  std::set<std::pair<std::uint32_t, std::size_t>> pieces_;  // where reported words begin
};

}  // namespace

void check_lexicon(const Document& document, const Context& context, Matches& matches,
                   std::vector<Diagnostic>& diagnostics) {
  if ((matches.unknown_words.empty() && matches.rare_words.empty()) || context.lexicon.empty())
    return;
  Checker checker(document, context, matches, diagnostics);
  for (std::uint32_t index = 0; index < context.rules.rules.size(); ++index) {
    const Rule& rule = context.rules.rules[index];
    if (rule.check == CheckKind::lexicon && rule.enabled) checker.check(index);
  }
}

}  // namespace factlint
