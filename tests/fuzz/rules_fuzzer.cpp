// Feeds arbitrary bytes to the loader: as a rule, as a vocabulary, as a pack and as plain YAML.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "rules/loader.h"
#include "rules/pack.h"
#include "text/source.h"
#include "yaml/yaml.h"

namespace {

constexpr std::string_view kVocabulary = R"(
month: {type: month, words: {January: 1, February: 2, May: 5}}
int: {reader: integer, pattern: '\d{1,4}'}
lead: {words: [the, of, "of the"]}
day: {pattern: ['{month:m} {int:d}', '{int:d} {month:m}']}
)";

/// Stops the fuzzer at a position outside its file.
void check(const std::vector<factlint::RuleError>& errors, const factlint::RuleFile& file) {
  const factlint::Source source(file.path, file.text);
  for (const factlint::RuleError& error : errors) {
    if (error.file != file.path || error.message.empty()) std::abort();
    if (source.position(source.offset(error.position)) != error.position) std::abort();
  }
}

/// Returns the rule set that every file is added to.
const factlint::RuleSet& fixed_rules() {
  static const factlint::RuleSet rules = [] {
    factlint::RuleSet result;
    const std::string text(kVocabulary);
    if (!factlint::load_rules({{"f/vocabulary/fixed.yaml", text}}, result).empty()) std::abort();
    return result;
  }();
  return rules;
}

void load(std::string path, std::string_view text) {
  factlint::RuleSet rules = fixed_rules();
  const factlint::RuleFile file = {std::move(path), std::string(text)};
  check(factlint::load_rules({file}, rules), file);
  if (!factlint::unpack_rules(factlint::pack_rules(rules))) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const factlint::yaml::Result parsed = factlint::yaml::parse(text);
  if (parsed.error && parsed.error->offset > size) std::abort();
  factlint::unpack_rules(text);
  load("f/g/rule.yaml", text);
  load("f/vocabulary/own.yaml", text);
  return 0;
}
