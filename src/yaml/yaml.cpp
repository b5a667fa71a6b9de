#include "yaml/yaml.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

#include "yaml/builder.h"

namespace factlint::yaml {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMaxBytes = 64 << 20;

/// Finds a byte that YAML does not allow. yaml-cpp takes some for the end of the text, or for
/// UTF-16.
std::optional<Error> find_forbidden(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r')
      return Error{i, "a control character cannot stand in YAML"};
    if (byte >= 0xF8 || byte == 0xC0 || byte == 0xC1) return Error{i, "this is not UTF-8"};
  }
  return std::nullopt;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  for (const Entry& entry : entries)
    if (entry.key.scalar == key) return &entry.value;
  return nullptr;
}

Result parse(std::string_view text) {
  Result result;
  if (text.size() > kMaxBytes) {
    result.error = Error{0, "the file is larger than 64 MiB"};
    return result;
  }
  result.error = find_forbidden(text);
  if (result.error) return result;
  const std::size_t shift = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  try {
    std::istringstream stream{std::string(text.substr(shift))};
    YAML::Parser parser(stream);
    Builder builder(text, shift);
    while (parser.HandleNextDocument(builder)) {
    }
    result.root = builder.take();
  } catch (const Error& error) {
    result.error = error;
  } catch (const YAML::Exception& exception) {
    const std::size_t at =
        exception.mark.pos < 0 ? 0 : static_cast<std::size_t>(exception.mark.pos) + shift;
    result.error = Error{std::min(at, text.size()), exception.msg};
  } catch (const std::exception& exception) {
    result.error = Error{0, std::string("cannot be read: ") + exception.what()};
  }
  return result;
}

}  // namespace factlint::yaml
