#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/rule.h"
#include "text/document.h"
#include "text/sentences.h"

namespace factlint {

/// The sentences of a document's blocks, split when first asked for; those of one block at a time
/// are kept.
class Sentences {
 public:
  explicit Sentences(const RuleSet& rules);

  /// Returns the sentences of a block, in order. Valid until the next block is asked for.
  const std::vector<Span>& of(const Document& document, std::uint32_t block);
  /// Returns the sentence that a span of a block's text lies in, but for spaces at its end; nothing
  /// when it runs over the end of one.
  std::optional<Span> around(const Document& document, std::uint32_t block, Span span);
  /// Drops what is kept; to be called when another document comes.
  void forget() { document_ = nullptr; }

 private:
  Abbreviations abbreviations_;
  const Document* document_ = nullptr;
  std::uint32_t block_ = UINT32_MAX;
  std::vector<Span> sentences_;
};

}  // namespace factlint
