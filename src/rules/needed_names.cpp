#include "rules/needed_names.h"

#include <algorithm>
#include <iterator>

#include "values/functions.h"

namespace factlint {
namespace {

using Op = Expression::Op;
using Names = std::vector<std::uint32_t>;  // in order, each once

Names either(const Names& a, const Names& b) {
  Names all;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

Names both(const Names& a, const Names& b) {
  Names shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared;
}

/// What an expression needs to come to something: three-valued logic turned round.
class Needs {
 public:
  Needs(const std::vector<Expression>& let, std::size_t name_count)
      : let_(let), first_let_(name_count - let.size()) {}

  /// Returns what an expression needs to be true, or to be false.
  Names of_truth(const Expression& expression, bool truth) const {
    switch (expression.op) {
      case Op::logical_not:
        return of_truth(expression.operands[0], !truth);
      case Op::logical_and:
      case Op::logical_or: {
        // One operand is enough to make `and` false and `or` true.
        const bool all = (expression.op == Op::logical_and) == truth;
        Names names = of_truth(expression.operands[0], truth);
        for (std::size_t i = 1; i < expression.operands.size(); ++i) {
          const Names next = of_truth(expression.operands[i], truth);
          names = all ? either(names, next) : both(names, next);
        }
        return names;
      }
      case Op::name:
        if (expression.index >= first_let_)
          return of_truth(let_[expression.index - first_let_], truth);
        return {expression.index};
      default:
        return of_value(expression);
    }
  }

 private:
  /// Returns what an expression needs to have a known value.
  Names of_value(const Expression& expression) const {
    switch (expression.op) {
      case Op::logical_not:
      case Op::logical_and:
      case Op::logical_or:
        return both(of_truth(expression, true), of_truth(expression, false));
      case Op::name:
        if (expression.index >= first_let_) return of_value(let_[expression.index - first_let_]);
        return {expression.index};
      default: {
        // An argument that need not be given need not be known.
        std::size_t count = expression.operands.size();
        if (expression.op == Op::call)
          count = std::min(count, functions()[expression.index].required);
        Names names;
        for (std::size_t i = 0; i < count; ++i)
          names = either(names, of_value(expression.operands[i]));
        return names;
      }
    }
  }

  const std::vector<Expression>& let_;
  std::size_t first_let_;
};

}  // namespace

std::vector<std::uint32_t> names_needed_to_fail(const Expression& expression,
                                                const std::vector<Expression>& let,
                                                std::size_t name_count) {
  return Needs(let, name_count).of_truth(expression, false);
}

}  // namespace factlint
