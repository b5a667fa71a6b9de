#include <nlohmann/json.hpp>

#include "output/json.h"
#include "output/output.h"

namespace factlint {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const Source& source, const Note& note) {
  Json object;
  object["message"] = note.message;
  add_place(object, source, note.span);
  return object;
}

Json to_json(const Source& source, const Fix& fix) {
  Json object;
  object["replacement"] = fix.replacement;
  add_place(object, source, fix.span);
  return object;
}

template <class T>
Json to_json(const Source& source, const std::vector<T>& things) {
  Json array = Json::array();
  for (const T& thing : things) array.push_back(to_json(source, thing));
  return array;
}

}  // namespace

void write_jsonl(const Source& source, const std::vector<Diagnostic>& diagnostics,
                 std::string& out) {
  for (const Diagnostic& diagnostic : diagnostics) {
    Json object;
    add_place(object, source, diagnostic.mark);
    object["level"] = level_name(diagnostic.level);
    object["rule"] = diagnostic.rule;
    object["message"] = diagnostic.message;
    object["notes"] = to_json(source, diagnostic.notes);
    object["help"] = diagnostic.help.empty() ? Json(nullptr) : Json(diagnostic.help);
    object["fixes"] = to_json(source, diagnostic.fixes);
    append_line(out, object);
  }
}

}  // namespace factlint
