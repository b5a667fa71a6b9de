#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "rules/rule.h"
#include "text/document.h"

namespace factlint {

/// The lowest and the highest that a value may be: numbers, or days and times written as ISO 8601.
/// What is absent is open or unknown.
struct Bounds {
  struct Number {
    std::optional<double> low, high;
  };
  struct Days {
    std::optional<std::string> low, high;
  };
  Number number;
  Days days;
};

/// A thing that `inspect` shows.
struct Inspected {
  enum class Kind : std::uint8_t { block, sentence, value, trigger };
  Kind kind = Kind::block;
  Span span;                 // in the file
  std::string text;          // as written; of a block absent
  std::string_view role;     // of a block
  std::string_view slot;     // of a value: the slot type's name
  std::string_view type;     // of a value
  Bounds bounds;             // of a value
  std::string unit;          // of a value that has one, as written where the value is a quantity
  std::string_view rule;     // of a trigger
  std::string_view outcome;  // of a trigger: what became of it
};

/// Returns the name of a kind, as jsonl has it.
std::string_view kind_name(Inspected::Kind kind);

/// Lists what is read in a document: each block, then its sentences, values and triggers by place.
std::vector<Inspected> inspect(const Document& document, const RuleSet& rules,
                               const Lexicon& lexicon);

}  // namespace factlint
