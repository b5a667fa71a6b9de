#include "rules/expression_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "rules/expression_lexer.h"
#include "rules/expression_types.h"
#include "text/suggest.h"

namespace factlint {

namespace {

using Op = Expression::Op;
using Kind = ExpressionToken::Kind;

// How tightly operators bind their operands, from `or` to the minus sign.
enum Strength : int { kOr = 1, kAnd, kNot, kComparison, kSum, kProduct, kSign };

struct Infix {
  std::string_view text;
  Op op;
  int strength;
};

constexpr Infix kInfixes[] = {
    {"or", Op::logical_or, kOr},
    {"and", Op::logical_and, kAnd},
    {"<", Op::less, kComparison},
    {"<=", Op::less_equal, kComparison},
    {">", Op::greater, kComparison},
    {">=", Op::greater_equal, kComparison},
    {"==", Op::equal, kComparison},
    {"!=", Op::not_equal, kComparison},
    {"+", Op::add, kSum},
    {"-", Op::subtract, kSum},
    {"*", Op::multiply, kProduct},
    {"/", Op::divide, kProduct},
};

// What is parsed and evaluated by recursion must not be deep.
constexpr int kDeepest = 64;

// A parsed operand, with what errors about it and the depth of what contains it need.
struct Node {
  Expression expression;
  std::size_t begin = 0;
  int depth = 1;
};

// A Pratt parser (V. Pratt, `Top Down Operator Precedence`, 1973). Its functions return nothing
// when they have set the error.
class Parser {
 public:
  Parser(std::string_view text, std::size_t at, const std::vector<Name>& names)
      : text_(text), names_(names), token_(next_token(text, at)) {}

  std::variant<ParsedPrefix, ParseError> parse() {
    std::optional<Node> node = parse_infix(kOr);
    if (!node) return std::move(error_);
    return ParsedPrefix{std::move(node->expression), token_.span.begin};
  }

 private:
  std::nullopt_t fail(std::size_t offset, std::string message) {
    error_ = {offset, std::move(message)};
    return std::nullopt;
  }

  void advance() { token_ = next_token(text_, token_.span.end); }

  const Infix* infix() const {
    const auto found = std::find_if(std::begin(kInfixes), std::end(kInfixes),
                                    [&](const Infix& each) { return token_.is(each.text); });
    return found == std::end(kInfixes) ? nullptr : found;
  }

  std::optional<Node> parse_infix(int least) {
    std::optional<Node> left = parse_prefix();
    bool compared = false;
    while (left) {
      if (token_.is("=")) return fail(token_.span.begin, "expected `==`, found `=`");
      const Infix* found = infix();
      if (!found || found->strength < least) break;
      if (found->strength == kComparison && std::exchange(compared, true))
        return fail(token_.span.begin, "comparisons do not chain: join two of them with `and`");
      const std::size_t at = token_.span.begin;
      advance();
      std::optional<Node> right = parse_infix(found->strength + 1);
      if (!right) return std::nullopt;
      left = join(*found, at, *std::move(left), *std::move(right));
    }
    return left;
  }

  std::optional<Node> join(const Infix& infix, std::size_t at, Node left, Node right) {
    const std::size_t begins[] = {left.begin, right.begin};
    auto type = type_of_infix(infix.op, left.expression.type, right.expression.type);
    if (auto* error = std::get_if<TypeError>(&type))
      return fail(error->operand ? begins[*error->operand] : at, std::move(error->message));
    Node node;
    node.begin = left.begin;
    node.expression.op = infix.op;
    node.expression.type = std::get<Type>(type);
    if (!adopt(node, std::move(left)) || !adopt(node, std::move(right))) return std::nullopt;
    return node;
  }

  // Makes a node the operand of another.
  bool adopt(Node& parent, Node child) {
    parent.depth = std::max(parent.depth, child.depth + 1);
    parent.expression.operands.push_back(std::move(child.expression));
    if (parent.depth <= kDeepest) return true;
    fail(child.begin, too_deep());
    return false;
  }

  static std::string too_deep() { return fmt::format("nested more than {} deep", kDeepest); }

  std::optional<Node> parse_prefix() {
    const ExpressionToken token = token_;
    if (++nesting_ > kDeepest) return fail(token.span.begin, too_deep());
    std::optional<Node> node;
    if (token.is("not")) {
      node = parse_operator(Op::logical_not, kNot + 1);
    } else if (token.is("-")) {
      node = parse_operator(Op::negate, kSign);
    } else {
      node = parse_primary();
    }
    --nesting_;
    return node;
  }

  std::optional<Node> parse_operator(Op op, int strength) {
    const std::size_t at = token_.span.begin;
    advance();
    // `not not a` and `- -a` apply twice: a prefix binds whatever stands behind it.
    std::optional<Node> operand = parse_infix(strength);
    if (!operand) return std::nullopt;
    auto type = type_of_prefix(op, operand->expression.type);
    if (auto* error = std::get_if<TypeError>(&type))
      return fail(error->operand ? operand->begin : at, std::move(error->message));
    Node node;
    node.begin = at;
    node.expression.op = op;
    node.expression.type = std::get<Type>(type);
    if (!adopt(node, *std::move(operand))) return std::nullopt;
    return node;
  }

