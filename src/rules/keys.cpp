#include "rules/keys.h"

namespace factlint {

const std::vector<RuleKey>& rule_keys() {
  using enum CheckKind;
  static const std::vector<RuleKey> keys = {
      {"check", {}, true},
      {"level", {}, true},
      {"match", {pattern, relation, count, conflict, gather}, true},
      {"unless",
       {pattern, relation, repeat, balance, spacing, cut, count, conflict, sequence, gather}},
      {"within", {pattern, relation, repeat, count, conflict, gather}},
      {"let", {}},
      {"expect", {relation, count, gather}, true},
      {"mark", {}},
      {"message", {}, true},
      {"note", {}},
      {"help", {}},
      {"fix", {}},
      {"scope", {}},
      {"explain", {}, true},
      {"references", {}},
      {"examples", {}, true},
      {"enabled", {}},
      {"tags", {}},
      {"readings", {lexicon}},
      {"broken", {lexicon}},
      {"naming", {lexicon}},
      {"slips", {lexicon}},
      {"keyboard", {lexicon}},
      {"confused", {lexicon}},
      {"frequent", {lexicon}},
      {"names", {lexicon}},
      {"prefixes", {lexicon}},
      {"suffixes", {lexicon}},
      {"endings", {lexicon}},
      {"foreign", {lexicon}},
      {"except", {repeat, lexicon, balance, spacing}},
      {"unit", {repeat}},
      {"similar", {repeat}},
      {"nameless", {repeat}},
      {"shortest", {repeat, cut}},
      {"fault", {balance, spacing}, true},
      {"pairs", {balance}, true},
      {"nests", {balance}},
      {"proof", {balance}},
      {"marks", {spacing}, true},
      {"dangling", {cut}},
      {"item", {count}, true},
      {"joint", {count}},
      {"last", {count}},
      {"end", {count}},
      {"more", {count}},
      {"needs", {count}},
      {"same", {conflict}, true},
      {"differ", {conflict}, true},
      {"slack", {conflict}},
      {"together", {conflict}},
      {"beside", {gather}, true},
      {"breaks", {gather}},
  };
  return keys;
}

const std::vector<std::string>& reading_keys() {
  static const std::vector<std::string> keys = {
      "heads",    "tails",         "head_endings", "tail_endings", "cut",   "cut_head",
      "shortest", "shortest_head", "commonness",   "names",        "apart", "capital"};
  return keys;
}

const std::vector<std::string>& broken_keys() {
  static const std::vector<std::string> keys = {"shortest", "shortest_piece", "commonness",
                                                "both",     "rare",           "name"};
  return keys;
}

const std::vector<std::string>& slip_keys() {
  static const std::vector<std::string> keys = {"slip",     "shortest",  "commonness",
                                                "frequent", "elsewhere", "formed",
                                                "capital",  "rare",      "name"};
  return keys;
}

const std::vector<std::string>& slip_names() {
  static const std::vector<std::string> names = {"lost",      "halved",   "inserted", "doubled",
                                                 "swapped",   "beside",   "confused", "crossed",
                                                 "misplaced", "stuttered"};
  return names;
}

const std::vector<std::string>& check_names() {
  static const std::vector<std::string> names = {"pattern",  "relation", "repeat", "lexicon",
                                                 "balance",  "spacing",  "cut",    "count",
                                                 "conflict", "sequence", "gather"};
  return names;
}

const std::vector<std::string>& unit_names() {
  static const std::vector<std::string> names = {"word", "phrase", "sentence", "paragraph"};
  return names;
}

const std::vector<std::string>& balance_fault_names() {
  static const std::vector<std::string> names = {"unclosed", "unopened", "reversed"};
  return names;
}

const std::vector<std::string>& spacing_fault_names() {
  static const std::vector<std::string> names = {"missing", "before", "doubled", "lower"};
  return names;
}

const std::vector<std::string>& level_names() {
  static const std::vector<std::string> names = {"info", "warning", "error"};
  return names;
}

const std::vector<std::string>& within_names() {
  static const std::vector<std::string> names = {"block", "sentence", "passage"};
  return names;
}

const std::vector<std::string>& role_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> result;
    for (int role = 0; role <= static_cast<int>(Role::list); ++role)
      result.emplace_back(role_name(static_cast<Role>(role)));
    return result;
  }();
  return names;
}

const std::vector<std::string>& commonness_names() {
  static const std::vector<std::string> names = {"insane", "huge", "large", "standard", "small"};
  return names;
}

}  // namespace factlint
