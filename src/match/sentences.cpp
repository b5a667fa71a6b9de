#include "match/sentences.h"

#include <algorithm>

#include "rules/sentence_abbreviations.h"

namespace factlint {

Sentences::Sentences(const RuleSet& rules) : abbreviations_(sentence_abbreviations(rules)) {}

const std::vector<Span>& Sentences::of(const Document& document, std::uint32_t block) {
  if (block_ != block) {
    sentences_ = split_sentences(document.blocks[block].text, abbreviations_);
    block_ = block;
  }
  return sentences_;
}

bool Sentences::in_one(const Document& document, std::uint32_t block, Span span) {
  const std::vector<Span>& all = of(document, block);
  return std::any_of(all.begin(), all.end(), [&](Span sentence) {
    return sentence.begin <= span.begin && span.end <= sentence.end;
  });
}

}  // namespace factlint
