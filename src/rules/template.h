#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "regex/analysis.h"
#include "rules/file_errors.h"
#include "rules/rule.h"
#include "rules/template_syntax.h"
#include "yaml/yaml.h"

namespace factlint {

/// The slot types of a rule set while it is loaded, found by name.
class SlotTypes {
 public:
  explicit SlotTypes(std::vector<SlotType>& types);

  std::optional<std::uint32_t> find(const std::string& name) const;
  /// Adds a type whose name is new; returns its index.
  std::uint32_t add(SlotType type);
  SlotType& operator[](std::uint32_t index) { return types_[index]; }
  const SlotType& operator[](std::uint32_t index) const { return types_[index]; }
  /// Returns the names of the types, for messages.
  std::vector<std::string> names() const;
  const std::vector<SlotType>& all() const { return types_; }
  /// Returns the words of the type `frequent_word`, by which templates choose their keys. To be
  /// asked once the vocabulary is complete.
  const WordFrequencies& frequencies() const;

 private:
  std::vector<SlotType>& types_;
  std::unordered_map<std::string, std::uint32_t> index_;
  mutable WordFrequencies frequencies_;
};

/// The expression that a template becomes, without flags.
struct Rendered {
  std::string regex;
  std::vector<Capture> captures;  // groups counted from 1, names not set
  std::vector<SlotUse> named;     // the slot of each capture
  std::uint32_t groups = 0;       // how many the expression has
};

/// Puts the patterns of slot types in the place of slots. Tells what is wrong and returns nothing;
/// silent when only a slot type has no patterns, which was told where it is declared.
std::optional<Rendered> render_template(const TemplateSyntax& syntax, const SlotTypes& types,
                                        const yaml::Node& source, FileErrors& errors);

/// Tells every mistake in a template's syntax, its unknown slot types and its slots of one name.
/// Returns whether all its slots are sound.
bool check_slots(const TemplateSyntax& syntax, const SlotTypes& types, const yaml::Node& source,
                 FileErrors& errors);

/// Tells why RE2 refuses an expression, at the place in the template if it can be found. Returns
/// whether it is accepted.
bool check_regex(const std::string& regex, const yaml::Node& source, FileErrors& errors);

/// A template of a rule, and what is known of it.
struct Compiled {
  Template result;
  Analysis analysis;
};

/// Compiles a template of a rule: patterns filled in, edges of words. Its chain of keys is not set.
std::optional<Compiled> compile_template(const Rendered& rendered, const SlotTypes& types,
                                         const yaml::Node& source, FileErrors& errors);

}  // namespace factlint
