#include "rules/sentence_abbreviations.h"

namespace factlint {
namespace {

void add_words(const SlotType& slot, std::unordered_set<std::string>& words) {
  for (const Word& word : slot.words) {
    const std::string& text = word.text;
    words.insert(text.ends_with('.') ? text.substr(0, text.size() - 1) : text);
  }
}

}  // namespace

Abbreviations sentence_abbreviations(const RuleSet& rules) {
  Abbreviations abbreviations;
  for (const SlotType& slot : rules.slots) {
    if (slot.name == "abbreviation_before_name") add_words(slot, abbreviations.never_final);
    if (slot.name == "abbreviation") add_words(slot, abbreviations.may_be_final);
    if (slot.name == "after_abbreviation") add_words(slot, abbreviations.goes_on);
  }
  return abbreviations;
}

}  // namespace factlint