  std::optional<Node> parse_primary() {
    const ExpressionToken token = token_;
    if (token.is("(")) return parse_group();
    Node node;
    node.begin = token.span.begin;
    switch (token.kind) {
      case Kind::number: {
        node.expression.op = Op::number;
        node.expression.type = Type::number;
        const char* end = token.text.data() + token.text.size();
        if (std::from_chars(token.text.data(), end, node.expression.number).ec != std::errc())
          return fail(token.span.begin, "the number is too large");
        break;
      }
      case Kind::text:
        node.expression.op = Op::text;
        node.expression.type = Type::text;
        node.expression.text = token.text.substr(1, token.text.size() - 2);
        break;
      case Kind::name:
        if (token.is("and") || token.is("or")) return expected_expression();
        advance();
        return token_.is("(") ? parse_call(token) : parse_name(token);
      case Kind::unclosed:
        return fail(token.span.begin, fmt::format("expected a closing `{}`", token.text));
      default:
        return expected_expression();
    }
    advance();
    return node;
  }

  std::nullopt_t expected_expression() {
    return fail(token_.span.begin, fmt::format("expected an expression, found {}", shown(token_)));
  }

  std::optional<Node> parse_group() {
    const std::size_t at = token_.span.begin;
    advance();
    std::optional<Node> node = parse_infix(kOr);
    if (!node) return std::nullopt;
    if (!token_.is(")"))
      return fail(token_.span.begin, fmt::format("expected `)`, found {}", shown(token_)));
    advance();
    node->begin = at;
    return node;
  }

  std::optional<Node> parse_name(const ExpressionToken& token) {
    const auto found = std::find_if(names_.begin(), names_.end(),
                                    [&](const Name& name) { return name.name == token.text; });
    if (found == names_.end()) return unknown_name(token);
    Node node;
    node.begin = token.span.begin;
    node.expression.op = Op::name;
    node.expression.type = found->type;
    node.expression.index = static_cast<std::uint32_t>(found - names_.begin());
    return node;
  }

  std::nullopt_t unknown_name(const ExpressionToken& token) {
    std::vector<std::string_view> known;
    for (const Name& name : names_) known.push_back(name.name);
    const std::string_view meant = closest(token.text, known);
    if (meant.empty() && find_function(token.text))
      return fail(token.span.begin,
                  fmt::format("expected `(` after the function {}", shown(token)));
    return unknown("name", token, meant);
  }

  std::nullopt_t unknown(std::string_view what, const ExpressionToken& token,
                         std::string_view meant) {
    std::string message = fmt::format("unknown {} {}", what, shown(token));
    if (!meant.empty()) message += fmt::format("; did you mean `{}`?", meant);
    return fail(token.span.begin, std::move(message));
  }

  std::optional<Node> parse_call(const ExpressionToken& name) {
    const std::optional<std::size_t> index = find_function(name.text);
    if (!index) {
      std::vector<std::string_view> known;
      for (const Function& function : functions()) known.push_back(function.name);
      return unknown("function", name, closest(name.text, known));
    }
    Node node;
    node.begin = name.span.begin;
    node.expression.op = Op::call;
    node.expression.index = static_cast<std::uint32_t>(*index);
    std::vector<Type> types;
    std::vector<std::size_t> begins;
    if (!parse_arguments(node, types, begins)) return std::nullopt;
    auto type = type_of_call(functions()[*index], types);
    if (auto* error = std::get_if<TypeError>(&type))
      return fail(error->operand ? begins[*error->operand] : node.begin, std::move(error->message));
    node.expression.type = std::get<Type>(type);
    return node;
  }

  bool parse_arguments(Node& node, std::vector<Type>& types, std::vector<std::size_t>& begins) {
    advance();
    for (bool more = !token_.is(")"); more;) {
      std::optional<Node> argument = parse_infix(kOr);
      if (!argument) return false;
      types.push_back(argument->expression.type);
      begins.push_back(argument->begin);
      if (!adopt(node, *std::move(argument))) return false;
      more = token_.is(",");
      if (more) advance();
    }
    if (!token_.is(")")) {
      fail(token_.span.begin, fmt::format("expected `,` or `)`, found {}", shown(token_)));
      return false;
    }
    advance();
    return true;
  }

  std::string_view text_;
  const std::vector<Name>& names_;
  ExpressionToken token_;
  ParseError error_;
  int nesting_ = 0;
};

}  // namespace

std::variant<ParsedPrefix, ParseError> parse_expression_at(std::string_view text, std::size_t at,
                                                           const std::vector<Name>& names) {
  return Parser(text, at, names).parse();
}

std::variant<Expression, ParseError> parse_expression(std::string_view text,
                                                      const std::vector<Name>& names) {
  auto parsed = parse_expression_at(text, 0, names);
  if (auto* error = std::get_if<ParseError>(&parsed)) return std::move(*error);
  auto& prefix = std::get<ParsedPrefix>(parsed);
  const ExpressionToken rest = next_token(text, prefix.end);
  if (rest.kind != Kind::end)
    return ParseError{rest.span.begin, fmt::format("expected an operator, found {}", shown(rest))};
  return std::move(prefix.expression);
}

}  // namespace factlint
