#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "values/environment.h"
#include "values/value.h"

namespace factlint {

/// A name that an expression may use, in the order of the bindings it is evaluated with.
struct Name {
  std::string name;
  Type type = Type::text;

  template <class F>
  void fields(F&& f) {
    f(name), f(type);
  }
};

/// A typed expression tree.
struct Expression {
  enum class Op : std::uint8_t {
    number,
    text,
    name,
    call,
    negate,
    add,
    subtract,
    multiply,
    divide,
    less,
    less_equal,
    greater,
    greater_equal,
    equal,
    not_equal,
    logical_not,
    logical_and,
    logical_or,
  };
  Op op = Op::number;
  Type type = Type::number;  // of the result
  double number = 0;         // of a number
  std::string text;          // of a text
  std::uint32_t index = 0;   // of a name, or of a function in `functions()`
  std::vector<Expression> operands;

  template <class F>
  void fields(F&& f) {
    f(op), f(type), f(number), f(text), f(index), f(operands);
  }
};

/// A mistake at a byte offset in what was parsed.
struct ParseError {
  std::size_t offset = 0;
  std::string message;  // lower case, says what was expected
};

/// Parses and types an expression: names, numbers, 'texts', + - * /, comparisons, and, or, not,
/// function calls. Nesting is bounded at 64.
std::variant<Expression, ParseError> parse_expression(std::string_view text,
                                                      const std::vector<Name>& names);

/// One bound name: its value and the place it was read from.
struct Binding {
  Value value;       // monostate when unknown or not bound
  std::string text;  // as written; empty for what is computed
  Span span;         // in the block's text
  bool bound = false;
};

/// Evaluates an expression. `bindings` go with the names it was parsed with.
Value evaluate(const Expression& expression, const std::vector<Binding>& bindings,
               const Environment& environment = {});

/// Prints a value the way a message shows it. Months and weekdays are printed with the names given.
struct ValueNames {
  std::vector<std::string> months;    // 12, January first; empty where the pack has none
  std::vector<std::string> weekdays;  // 7, Monday first

  template <class F>
  void fields(F&& f) {
    f(months), f(weekdays);
  }
};
std::string print(const Value& value, const ValueNames& names);

/// A message with `{expression}` parts; `{{` and `}}` stand for braces.
struct Message {
  struct Part {
    std::string literal;  // when there is no expression
    std::optional<Expression> expression;

    template <class F>
    void fields(F&& f) {
      f(literal), f(expression);
    }
  };
  std::vector<Part> parts;

  bool empty() const { return parts.empty(); }
  template <class F>
  void fields(F&& f) {
    f(parts);
  }
};

std::variant<Message, ParseError> parse_message(std::string_view text,
                                                const std::vector<Name>& names);

/// Fills a message in. A bound name is shown as it was written; absent when a part is unknown.
std::optional<std::string> fill(const Message& message, const std::vector<Binding>& bindings,
                                const ValueNames& names, const Environment& environment = {});

}  // namespace factlint
