#pragma once

#include "match/matches.h"
#include "values/value.h"

namespace factlint {

/// Tells what the value of a rule's `expect` makes of its match.
inline Outcome outcome_of(const Value& expected) {
  const Truth* truth = std::get_if<Truth>(&expected);
  if (!truth || *truth == Truth::unknown) return Outcome::unknown;
  return *truth == Truth::yes ? Outcome::held : Outcome::reported;
}

}  // namespace factlint
