#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/span.h"

namespace factlint {

/// What a language's pack says of full stops that end no sentence. Words are held without the final
/// full stop, in the case they are written (`Mr`, `U.S`, `a.m`).
struct Abbreviations {
  /// Those that a name or number follows: Mr, Gen, No, Feb.
  std::unordered_set<std::string> never_final;
  /// Those that end a sentence when a capital follows: U.S, a.m, Inc.
  std::unordered_set<std::string> may_be_final;
  /// Words with a capital that go on with the sentence after such a one: Eastern, Monday, Senate.
  std::unordered_set<std::string> goes_on;
};

/// Returns the spans of the sentences of a block, in order, without the white space between them.
/// Closing quotes and brackets belong to the sentence they close.
std::vector<Span> split_sentences(std::string_view text, const Abbreviations& abbreviations);

}  // namespace factlint
