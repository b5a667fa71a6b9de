#include "output/json.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace factlint {

void add_place(nlohmann::ordered_json& object, const Source& source, Span span) {
  const Position begin = source.position(span.begin);
  const Position end = source.position(span.end);
  object["file"] = source.name();
  object["line"] = begin.line;
  object["column"] = begin.column;
  object["endLine"] = end.line;
  object["endColumn"] = end.column;
  object["offset"] = span.begin;
  object["length"] = span.size();
}

void append_line(std::string& out, const nlohmann::ordered_json& object) {
  const std::string line =
      object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  // Some readers take these for the end of a line.
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string_view rest = std::string_view(line).substr(at);
    if (rest.starts_with("\xC2\x85")) {
      out += "\\u0085";
      at += 1;
    } else if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) {
      out += rest[2] == '\xA8' ? "\\u2028" : "\\u2029";
      at += 2;
    } else {
      out += line[at];
    }
  }
  out += '\n';
}

}  // namespace factlint
