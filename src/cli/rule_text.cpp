#include "cli/rule_text.h"

#include <string_view>

#include "output/printable.h"

namespace factlint {

std::string summary(const Rule& rule, const Abbreviations& abbreviations) {
  const std::string_view paragraph =
      std::string_view(rule.texts.explain).substr(0, rule.texts.explain.find("\n\n"));
  const std::vector<Span> sentences = split_sentences(paragraph, abbreviations);
  return sentences.empty() ? "" : one_line(sentences.front().in(paragraph));
}

}  // namespace factlint
