#pragma once

#include <string>
#include <vector>

#include "rules/file_errors.h"
#include "rules/template.h"
#include "yaml/yaml.h"

namespace factlint {

/// Returns the keys that a slot type of a vocabulary may have.
const std::vector<std::string>& vocabulary_keys();

/// Reads vocabularies into slot types. Types may use each other in any order and across files, so
/// all files are declared first and compiled then.
class VocabularyLoader {
 public:
  explicit VocabularyLoader(SlotTypes& types) : types_(types) {}

  /// Reads a file's slot types. `file` and `errors` must outlive the loader.
  void declare(const yaml::Node& file, FileErrors& errors);
  /// Fills in the patterns of what was declared. A type with a mistake has none.
  void compile();

 private:
  enum class State { waiting, compiling, done };
  /// A type whose patterns use other types, so that they cannot be filled in at once.
  struct Pending {
    std::uint32_t type = 0;
    std::vector<const yaml::Node*> sources;
    std::vector<TemplateSyntax> patterns;
    FileErrors* errors = nullptr;
    State state = State::waiting;
  };

  void declare_type(const yaml::Entry& entry, FileErrors& errors);
  void compile(Pending& pending, std::size_t depth);
  bool compile_parts(Pending& pending, std::size_t depth);
  void compile_pattern(Pending& pending, std::size_t index);

  SlotTypes& types_;
  std::vector<Pending> pending_;
  std::size_t size_ = 0;                 // of all patterns
  std::vector<std::size_t> pending_of_;  // index in `pending_` + 1 of each type, 0 for none
};

/// Returns the names of months and weekdays: the first word for each number, from the first slot
/// type that has one for every number.
ValueNames name_values(const std::vector<SlotType>& types);

}  // namespace factlint
