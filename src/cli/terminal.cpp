#include "cli/terminal.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "output/printable.h"

namespace factlint {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 18;

/// Writes everything; returns 0 or the error number.
int write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value && *value;
}

}  // namespace

Output::Output() : is_terminal_(isatty(STDOUT_FILENO) != 0) {}

std::string Output::error() const {
  return std::generic_category().message(error_);
}

void Output::write(std::string_view text) {
  if (failed()) return;
  buffer_ += text;
  if (buffer_.size() >= kChunk) flush();
}

bool Output::flush() {
  if (!failed()) error_ = write_all(STDOUT_FILENO, buffer_);
  buffer_.clear();
  return !failed();
}

void write_error(std::string_view text) {
  write_all(STDERR_FILENO, text);
}

void print_error(std::string_view message) {
  write_error("factlint: error: " + one_line(message) + "\n");
}

bool error_is_terminal() {
  return isatty(STDERR_FILENO) != 0;
}

bool use_color(ColorWhen when, const Output& out) {
  if (when != ColorWhen::automatic) return when == ColorWhen::always;
  const char* terminal = std::getenv("TERM");
  return out.is_terminal() && !is_set("NO_COLOR") &&
         !(terminal && std::string_view(terminal) == "dumb");
}

}  // namespace factlint
