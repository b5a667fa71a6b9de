#include "rules/pack.h"

#include "rules/archive.h"
#include "text/word_hash.h"
#include "values/functions.h"
#include "values/readers.h"

namespace factlint {

namespace {

constexpr std::string_view kMagic = "factlint rules:\n";
static_assert((kMagic.size() + sizeof(std::uint64_t)) % archive::kAlignment == 0,
              "flat arrays lie aligned behind the header");
/// To be raised when the meaning of the bytes changes but not their layout.
constexpr std::uint64_t kVersion = 3;

/// What checking does not need.
struct Sources {
  std::vector<RuleTexts> texts;                    // of each rule
  std::vector<std::vector<std::string>> patterns;  // of each type of slot

  template <class F>
  void fields(F&& f) {
    f(texts), f(patterns);
  }
};

/// Returns bytes that differ between builds which do not read each other's rules: those with other
/// members, functions or readers.
std::string header() {
  archive::Layout layout;
  RuleSet rules;
  layout(rules);
  Sources sources;
  layout(sources);
  for (const Function& function : functions()) (layout.text += '\n') += function.name;
  for (const Reader& reader : readers()) (layout.text += '\n') += reader.name;
  const std::uint64_t number = word_hash(layout.text) + kVersion;
  std::string bytes(kMagic);
  return bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

}  // namespace

std::string pack_rules(const RuleSet& rules) {
  archive::Writer writer;
  RuleSet copy = rules;  // `fields` shows members for writing as well
  for (Rule& rule : copy.rules)
    for_each_template(rule, [](Template& packed) {
      if (packed.node != 0 && packed.exact) packed.regex.clear();  // the graph has it all
    });
  writer(copy);
  Sources sources;
  for (Rule& rule : copy.rules) sources.texts.push_back(std::move(rule.texts));
  for (SlotType& slot : copy.slots) sources.patterns.push_back(std::move(slot.patterns));
  writer(sources);
  return header() + writer.bytes;
}

std::optional<RuleSet> unpack_rules(std::string_view packed, Unpack what) {
  const std::string expected = header();
  if (!packed.starts_with(expected)) return std::nullopt;
  packed.remove_prefix(expected.size());
  archive::Reader reader(packed);
  std::optional<RuleSet> rules(std::in_place);
  reader(*rules);
  if (what == Unpack::for_checking) return reader.ok() ? std::move(rules) : std::nullopt;
  Sources sources;
  reader(sources);
  if (!reader.done() || sources.texts.size() != rules->rules.size() ||
      sources.patterns.size() != rules->slots.size())
    return std::nullopt;
  for (std::size_t i = 0; i < rules->rules.size(); ++i)
    rules->rules[i].texts = std::move(sources.texts[i]);
  for (std::size_t i = 0; i < rules->slots.size(); ++i)
    rules->slots[i].patterns = std::move(sources.patterns[i]);
  return rules;
}

}  // namespace factlint
