#include "rules/slip_parameters.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/fields.h"
#include "rules/keys.h"
#include "rules/suggest.h"
#include "rules/words.h"
#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {

namespace {

bool read_flag(const yaml::Node& map, std::string_view key, FileErrors& errors) {
  const yaml::Node* node = map.find(key);
  return node && read_boolean(*node, errors).value_or(false);
}

SlipReading read_reading(const yaml::Node& node, FileErrors& errors) {
  SlipReading reading;
  check_keys(node, slip_keys(), errors);
  if (const yaml::Node* slips = node.find("slip")) {
    for (const yaml::Node* item : read_text_or_texts(*slips, errors))
      if (const auto slip = read_choice(*item, "slip", slip_names(), errors))
        reading.slips |= 1U << *slip;
  } else {
    errors.add(node, "the key `slip` is missing");
  }
  if (const yaml::Node* shortest = node.find("shortest"))
    reading.shortest = read_count(*shortest, 3, 64, errors).value_or(3);
  else
    errors.add(node, "the key `shortest` is missing");
  if (const yaml::Node* commonness = node.find("commonness"))
    if (const auto index = read_choice(*commonness, "commonness", commonness_names(), errors))
      reading.commonness = static_cast<Commonness>(*index + 1);
  reading.frequent = read_flag(node, "frequent", errors);
  reading.elsewhere = read_flag(node, "elsewhere", errors);
  reading.formed = read_flag(node, "formed", errors);
  reading.capital = read_flag(node, "capital", errors);
  reading.rare = read_flag(node, "rare", errors);
  reading.name = read_flag(node, "name", errors);
  return reading;
}

/// Reads a suffix: `ness`, or what the stem loses and what it takes (`y>ies`), `+` for its last
/// letter again
/// (`+>ing`).
Suffix read_suffix(const std::string& text) {
  Suffix suffix;
  const std::size_t sign = text.find('>');
  suffix.ending = sign == text.npos ? text : text.substr(sign + 1);
  if (sign != text.npos) suffix.lost = text.substr(0, sign);
  if (suffix.lost == "+") {
    suffix.lost.clear();
    suffix.doubles = true;
  }
  return suffix;
}

std::vector<std::uint64_t> hash_words(const std::vector<std::string>& words) {
  std::vector<std::uint64_t> hashes;
  for (const std::string& word : words) hashes.push_back(word_hash(word));
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

}  // namespace

SlipParameters read_slip_parameters(const yaml::Node& file, const SlotTypes& types,
                                    FileErrors& errors) {
  SlipParameters parameters;
  const yaml::Node* slips = file.find("slips");
  if (slips && (slips->kind != yaml::Kind::sequence || slips->items.empty()))
    errors.add(*slips, "expected a list of slips");
  else if (slips)
    for (const yaml::Node& item : slips->items) {
      if (item.kind == yaml::Kind::map)
        parameters.readings.push_back(read_reading(item, errors));
      else
        errors.add(item, "expected a map with the keys `slip` and `shortest`");
    }
  std::vector<std::string> suffixes, frequent, foreign;
  for (const auto& [key, words] :
       {std::pair{"keyboard", &parameters.keyboard}, std::pair{"confused", &parameters.confused},
        std::pair{"frequent", &frequent}, std::pair{"names", &parameters.names},
        std::pair{"endings", &parameters.endings}, std::pair{"foreign", &foreign},
        std::pair{"suffixes", &suffixes}, std::pair{"prefixes", &parameters.forming.prefixes}}) {
    const yaml::Node* node = file.find(key);
    if (!node) continue;
    if (!slips) errors.add(*node, fmt::format("`{}` belongs to `slips`, which is missing", key));
    *words = read_word_list(*node, types, errors);
  }
  parameters.frequent = hash_words(frequent);
  for (std::string& name : parameters.names) name = to_lower(name);
  std::sort(parameters.names.begin(), parameters.names.end());
  parameters.foreign = hash_words(foreign);
  for (const std::string& suffix : suffixes)
    if (Suffix read = read_suffix(suffix); !read.ending.empty())
      parameters.forming.suffixes.push_back(std::move(read));
  return parameters;
}

}  // namespace factlint
