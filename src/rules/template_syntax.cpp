#include "rules/template_syntax.h"

#include <algorithm>

#include "regex/pattern.h"
#include "rules/fields.h"
#include "rules/suggest.h"

namespace factlint {

namespace {

/// White space between words, line ends and the no-break and thin spaces included.
constexpr std::string_view kSpace = R"([\s\x{A0}\x{2009}\x{202F}])";

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  TemplateSyntax parse() {
    result_.parts.emplace_back();
    while (at_ < text_.size()) next();
    for (std::size_t open : groups_) error(open, "this `(` is never closed");
    return std::move(result_);
  }

 private:
  char peek(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  std::string& regex() { return result_.parts.back().regex; }
  void error(std::size_t at, std::string message) {
    result_.errors.push_back({at, std::move(message)});
  }

  /// Copies `count` bytes, or as many as there are.
  void copy(std::size_t count) {
    count = std::min(count, text_.size() - at_);
    regex() += text_.substr(at_, count);
    at_ += count;
  }

  /// Copies up to the next `end` and it, or the rest.
  void copy_through(char end) {
    const std::size_t found = text_.find(end, at_);
    copy(found == std::string_view::npos ? text_.size() - at_ : found + 1 - at_);
  }

  void next() {
    switch (text_[at_]) {
      case ' ':
      case '\t':
      case '\n':
      case '\r':
        return space();
      case '\\':
        return escape();
      case '[':
        return character_class();
      case '(':
        return open();
      case ')':
        return close();
      case '{':
        return brace();
      default:
        return copy(1);
    }
  }

  void space() {
    while (is_blank(peek(0))) ++at_;
    regex() += kSpace;
    switch (peek(0)) {
      case '?':  // an optional space is any run, or none
        regex() += '*';
        ++at_;
        return;
      case '*':
      case '+':
        return copy(1);
      case '{':
        if (is_quantifier()) return;
        [[fallthrough]];
      default:
        regex() += '+';
    }
  }

  void escape() {
    const char c = peek(1);
    if (c == '\0') {
      error(at_, R"(a backslash must be followed by a character)");
      ++at_;
    } else if (c == 'C' || c == 'Q') {
      error(at_, c == 'C' ? R"(`\C` matches a part of a character; use `.`)"
                          : R"(`\Q` cannot stand in a template; escape each character)");
      at_ += 2;
    } else {
      const bool braces = (c == 'p' || c == 'P' || c == 'x') && peek(2) == '{';
      copy(2);
      if (braces) copy_through('}');
    }
  }

  void character_class() {
    const std::size_t begin = at_;
    copy(peek(1) == '^' ? 2 : 1);
    if (peek(0) == ']') copy(1);  // first, it is itself a member
    while (at_ < text_.size() && peek(0) != ']') {
      if (peek(0) == '\\')
        escape();
      else if (peek(0) == '[' && peek(1) == ':' && text_.find(":]", at_) != std::string_view::npos)
        copy(text_.find(":]", at_) + 2 - at_);
      else
        copy(1);
    }
    if (at_ >= text_.size()) error(begin, "this `[` is never closed");
    copy(1);
  }

  void open() {
    groups_.push_back(at_);
    if (peek(1) != '?') {
      regex() += "(?:";
      ++at_;
    } else if (peek(2) == '<' || peek(2) == 'P') {
      error(at_, "a group cannot have a name; use a slot, `{type:name}`");
      regex() += "(?:";
      at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;
    } else {
      copy(2);
    }
  }

  void close() {
    if (groups_.empty())
      error(at_, "this `)` closes nothing");
    else
      groups_.pop_back();
    copy(1);
  }

  bool is_quantifier() const { return (peek(1) >= '0' && peek(1) <= '9') || peek(1) == ','; }

  void brace() {
    if (is_quantifier()) return copy_through('}');
    const std::size_t end = text_.find_first_of("{}", at_ + 1);
    if (end == std::string_view::npos || text_[end] == '{') {
      error(at_, R"(this `{` begins a slot that no `}` ends; a brace itself is `\{`)");
      ++at_;
      return;
    }
    slot(text_.substr(at_ + 1, end - at_ - 1), at_ + 1);
    at_ = end + 1;
    result_.parts.emplace_back();
  }

  void slot(std::string_view inside, std::size_t offset) {
    const std::size_t colon = inside.find(':');
    SlotUse use;
    use.type = inside.substr(0, colon);
    use.type_offset = use.name_offset = offset;
    if (colon != std::string_view::npos) {
      use.name = inside.substr(colon + 1);
      use.name_offset = offset + colon + 1;
      if (!is_identifier(use.name, '_'))
        return error(use.name_offset,
                     "expected the name of the slot in small letters, found " + quote(use.name));
    }
    if (!is_identifier(use.type, '_'))
      return error(offset, R"(expected the type of the slot in small letters, found )" +
                               quote(use.type) + R"(; a brace itself is `\{`)");
    result_.parts.back().slot = std::move(use);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  TemplateSyntax result_;
  std::vector<std::size_t> groups_;  // where those open began
};

}  // namespace

TemplateSyntax parse_template(std::string_view text) {
  // A block scalar ends in a line end that nobody means to match.
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  return Parser(text).parse();
}

std::string word_regex(std::string_view word) {
  std::string result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_blank(word[i])) {
      if (i == 0 || !is_blank(word[i - 1])) result += std::string(kSpace) + "+";
    } else if (word[i] == '\'') {
      result += "['’]";
    } else {
      result += escape_regex(word.substr(i, 1));
    }
  }
  return result;
}

}  // namespace factlint
