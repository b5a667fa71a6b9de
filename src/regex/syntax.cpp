#include "regex/syntax.h"

#include <algorithm>
#include <iterator>

namespace factlint {

std::size_t CharacterSet::count(std::size_t limit) const {
  if (negated || open) return limit;
  std::size_t total = 0;
  for (const Range& range : ranges) {
    total += range.last - range.first + 1;
    if (total >= limit) return limit;
  }
  return total;
}

bool CharacterSet::only_in(char32_t first, char32_t last) const {
  if (negated || open || ranges.empty()) return false;
  for (const Range& range : ranges)
    if (range.first < first || range.last > last) return false;
  return true;
}

namespace {

constexpr int kMaxDepth = 100;
constexpr int kMaxRepeats = 4;

/// Decodes UTF-8 that RE2 will check again; a stray byte stands for itself.
char32_t decode_at(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at++);
  const int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
  if (more == 0) return lead;
  char32_t value = lead & (0x3fu >> more);
  for (int i = 0; i < more && at < text.size(); ++i) value = value << 6 | (byte(at++) & 0x3fu);
  return value;
}

class Parser {
 public:
  Parser(std::string_view regex, bool keep) : text_(regex), keep_(keep) {}

  std::optional<RegexNode> parse() {
    RegexNode node = alternation(0);
    if (failed_ || at_ != text_.size()) return std::nullopt;
    return node;
  }

  /// False when the expression read says more than its tree.
  bool exact() const { return exact_; }

 private:
  bool more() const { return !failed_ && at_ < text_.size(); }
  bool take(std::string_view literal) {
    if (text_.substr(at_, literal.size()) != literal) return false;
    at_ += literal.size();
    return true;
  }
  RegexNode fail() {
    failed_ = true;
    return {};
  }

  static RegexNode assertion(Assertion assertion) {
    RegexNode node;
    node.assertion = assertion;
    return node;
  }

  RegexNode set_node(CharacterSet set) {
    exact_ = exact_ && !set.open;
    RegexNode node;
    node.kind = RegexNode::Kind::set;
    node.set = std::move(set);
    node.fold_case = fold_case_;
    return node;
  }
  RegexNode character(char32_t value) { return set_node(one(value)); }

  RegexNode alternation(int depth) {
    if (depth > kMaxDepth) return fail();
    RegexNode node;
    node.kind = RegexNode::Kind::alternate;
    do node.children.push_back(concatenation(depth));
    while (more() && take("|"));
    return node.children.size() == 1 ? std::move(node.children.front()) : node;
  }

  RegexNode concatenation(int depth) {
    RegexNode node;
    node.kind = RegexNode::Kind::concat;
    while (more() && text_[at_] != '|' && text_[at_] != ')') {
      RegexNode child = repetition(atom(depth));
      // A group is no more than its parts: a token may run across its parentheses.
      if (child.kind == RegexNode::Kind::concat)
        std::move(child.children.begin(), child.children.end(), std::back_inserter(node.children));
      else if (child.kind != RegexNode::Kind::empty ||
               (keep_ && child.assertion != Assertion::none))
        node.children.push_back(std::move(child));
    }
    return node;
  }

  RegexNode repetition(RegexNode child) {
    for (int repeats = 0; more(); ++repeats) {
      unsigned min = 0, max = RegexNode::kUnbounded;
      if (take("+"))
        min = 1;
      else if (take("?"))
        max = 1;
      else if (!take("*") && !counted(min, max))
        break;
      RegexNode node;
      node.kind = RegexNode::Kind::repeat;
      node.lazy = take("?");
      node.min = min;
      node.max = max;
      node.children.push_back(std::move(child));
      child = std::move(node);
      if (repeats == kMaxRepeats) return fail();  // RE2 refuses `a**` anyway
    }
    return child;
  }

