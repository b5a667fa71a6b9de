#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace factlint {

/// Turns back UTF-8 that was read as Windows-1252, Latin-1, Mac OS Roman, Windows-1250 or -1251 or
/// code page 437 or 850, up to three times over (`Ã¢â‚¬â„¢` is a quote that was read wrongly twice;
/// each time may be another encoding). Letters that are right already stay. Absent when there is
/// nothing to turn back, or what comes of it is still damaged or holds control characters.
std::optional<std::string> repair_utf8(std::string_view text);

}  // namespace factlint
