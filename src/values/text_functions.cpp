#include "text/unicode.h"
#include "values/function_groups.h"
#include "values/repair.h"

namespace factlint {

namespace {

Value call_if(const Arguments& a) {
  const Truth condition = std::get<Truth>(a[0]);
  if (condition == Truth::unknown) return equal(a[1], a[2]) == Truth::yes ? a[1] : Value();
  return condition == Truth::yes ? a[1] : a[2];
}

Value call_lower(const Arguments& a) {
  return to_lower(std::get<std::string>(a[0]));
}

Value call_repaired(const Arguments& a) {
  std::optional<std::string> repaired = repair_utf8(std::get<std::string>(a[0]));
  return repaired ? Value(*std::move(repaired)) : Value();
}

}  // namespace

std::vector<Function> text_functions() {
  using enum Type;
  return {
      {"if",
       {truth, text, text},
       3,
       text,
       "the first text when the condition is true, the second when it is false, else unknown",
       call_if},
      {"lower", {text}, 1, text, "a text in lower case", call_lower},
      {"repaired",
       {text},
       1,
       text,
       "a text whose UTF-8 was read in another encoding (Windows-1252, Mac OS Roman …), turned "
       "back; unknown when it was not",
       call_repaired},
  };
}

}  // namespace factlint
