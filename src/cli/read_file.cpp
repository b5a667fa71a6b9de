#include "cli/read_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "output/printable.h"

namespace factlint {
namespace {

constexpr std::size_t kLargest = std::size_t{1} << 30;
constexpr std::size_t kFirstRead = std::size_t{1} << 16;

class File {
 public:
  explicit File(const std::string& path)
      : handle_(path == kStdin ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~File() {
    if (handle_ > STDIN_FILENO) ::close(handle_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  int handle() const { return handle_; }

 private:
  int handle_;
};

/// Reads to the end; returns 0 or the error number.
int read_all(int file, std::string& bytes) {
  struct stat status {};
  if (file < 0 || ::fstat(file, &status) != 0) return errno;
  if (S_ISDIR(status.st_mode)) return EISDIR;
  const auto expected = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  if (expected > kLargest) return EFBIG;
  // One byte more than expected shows the end without growing.
  bytes.resize(expected > 0 ? expected + 1 : kFirstRead);
  std::size_t filled = 0;
  while (true) {
    const ssize_t count = ::read(file, bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled > kLargest) return EFBIG;
    if (filled == bytes.size()) bytes.resize(2 * bytes.size());
  }
  bytes.resize(filled);
  return 0;
}

}  // namespace

FileContent read_file(const std::string& path) {
  FileContent content;
  const File file(path);
  if (const int error = read_all(file.handle(), content.bytes); error != 0) {
    content.bytes = {};
    content.error = "cannot read: " + std::generic_category().message(error);
  }
  return content;
}

std::string error_line(std::string_view path, std::string_view message) {
  return one_line(path) + ": error: " + one_line(message) + "\n";
}

}  // namespace factlint
