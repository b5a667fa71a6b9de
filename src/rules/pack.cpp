#include "rules/pack.h"

#include "rules/archive.h"
#include "values/functions.h"
#include "values/readers.h"

namespace factlint {

namespace {

constexpr std::string_view kMagic = "factlint rules\n";
/// To be raised when the meaning of the bytes changes but not their layout.
constexpr std::uint64_t kVersion = 1;

/// Mixes bytes into one number, eight at a time: enough to tell damage, no more.
std::uint64_t checksum(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t state = seed ^ (bytes.size() * 0x9e3779b97f4a7c15ULL);
  const auto mix = [&state](const char* data, std::size_t count) {
    std::uint64_t word = 0;
    std::memcpy(&word, data, count);
    // Both steps can be undone, so that two words never mix to one: no single change goes
    // unnoticed.
    state = (state ^ word) * 0xa0761d6478bd642fULL;
    state ^= state >> 32;
  };
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  std::size_t at = 0;
  for (; at + kWord <= bytes.size(); at += kWord) mix(bytes.data() + at, kWord);
  if (at < bytes.size()) mix(bytes.data() + at, bytes.size() - at);
  return state;
}

/// Returns a number that differs between builds which do not read each other's bytes: those with
/// other members, functions or readers.
std::uint64_t build_number() {
  static const std::uint64_t number = [] {
    archive::Layout layout;
    RuleSet rules;
    layout(rules);
    for (const Function& function : functions()) (layout.text += '\n') += function.name;
    for (const Reader& reader : readers()) (layout.text += '\n') += reader.name;
    return checksum(layout.text, kVersion);
  }();
  return number;
}

std::string number_bytes(std::uint64_t number) {
  std::string bytes(sizeof number, '\0');
  std::memcpy(bytes.data(), &number, sizeof number);
  return bytes;
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
  return std::string(kMagic) + number_bytes(checksum(writer.bytes, build_number())) + writer.bytes;
}

std::optional<RuleSet> unpack_rules(std::string_view packed) {
  constexpr std::size_t kHeader = kMagic.size() + sizeof(std::uint64_t);
  if (!packed.starts_with(kMagic) || packed.size() < kHeader) return std::nullopt;
  const std::string_view sum = packed.substr(kMagic.size(), sizeof(std::uint64_t));
  packed.remove_prefix(kHeader);
  if (sum != number_bytes(checksum(packed, build_number()))) return std::nullopt;
  archive::Reader reader(packed);
  std::optional<RuleSet> rules(std::in_place);
  reader(*rules);
  if (!reader.done()) return std::nullopt;
  return rules;
}

}  // namespace factlint
