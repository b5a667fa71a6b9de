#pragma once

#include <optional>
#include <vector>

#include "checks/check_document.h"

namespace factlint {

// One function a kind of check, each in its own file. Each looks at what its rules matched, notes
// the outcome of every match and appends the findings.

/// `pattern`: each match is a finding.
void check_pattern(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);
/// `relation`: a match whose `expect` is false is a finding.
void check_relation(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);
/// `count`: a match whose `expect` is false of the list that follows it. Binds `items` (how many
/// there are, as written the list) and `sum` (of what they count for).
void check_count(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);
/// `repeat`: a word that stands twice. Binds `word` (the word as first written).
void check_repeat(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);
/// `lexicon`: a token that is no word but two words run together, one perhaps cut, or a piece of
/// one. Binds `word`, `head`, `tail` (as written) and `repair` (the words it may have been; unknown
/// when there is more than one reading).
void check_lexicon(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);

/// `repeat` of sentences and paragraphs: what stands twice in one article, or nearly so. Binds
/// `word` (the second place).
void check_repeated_text(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);
/// `balance`: quotes and brackets without their other half, or the wrong way round. Binds `sign`.
void check_balance(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);
/// `spacing`: a mark of punctuation without a space after it, with one before it, doubled, or with
/// a sentence after it that begins in lower case. Binds `sign`, `before` and `after` (the words
/// beside it).
void check_spacing(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);
/// `cut`: a paragraph that stops within a sentence. Binds `last` (its last word).
void check_cut(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);

/// Places farther apart than so many bytes are of two articles in one file.
inline constexpr std::size_t kLongestArticle = std::size_t{64} << 10;

/// `conflict`: places in one article that share what is `same` and do not agree in what may not
/// `differ`; with `together`, places of which that is false of what they bind together. Notes the
/// outcomes of matches that have kept their bindings.
void check_conflict(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);

/// `gather`: what the matches of a rule in one sentence, or one block by `within`, say together
/// with what stands beside them. Each such group becomes one match; it is a finding when the rule's
/// `expect` is false of it.
void check_gather(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);

/// `sequence`: a numbered list that skips or repeats a number. Binds `number` and `previous` (the
/// number before it).
void check_sequence(const Document&, const Context&, Matches&, std::vector<Diagnostic>&);

/// Makes the match of a rule whose kind finds places itself: the spans, in a block's text, of the
/// whole and of each name that the kind binds; an empty one leaves its name unbound.
Match make_match(const Rule&, std::uint32_t rule_index, const Document&, std::uint32_t block,
                 const std::vector<Span>& spans);

/// Adds the rule's note at a second place, a span in the file, where the rule has one.
void add_note(const RuleSet&, const Match&, Span place, Diagnostic&);

/// Reports a match, unless the rule's `unless` silences it over `around` (its own span where that
/// is absent), and notes which.
void report(const Document&, const Context&, Match&, std::vector<Diagnostic>&,
            std::optional<Span> around = std::nullopt);

/// Reports a match that is not among the matches yet, and adds it without its bindings: a damaged
/// text may have millions.
void report_found(const Document&, const Context&, Match, Matches&, std::vector<Diagnostic>&);

/// Makes the diagnostic that a rule gives for a match.
Diagnostic make_diagnostic(const Document&, const Context&, const Rule&, const Match&);

}  // namespace factlint
