#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/expression.h"

namespace factlint {

/// A slot as a template writes it: `{type}` or `{type:name}`, with byte offsets in the template.
struct SlotUse {
  std::string type, name;
  std::size_t type_offset = 0, name_offset = 0;
};

/// A template taken apart: runs of RE2 syntax, each followed by a slot except the last.
struct TemplateSyntax {
  struct Part {
    std::string regex;
    std::optional<SlotUse> slot;
  };
  std::vector<Part> parts;
  std::vector<ParseError> errors;
};

/// Takes a template apart: RE2 syntax in which `{` begins a slot unless a digit or comma follows,
/// white space stands for any run of it, and parentheses only group.
TemplateSyntax parse_template(std::string_view text);

/// Returns the expression for a word of a vocabulary: the word itself, in which white space stands
/// for any run of it and a straight apostrophe for the curly one too.
std::string word_regex(std::string_view word);

}  // namespace factlint