  /// Reads `{2}`, `{2,}` or `{2,5}`; anything else after a brace is literal, as RE2 has it.
  bool counted(unsigned& min, unsigned& max) {
    const std::size_t begin = at_;
    if (take("{")) {
      if (const auto low = integer()) {
        min = max = *low;
        if (take(",")) {
          const auto high = integer();
          max = high ? *high : RegexNode::kUnbounded;
        }
        if (take("}")) return true;
      }
    }
    at_ = begin;
    return false;
  }

  std::optional<unsigned> integer() {
    unsigned value = 0;
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && value < 100000)
      value = value * 10 + static_cast<unsigned>(text_[at_++] - '0');
    if (at_ == begin) return std::nullopt;
    return value;
  }

  RegexNode atom(int depth) {
    if (take("(")) return group(depth);
    if (take("[")) return set_node(bracket());
    if (take(".")) {
      std::vector<CharacterSet::Range> none;
      if (!dot_newline_) none.push_back({'\n', '\n'});
      return set_node(listed(std::move(none), true));
    }
    if (take("^")) return assertion(Assertion::text_begin);
    if (take("$")) return assertion(Assertion::text_end);
    if (take("\\")) return escape();
    return character(decode_at(text_, at_));
  }

  RegexNode group(int depth) {
    const bool outer = fold_case_;
    bool captures = keep_;
    if (take("?")) {
      if (take("P<") || take("<")) {
        while (more() && text_[at_] != '>') ++at_;
        if (!take(">")) return fail();
      } else {
        captures = false;
        bool on = true;
        for (; more() && text_[at_] != ':' && text_[at_] != ')'; ++at_) {
          if (text_[at_] == '-') on = false;
          if (text_[at_] == 'i') fold_case_ = on;
          if (text_[at_] == 's') dot_newline_ = true;
          if (text_[at_] == 'U' || text_[at_] == 'm') exact_ = false;
        }
        if (take(")")) return {};  // (?i): to the end of the enclosing group, which restores it
        if (!take(":")) return fail();
      }
    }
    RegexNode node = alternation(depth + 1);
    fold_case_ = outer;
    if (!take(")")) return fail();
    if (node.kind == RegexNode::Kind::empty) node.kind = RegexNode::Kind::concat;
    if (!captures) return node;
    RegexNode result;
    result.kind = RegexNode::Kind::group;
    result.children.push_back(std::move(node));
    return result;
  }

  RegexNode escape() {
    if (!more()) return fail();
    const char c = text_[at_];
    if (c == 'b') {
      ++at_;
      RegexNode node;
      node.kind = RegexNode::Kind::edge;
      return node;
    }
    if (c == 'B' || c == 'A' || c == 'z') {
      ++at_;
      return assertion(c == 'B'   ? Assertion::inside_word
                       : c == 'A' ? Assertion::text_begin
                                  : Assertion::text_end);
    }
    if (c == 'Q') {
      ++at_;
      RegexNode node;
      node.kind = RegexNode::Kind::concat;
      while (more() && !take("\\E")) node.children.push_back(character(decode_at(text_, at_)));
      return node;
    }
    return set_node(escaped_set());
  }

  /// Reads what follows a backslash, inside or outside a class.
  CharacterSet escaped_set() {
    const char32_t c = decode_at(text_, at_);
    switch (c) {
      case 'd':
        return listed({{'0', '9'}});
      case 'D':
        return listed({{'0', '9'}}, true);
      case 'w':
        return listed({{'a', 'z'}, {'A', 'Z'}, {'0', '9'}, {'_', '_'}});
      case 'W':
        return listed({{'a', 'z'}, {'A', 'Z'}, {'0', '9'}, {'_', '_'}}, true);
      case 's':
        return listed({{'\t', '\n'}, {'\f', '\r'}, {' ', ' '}});
      case 'S':
        return listed({{'\t', '\n'}, {'\f', '\r'}, {' ', ' '}}, true);
      case 'C':
        return open();
      case 'p':
      case 'P':
        return unicode_class(c == 'P');
      case 'n':
        return one('\n');
      case 't':
        return one('\t');
      case 'r':
        return one('\r');
      case 'f':
        return one('\f');
      case 'v':
        return one('\v');
      case 'a':
        return one('\a');
      case 'x':
        return one(hexadecimal());
      default:
        break;
    }
    if (c >= '0' && c <= '9') failed_ = true;  // octal, or a back-reference that RE2 refuses
    return one(c);
  }

