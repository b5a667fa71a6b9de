#include "rules/needed_names.h"

#include <doctest/doctest.h>

using namespace factlint;

namespace {

/// Returns the letters of the names that an expression needs to be false. `a` to `d` are numbers,
/// `s` is `a + b`, `t` is `a < b or c < d`.
std::string needed(const std::string& text) {
  std::vector<Name> names;
  for (const char* name : {"a", "b", "c", "d"}) names.push_back({name, Type::number});
  std::vector<Expression> let;
  for (const auto& [name, source] : {std::pair{"s", "a + b"}, std::pair{"t", "a < b or c < d"}}) {
    let.push_back(std::get<Expression>(parse_expression(source, names)));
    names.push_back({name, let.back().type});
  }
  std::string found;
  for (const std::uint32_t name :
       names_needed_to_fail(std::get<Expression>(parse_expression(text, names)), let, names.size()))
    found += names[name].name;
  return found;
}

}  // namespace

TEST_CASE("needed names: what an expression cannot be false without") {
  CHECK(needed("a < b") == "ab");
  CHECK(needed("a < 3") == "a");
  CHECK(needed("1 < 3") == "");
  // All of `or` must be false, one of `and` is enough.
  CHECK(needed("a < b or c == d") == "abcd");
  CHECK(needed("a < b and b < c") == "b");
  CHECK(needed("not (a < b and b < c)") == "abc");
  CHECK(needed("not (a < b or b < c)") == "b");
  CHECK(needed("a < b and c < d or b > 4") == "b");
  // Names of `let` need what they are made of.
  CHECK(needed("s < c") == "abc");
  CHECK(needed("t") == "abcd");
  CHECK(needed("not t") == "");
  // A function needs the arguments that it must be given.
  CHECK(needed("sum(a, b, c) < d") == "ad");
  CHECK(needed("either(a, b) < d") == "d");
  CHECK(needed("abs(a - b) < -c") == "abc");
}
