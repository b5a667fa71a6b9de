#pragma once

#include "values/reading_context.h"

namespace factlint {

class Lexicon;

/// What an expression may ask beside its names. What is absent makes the functions that need it
/// unknown.
struct Environment {
  const Lexicon* lexicon = nullptr;
  ReadingContext reading = {};
};

}  // namespace factlint
