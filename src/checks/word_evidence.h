#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/check_document.h"
#include "text/sentences.h"

namespace factlint {

/// Tells what the place of a token that the lexicon does not know, and the rest of the article, say
/// for a name or a coinage. Reads what it needs when it is first asked.
class WordEvidence {
 public:
  WordEvidence(const Document& document, const Context& context, const Matches& matches)
      : document_(document), context_(context), matches_(matches) {}

  /// True when the token is a part of an address, a handle, a file name or a contraction. A
  /// possessive ending is no such thing.
  bool is_part(const UnknownWord& unknown) const;
  /// True when a hyphen joins the token to one before it.
  bool follows_hyphen(const UnknownWord& unknown) const;
  /// True when a hyphen joins the token to another.
  bool is_hyphenated(const UnknownWord& unknown) const;
  /// True when the token stands in quotes of its own.
  bool is_quoted(const UnknownWord& unknown) const;
  /// True when one of `words` (in lower case) stands before, a space or a quote between.
  bool follows_any(const UnknownWord& unknown, const std::vector<std::string>& words) const;
  /// True when the token has a capital that no beginning of a sentence explains.
  bool is_capitalized_within(const UnknownWord& unknown);
  /// Returns how often the article has the token, in any case.
  std::size_t count(const UnknownWord& unknown);
  /// True when the article has the two words side by side, with a space between.
  bool has_pair(std::string_view first, std::string_view second);

 private:
  bool starts_sentence(const UnknownWord& unknown);
  void read_pairs();

  const Document& document_;
  const Context& context_;
  const Matches& matches_;
  std::optional<Abbreviations> abbreviations_;
  std::vector<std::uint64_t> hashes_;  // of all unknown words, sorted
  std::vector<std::uint64_t> pairs_;   // of all words that a space parts, sorted
  std::uint32_t sentences_of_ = UINT32_MAX;
  std::vector<Span> sentences_;  // of the block `sentences_of_`
};

/// Returns the word before a place, in its block, with white space or opening quotes between; empty
/// when something else is there.
std::string_view word_before(std::string_view text, std::size_t at);

}  // namespace factlint
