#include "match/sentences.h"

#include <algorithm>

#include "rules/sentence_abbreviations.h"

namespace factlint {

Sentences::Sentences(const RuleSet& rules) : abbreviations_(sentence_abbreviations(rules)) {}

const std::vector<Span>& Sentences::of(const Document& document, std::uint32_t block) {
  if (document_ != &document || block_ != block) {
    sentences_ = split_sentences(document.blocks[block].text, abbreviations_);
    document_ = &document;
    block_ = block;
  }
  return sentences_;
}

std::optional<Span> Sentences::around(const Document& document, std::uint32_t block, Span span) {
  const std::string_view text = document.blocks[block].text;
  // A template may look at the white space behind what it matches: `. ` ends a number, `.5` does
  // not.
  while (span.end > span.begin + 1 && text[span.end - 1] == ' ') --span.end;
  const std::vector<Span>& all = of(document, block);
  const auto sentence =
      std::partition_point(all.begin(), all.end(), [&](Span one) { return one.end < span.end; });
  if (sentence == all.end() || sentence->begin > span.begin) return std::nullopt;
  return *sentence;
}

}  // namespace factlint
