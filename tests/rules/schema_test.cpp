#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "rules/keys.h"

namespace factlint {

namespace {

using nlohmann::json;

json read_schema() {
  const std::filesystem::path root = FACTLINT_SOURCE_DIR;
  std::ifstream in(root / "rules" / "rule.schema.json");
  REQUIRE(in);
  return json::parse(in);
}

std::set<std::string> texts(const json& list) {
  std::set<std::string> result;
  for (const json& item : list) result.insert(item.get<std::string>());
  return result;
}

std::set<std::string> as_set(const std::vector<std::string>& names) {
  return {names.begin(), names.end()};
}

/// Returns the keys that a kind of check has, or must have, beyond what all kinds do.
std::set<std::string> own_keys(CheckKind kind, bool belonging, bool only_required) {
  std::set<std::string> result;
  for (const RuleKey& key : rule_keys()) {
    if (key.kinds.empty() || (only_required && !key.required)) continue;
    const bool belongs = std::find(key.kinds.begin(), key.kinds.end(), kind) != key.kinds.end();
    if (belongs == belonging) result.insert(key.name);
  }
  return result;
}

}  // namespace

TEST_CASE("The schema describes the keys that the loader knows") {
  const json schema = read_schema();
  CHECK(schema["additionalProperties"] == false);
  std::set<std::string> known, required, described;
  for (const RuleKey& key : rule_keys()) {
    known.insert(key.name);
    if (key.kinds.empty() && key.required) required.insert(key.name);
  }
  for (const auto& item : schema["properties"].items()) {
    described.insert(item.key());
    CAPTURE(item.key());
    CHECK(item.value().contains("description"));
  }
  CHECK(described == known);
  CHECK(texts(schema["required"]) == required);
}

TEST_CASE("The schema knows what belongs to each kind of check") {
  const json schema = read_schema();
  std::set<std::string> kinds;
  for (const json& rule : schema["allOf"]) {
    const auto name = rule["if"]["properties"]["check"]["const"].get<std::string>();
    CAPTURE(name);
    kinds.insert(name);
    const auto& names = check_names();
    const auto kind =
        static_cast<CheckKind>(std::find(names.begin(), names.end(), name) - names.begin());
    const json& then = rule["then"];
    std::set<std::string> refused;
    for (const auto& [key, value] : then["properties"].items()) {
      CHECK(value == false);
      refused.insert(key);
    }
    CHECK(refused == own_keys(kind, false, false));
    CHECK(texts(then.value("required", json::array())) == own_keys(kind, true, true));
  }
  CHECK(kinds == as_set(check_names()));
}

TEST_CASE("The schema lists the names that the loader takes") {
  const json schema = read_schema();
  const json& properties = schema["properties"];
  CHECK(texts(properties["check"]["enum"]) == as_set(check_names()));
  CHECK(texts(properties["level"]["enum"]) == as_set(level_names()));
  CHECK(texts(properties["readings"]["items"]["properties"]["commonness"]["enum"]) ==
        as_set(commonness_names()));
  CHECK(texts(properties["within"]["enum"]) == as_set(within_names()));
  CHECK(texts(properties["unit"]["enum"]) == as_set(unit_names()));
  std::set<std::string> faults = as_set(balance_fault_names());
  faults.merge(as_set(spacing_fault_names()));
  CHECK(texts(properties["fault"]["enum"]) == faults);
  CHECK(texts(schema["definitions"]["role"]["enum"]) == as_set(role_names()));
  std::set<std::string> readings;
  for (const auto& item : properties["readings"]["items"]["properties"].items())
    readings.insert(item.key());
  CHECK(readings == as_set(reading_keys()));
  std::set<std::string> slips;
  for (const auto& item : properties["slips"]["items"]["properties"].items())
    slips.insert(item.key());
  CHECK(slips == as_set(slip_keys()));
  CHECK(texts(schema["definitions"]["slip"]["enum"]) == as_set(slip_names()));
}

}  // namespace factlint
