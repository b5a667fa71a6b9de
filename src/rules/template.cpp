#include "rules/template.h"

#include <fmt/format.h>

#include <unordered_set>

#include "regex/pattern.h"
#include "rules/suggest.h"
#include "text/unicode.h"

namespace factlint {

namespace {

/// No template grows beyond this; slot types that hold each other twice would without end.
constexpr std::size_t kMaxRegex = 256 << 10;

/// Returns an expression that was rendered with all its groups made to capture nothing.
std::string without_captures(std::string_view regex) {
  std::string result;
  bool in_class = false;
  for (std::size_t i = 0; i < regex.size(); ++i) {
    const char c = regex[i];
    result += c;
    if (c == '\\' && i + 1 < regex.size()) {
      result += regex[++i];
    } else if (in_class && c == '[' && regex.substr(i + 1).starts_with(":")) {
      // The bracket that ends `[:alpha:]` does not end the class.
      const std::size_t end = regex.find(":]", i + 2);
      if (end == std::string_view::npos) continue;
      result += regex.substr(i + 1, end + 1 - i);
      i = end + 1;
    } else if (in_class) {
      in_class = c != ']';
    } else if (c == '[') {
      in_class = true;
      // A bracket that comes first is a member of the class.
      if (regex.substr(i + 1).starts_with("^")) result += regex[++i];
      if (regex.substr(i + 1).starts_with("]")) result += regex[++i];
    } else if (c == '(' && !regex.substr(i + 1).starts_with("?")) {
      result += "?:";
    }
  }
  return result;
}

/// Appends a slot's patterns as one group; returns false when that grows too large. Says outright
/// how letters are matched, since a flag may hold where the slot stands.
bool append_slot(const SlotType& type, bool named, std::string& regex) {
  if (named) regex += '(';
  regex += type.exact_case ? "(?-i:" : "(?i:";
  for (std::size_t i = 0; i < type.patterns.size(); ++i) {
    if (regex.size() + type.patterns[i].size() > kMaxRegex) return false;
    if (i > 0) regex += '|';
    regex += named ? type.patterns[i] : without_captures(type.patterns[i]);
  }
  regex += named ? "))" : ")";
  return true;
}

}  // namespace

SlotTypes::SlotTypes(std::vector<SlotType>& types) : types_(types) {
  for (std::uint32_t i = 0; i < types_.size(); ++i) index_.emplace(types_[i].name, i);
}

std::optional<std::uint32_t> SlotTypes::find(const std::string& name) const {
  const auto found = index_.find(name);
  if (found == index_.end()) return std::nullopt;
  return found->second;
}

std::uint32_t SlotTypes::add(SlotType type) {
  const auto index = static_cast<std::uint32_t>(types_.size());
  index_.emplace(type.name, index);
  types_.push_back(std::move(type));
  return index;
}

const WordFrequencies& SlotTypes::frequencies() const {
  const auto type = find("frequent_word");
  if (frequencies_.empty() && type)
    for (const Word& word : types_[*type].words) frequencies_[to_lower(word.text)] = word.value;
  return frequencies_;
}

std::vector<std::string> SlotTypes::names() const {
  constexpr std::size_t kMaxNames = 1000;  // more make no message better
  std::vector<std::string> result;
  for (std::size_t i = 0; i < types_.size() && i < kMaxNames; ++i) result.push_back(types_[i].name);
  return result;
}

std::optional<Rendered> render_template(const TemplateSyntax& syntax, const SlotTypes& types,
                                        const yaml::Node& source, FileErrors& errors) {
  Rendered result;
  for (const TemplateSyntax::Part& part : syntax.parts) {
    result.regex += part.regex;
    if (!part.slot) continue;
    const auto index = types.find(part.slot->type);
    if (!index || types[*index].patterns.empty()) return std::nullopt;
    const bool named = !part.slot->name.empty();
    if (!append_slot(types[*index], named, result.regex)) {
      errors.add_in(source, part.slot->type_offset, "the template grows too large here");
      return std::nullopt;
    }
    if (!named) continue;
    result.captures.push_back({result.groups + 1, -1, *index});
    result.named.push_back(*part.slot);
    result.groups += 1 + types[*index].groups();
  }
  return result;
}

bool check_slots(const TemplateSyntax& syntax, const SlotTypes& types, const yaml::Node& source,
                 FileErrors& errors) {
  for (const ParseError& error : syntax.errors) errors.add_in(source, error.offset, error.message);
  bool sound = syntax.errors.empty();
  std::unordered_set<std::string> names;
  for (const TemplateSyntax::Part& part : syntax.parts) {
    if (!part.slot) continue;
    if (!types.find(part.slot->type)) {
      const std::size_t at = offset_in_scalar(errors.text(), source, part.slot->type_offset);
      errors.add_unknown(at, "slot type", part.slot->type, types.names());
      sound = false;
    }
    if (!part.slot->name.empty() && !names.insert(part.slot->name).second) {
      errors.add_in(source, part.slot->name_offset,
                    fmt::format("duplicate slot {}", quote(part.slot->name)));
      sound = false;
    }
  }
  return sound;
}

bool check_regex(const std::string& regex, const yaml::Node& source, FileErrors& errors) {
  const Pattern pattern(regex);
  const std::string reason = pattern.error();
  if (reason.empty()) return true;
  const std::string argument = pattern.error_argument();
  const std::size_t found = argument.empty() ? std::string::npos : source.scalar.find(argument);
  if (found == std::string::npos)
    errors.add(source, fmt::format("RE2 refuses this pattern: {}", reason));
  else
    errors.add_in(source, found, fmt::format("RE2 refuses {}: {}", quote(argument), reason));
  return false;
}

std::optional<Compiled> compile_template(const Rendered& rendered, const SlotTypes& types,
                                         const yaml::Node& source, FileErrors& errors) {
  const std::string body = "(?:" + rendered.regex + ")";
  if (!check_regex("(?i)" + body, source, errors)) return std::nullopt;
  Compiled compiled;
  compiled.analysis = analyze_regex("(?i)" + body, true, types.frequencies());
  const Analysis& edges = compiled.analysis;
  if (edges.nullable) {
    errors.add(source, "this matches nothing at all as well; some part of it must not be optional");
    return std::nullopt;
  }
  // RE2 knows only ASCII letters, so where another character can stand at the edge the matcher
  // looks.
  const bool word_start = edges.starts_word && !edges.starts_other && !edges.starts_wide;
  const bool word_end = edges.ends_word && !edges.ends_other && !edges.ends_wide;
  Template& result = compiled.result;
  result.regex = fmt::format("(?i){}{}{}", word_start ? "\\b" : "", body, word_end ? "\\b" : "");
  result.captures = rendered.captures;
  if (edges.max_length) result.max_length = static_cast<std::uint32_t>(*edges.max_length);
  return compiled;
}

}  // namespace factlint
