#pragma once

#include <memory>
#include <optional>

#include "lexicon/lexicon.h"
#include "match/lists.h"
#include "match/matches.h"
#include "rules/rule.h"
#include "text/document.h"

namespace factlint {

/// Runs all rules of a set over documents. Holds the compiled patterns, each compiled when it is
/// first triggered, and the memory that one document after another uses again: one a thread.
class Matcher {
 public:
  /// Both must outlive the matcher.
  Matcher(const RuleSet& rules, const Lexicon& lexicon);
  ~Matcher();
  Matcher(Matcher&&) noexcept;

  /// Finds the matches of all enabled rules, ordered by block, place and rule. With `trace`, also
  /// tells which templates were triggered.
  Matches run(const Document& document, bool trace = false);
  /// The same for the blocks from `first` to before `last` alone.
  Matches run(const Document& document, std::size_t first, std::size_t last, bool trace);

  /// True when an `unless` template of a match's rule matches over it, or when the match runs over
  /// the end of a sentence and its rule is for one (`within: sentence`). To be asked of what would
  /// be reported: most matches hold, and looking around each would take longer than finding them.
  /// `around` is asked of instead of the match's span where it is given.
  bool silences(const Document& document, const Match& match,
                std::optional<Span> around = std::nullopt);
  /// True when a `proof` template of a rule matches within a span of a block.
  bool proves(const Document& document, std::uint32_t rule, std::uint32_t block, Span span);
  /// Returns the sentence that a span of a block's text lies in, nothing when it lies in several.
  std::optional<Span> sentence_around(const Document& document, std::uint32_t block, Span span);
  /// Finds what parts a unit of a block's text by a rule's `breaks`: spans in order, apart from
  /// each other.
  std::vector<Span> breaks(const Document& document, std::uint32_t rule, std::uint32_t block,
                           Span unit);
  /// Finds what a rule's `beside` templates match in a unit of a block's text, with no named slot
  /// in what is `taken`; in order and without overlaps. Finds none where no template tells one of
  /// the rule's names that are `missing`.
  std::vector<Match> beside(const Document& document, std::uint32_t rule, std::uint32_t block,
                            Span unit, const std::vector<Span>& taken,
                            const std::vector<std::uint32_t>& missing);
  /// Returns the list that begins at a place of a block, as a rule describes it (`item`).
  std::optional<List> list_at(const Document& document, std::uint32_t rule, std::uint32_t block,
                              std::size_t at);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace factlint
