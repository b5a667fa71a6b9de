#pragma once

#include "regex/byte_set.h"
#include "regex/syntax.h"

namespace factlint {

/// Returns all bytes that a node's matches can hold, in UTF-8.
ByteSet bytes_of(const RegexNode& node);

}  // namespace factlint
