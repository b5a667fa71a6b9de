#include <cstdint>
#include <cstdlib>

#include "rules/expression.h"

using namespace factlint;

namespace {

// One name of every type, each bound and not.
const std::vector<Name>& names() {
  static const std::vector<Name> all = {
      {"t", Type::text},    {"n", Type::number},  {"i", Type::number}, {"m", Type::month},
      {"w", Type::weekday}, {"d", Type::date},    {"y", Type::date},   {"b", Type::truth},
      {"t0", Type::text},   {"n0", Type::number}, {"m0", Type::month}, {"w0", Type::weekday},
      {"d0", Type::date},   {"b0", Type::truth},
  };
  return all;
}

std::vector<Binding> bindings() {
  const auto bound = [](Value value) { return Binding{std::move(value), "written", {}, true}; };
  Date day = *make_date(2024, 2, 29);
  day.text = "Feb. 29, 2024";
  day.month_part.span = {0, 4};
  day.day_part.span = {5, 7};
  day.year_part.span = {9, 13};
  std::vector<Binding> all = {bound(std::string("caf\xC3\x83\xC2\xA9")),
                              bound(Number{{12, 12}}),
                              bound(Number{{-0.5, std::nullopt}}),
                              bound(Month{2}),
                              bound(Weekday{7}),
                              bound(day),
                              bound(*make_date(9999, 12, std::nullopt)),
                              bound(Truth::unknown)};
  all.resize(names().size());
  return all;
}

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const std::vector<Binding> bound = bindings();
  static const ValueNames value_names = {std::vector<std::string>(12, "Month"),
                                         std::vector<std::string>(7, "Weekday")};

  const auto expression = parse_expression(text, names());
  if (const auto* error = std::get_if<ParseError>(&expression)) {
    require(error->offset <= size && !error->message.empty());
  } else {
    const auto& parsed = std::get<Expression>(expression);
    const Value value = evaluate(parsed, bound);
    const std::optional<Type> type = type_of(value);
    require(!type || *type == parsed.type);
    require(type.has_value() || parsed.type != Type::truth);
    print(value, value_names);
    print(value, {});
  }

  const auto message = parse_message(text, names());
  if (const auto* error = std::get_if<ParseError>(&message))
    require(error->offset <= size && !error->message.empty());
  else
    fill(std::get<Message>(message), bound, value_names);
  return 0;
}