  CharacterSet unicode_class(bool negated) {
    std::string_view name = text_.substr(at_, 1);
    if (name == "{") {
      const std::size_t end = std::min(text_.find('}', at_), text_.size());
      name = text_.substr(at_ + 1, end - at_ - 1);
      at_ = end;
    }
    if (at_ >= text_.size()) failed_ = true;
    ++at_;
    if (keep_ && name.size() == 1) return listed(characters_of_category(name.front()), negated);
    CharacterSet set = open();
    set.word = !negated && (name == "L" || name == "M" || name == "N");
    return set;
  }

  static CharacterSet listed(std::vector<CharacterSet::Range> ranges, bool negated = false) {
    CharacterSet set;
    set.ranges = std::move(ranges);
    set.negated = negated;
    return set;
  }
  static CharacterSet open() {
    CharacterSet set;
    set.open = true;
    return set;
  }
  static CharacterSet one(char32_t value) { return listed({{value, value}}); }

  char32_t hexadecimal() {
    const bool braced = take("{");
    char32_t value = 0;
    std::size_t digits = 0;
    for (; more() && digits < (braced ? 8u : 2u); ++digits, ++at_) {
      const char c = text_[at_];
      if (c >= '0' && c <= '9')
        value = value * 16 + static_cast<char32_t>(c - '0');
      else if (c >= 'a' && c <= 'f')
        value = value * 16 + static_cast<char32_t>(c - 'a' + 10);
      else if (c >= 'A' && c <= 'F')
        value = value * 16 + static_cast<char32_t>(c - 'A' + 10);
      else
        break;
    }
    if (digits == 0 || value > 0x10ffff || (braced && !take("}"))) failed_ = true;
    return value;
  }

  CharacterSet bracket() {
    CharacterSet set;
    set.negated = take("^");
    bool first = true, words = true;
    while (more() && (first || text_[at_] != ']')) {
      first = false;
      if (text_.substr(at_, 2) == "[:") {
        const std::size_t end = text_.find(":]", at_);
        if (end == std::string_view::npos) break;
        set.open = true;
        words = false;
        at_ = end + 2;
        continue;
      }
      CharacterSet low =
          take("\\") ? (more() ? escaped_set() : one(0)) : one(decode_at(text_, at_));
      const bool single = !low.negated && !low.open && low.ranges.size() == 1 &&
                          low.ranges[0].first == low.ranges[0].last;
      if (single && at_ + 1 < text_.size() && text_[at_] == '-' && text_[at_ + 1] != ']') {
        ++at_;
        const CharacterSet high =
            take("\\") ? (more() ? escaped_set() : one(0)) : one(decode_at(text_, at_));
        if (high.ranges.size() != 1 || high.ranges[0].last < low.ranges[0].first) {
          failed_ = true;
          return set;
        }
        low.ranges[0].last = high.ranges[0].last;
      }
      if (low.negated || low.open) {
        set.open = true;
        words = words && low.word;
      }
      set.ranges.insert(set.ranges.end(), low.ranges.begin(), low.ranges.end());
    }
    if (!take("]")) failed_ = true;
    set.word = set.open && words && !set.negated;
    return set;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool keep_;  // groups and assertions
  bool fold_case_ = false;
  bool dot_newline_ = false;
  bool exact_ = true;
  bool failed_ = false;
};

}  // namespace

std::optional<RegexNode> parse_regex(std::string_view regex) {
  return Parser(regex, false).parse();
}

std::optional<GroupedRegex> parse_grouped_regex(std::string_view regex) {
  Parser parser(regex, true);
  std::optional<RegexNode> root = parser.parse();
  if (!root) return std::nullopt;
  return GroupedRegex{std::move(*root), parser.exact()};
}

}  // namespace factlint
