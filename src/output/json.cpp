#include "output/json.h"

#include <nlohmann/json.hpp>

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
  out += object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  out += '\n';
}

}  // namespace factlint
