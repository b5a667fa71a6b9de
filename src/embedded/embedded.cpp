#include "embedded/embedded.h"

extern "C" {
extern const char factlint_lexicon_begin[];
extern const char factlint_lexicon_end[];
extern const char factlint_rules_begin[];
extern const char factlint_rules_end[];
}

namespace factlint {

std::string_view embedded_lexicon() {
  return {factlint_lexicon_begin, factlint_lexicon_end};
}

std::string_view embedded_rules() {
  return {factlint_rules_begin, factlint_rules_end};
}

}  // namespace factlint
