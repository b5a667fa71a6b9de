#include "rules/lexicon_parameters.h"

#include "rules/fields.h"
#include "rules/keys.h"
#include "rules/slip_parameters.h"
#include "rules/words.h"

namespace factlint {

namespace {

class Reader {
 public:
  Reader(const yaml::Node& node, const SlotTypes& types, FileErrors& errors)
      : node_(node), types_(types), errors_(errors) {}

  void words(const char* key, std::vector<std::string>& out) const {
    if (const yaml::Node* node = node_.find(key)) out = read_word_list(*node, types_, errors_);
  }

  void count(const char* key, std::uint32_t most, std::uint32_t& out) const {
    if (const yaml::Node* node = node_.find(key))
      out = read_count(*node, 0, most, errors_).value_or(0);
  }

  void boolean(const char* key, bool& out) const {
    if (const yaml::Node* node = node_.find(key))
      out = read_boolean(*node, errors_).value_or(false);
  }

  void commonness(Commonness& out) const {
    if (const yaml::Node* node = node_.find("commonness"))
      if (const auto index = read_choice(*node, "commonness", commonness_names(), errors_))
        out = static_cast<Commonness>(*index + 1);
  }

 private:
  const yaml::Node& node_;
  const SlotTypes& types_;
  FileErrors& errors_;
};

FusedReading read_fused(const yaml::Node& node, const SlotTypes& types, FileErrors& errors) {
  const Reader reader(node, types, errors);
  FusedReading reading;
  reader.words("heads", reading.heads);
  reader.words("tails", reading.tails);
  reader.words("head_endings", reading.head_endings);
  reader.words("tail_endings", reading.tail_endings);
  reader.count("cut", 2, reading.cut);
  reader.count("cut_head", 2, reading.cut_head);
  reader.count("shortest", 64, reading.shortest);
  reader.count("shortest_head", 64, reading.shortest_head);
  reader.commonness(reading.commonness);
  reader.boolean("names", reading.names);
  reader.boolean("apart", reading.apart);
  reader.boolean("capital", reading.capital);
  if (reading.cut_head > 0 && reading.heads.empty()) errors.add(node, "`cut_head` needs `heads`");
  return reading;
}

BrokenReading read_broken(const yaml::Node& node, const SlotTypes& types, FileErrors& errors) {
  const Reader reader(node, types, errors);
  BrokenReading reading;
  reader.count("shortest", 64, reading.shortest);
  reader.count("shortest_piece", 64, reading.shortest_piece);
  reader.commonness(reading.commonness);
  reader.boolean("both", reading.both);
  reader.boolean("rare", reading.rare);
  return reading;
}

/// Reads a list of maps with the given keys.
template <class Reading>
void read_list(const yaml::Node& file, const char* key, const std::vector<std::string>& keys,
               Reading (*read)(const yaml::Node&, const SlotTypes&, FileErrors&),
               const SlotTypes& types, FileErrors& errors, std::vector<Reading>& out) {
  const yaml::Node* list = file.find(key);
  if (!list) return;
  if (list->kind != yaml::Kind::sequence || list->items.empty())
    return errors.add(*list, "expected a list of readings");
  for (const yaml::Node& item : list->items) {
    if (item.kind != yaml::Kind::map) {
      errors.add(item, "expected a map");
      continue;
    }
    check_keys(item, keys, errors);
    out.push_back(read(item, types, errors));
  }
}

}  // namespace

LexiconParameters read_lexicon_parameters(const yaml::Node& file, const SlotTypes& types,
                                          FileErrors& errors) {
  LexiconParameters parameters;
  const Reader reader(file, types, errors);
  reader.words("except", parameters.except);
  reader.words("naming", parameters.naming);
  parameters.slips = read_slip_parameters(file, types, errors);
  if (!file.find("readings") && !file.find("broken") && !file.find("slips"))
    errors.add(file, "the key `readings`, `broken` or `slips` is missing");
  read_list(file, "readings", reading_keys(), read_fused, types, errors, parameters.readings);
  read_list(file, "broken", broken_keys(), read_broken, types, errors, parameters.broken);
  return parameters;
}

}  // namespace factlint
