#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace factlint {

enum class ColorWhen : std::uint8_t { automatic, always, never };

/// Standard output, written in large chunks. Once a write has failed the rest is dropped.
class Output {
 public:
  Output();

  bool is_terminal() const { return is_terminal_; }
  bool failed() const { return error_ != 0; }
  /// Says why writing failed.
  std::string error() const;

  void write(std::string_view text);
  /// Writes what is held back; false once a write has failed.
  bool flush();
  /// True when something is held back.
  bool pending() const { return !buffer_.empty(); }

 private:
  std::string buffer_;
  bool is_terminal_ = false;
  int error_ = 0;
};

/// Writes to standard error at once.
void write_error(std::string_view text);
/// Writes the line `factlint: error: …` to standard error.
void print_error(std::string_view message);
bool error_is_terminal();

/// True when findings are to be colored; `NO_COLOR` and `TERM=dumb` forbid it where nobody asked.
bool use_color(ColorWhen when, const Output& out);

}  // namespace factlint
