#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/word_evidence.h"
#include "lexicon/slips.h"

namespace factlint {

/// Judges whether tokens that no word list knows are misspelt words, as the rules of a document
/// ask.
class MisspellingJudge {
 public:
  MisspellingJudge(const Document& document, const Context& context, WordEvidence& evidence)
      : document_(document), context_(context), evidence_(evidence) {}

  /// Returns the words that a token may have been, the likeliest first; none when something speaks
  /// for a name, a coinage, another language or a piece of something longer. `rare` is a token that
  /// the largest word lists hold: slips are among their words.
  std::vector<std::string> repairs(const SlipParameters& slips, const UnknownWord& unknown,
                                   bool rare = false);

 private:
  struct Candidate {
    std::string word;
    std::uint64_t hash = 0;
    int weight = 0;
  };

  /// What is known of a token, and needed for each of its repairs.
  struct Asked {
    std::string word;  // in lower case
    bool capital = false, hyphenated = false, formed = false, rare = false;
    const UnknownWord* unknown = nullptr;
  };

  std::vector<Candidate> candidates(const SlipParameters& slips, Asked& token);
  /// What is known of a word that a token may have been.
  struct Known {
    Commonness commonness = Commonness::unknown;
    bool frequent = false;
  };

  bool allows(const SlipReading& reading, const Asked& token, const Repair& repair,
              const Known& word) const;
  /// True for a token that no word with a capital stands right beside, but for one of the names.
  bool stands_alone(const SlipParameters& slips, const UnknownWord& unknown, bool within) const;
  /// Returns the names that a token with a capital may have been.
  std::vector<std::string> names_near(const SlipParameters& slips, std::string_view word) const;
  bool stands_elsewhere(std::uint64_t hash, const UnknownWord& unknown) const;
  bool among_foreign(const SlipParameters& slips, const UnknownWord& unknown) const;
  bool is_near_word(std::string_view word) const;

  const Document& document_;
  const Context& context_;
  WordEvidence& evidence_;
  const SlipParameters* table_of_ = nullptr;
  std::optional<SlipTable> table_;
};

}  // namespace factlint
