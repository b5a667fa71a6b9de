#include "rules/pack.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <string>

#include "rules/archive.h"
#include "rules/rules_fixture.h"

namespace factlint {

namespace {

RuleSet sample() {
  return load(R"(
check: relation
level: warning
match: ["{month:m} {int:a} to {ordinal:o}", 'x {int:a}']
unless: b
expect: a < a
message: "m {a}"
fix: ["{a}"]
explain: é
examples: {bad: ["[[a]]"], good: ["b"]}
)");
}

/// Returns the bytes of a value as the archive writes them.
template <class T>
std::string written(T value) {
  archive::Writer writer;
  writer(value);
  return writer.bytes;
}

/// Writes a value and reads it back.
template <class T>
bool survives(T value) {
  const std::string bytes = written(value);
  T found{};
  archive::Reader reader(bytes);
  reader(found);
  return reader.done() && found == value;
}

}  // namespace

TEST_CASE("A rule set is unpacked as it was packed") {
  const std::string packed = pack_rules(sample());
  const auto rules = unpack_rules(packed);
  REQUIRE(rules);
  CHECK(pack_rules(*rules) == packed);
  REQUIRE(rules->rules.size() == 1);
  const Rule &rule = rules->rules[0], expected = sample().rules[0];
  CHECK(rule.id == "f/r");
  CHECK(rule.level == Level::warning);
  CHECK(rule.mark == -1);
  CHECK(rule.explain == "é");
  REQUIRE(rule.match.size() == 2);
  CHECK(rule.match[0].regex.empty());
  CHECK(rule.match[0].node == expected.match[0].node);
  CHECK(rule.match[0].analysis.keys.get() == expected.match[0].analysis.keys.get());
  // Equal keys are shared.
  const auto& chain = rule.match[0].analysis.chain;
  CHECK(std::any_of(chain.begin(), chain.end(), [&](const factlint::Link& link) {
    return link.keys.identity() == rule.match[0].analysis.keys.identity();
  }));
  CHECK(rule.match[0].captures[2].parts[0].part == "number");
  REQUIRE(rule.expect);
  CHECK(rule.expect->operands.size() == 2);
}

TEST_CASE("Damaged bytes are refused") {
  const std::string packed = pack_rules(sample());
  CHECK_FALSE(unpack_rules(""));
  CHECK_FALSE(unpack_rules(packed + '\0'));
  for (std::size_t i = 0; i < packed.size(); ++i) {
    CHECK_FALSE(unpack_rules(packed.substr(0, i)));
    for (unsigned bit : {1u, 0x80u}) {
      std::string damaged = packed;
      damaged[i] = static_cast<char>(static_cast<unsigned char>(damaged[i]) ^ bit);
      CHECK_FALSE(unpack_rules(damaged));
    }
  }
}

TEST_CASE("Values of every type survive the archive") {
  CHECK(survives(std::uint64_t{0}));
  CHECK(survives(std::uint64_t{127}));
  CHECK(survives(std::uint64_t{128}));
  CHECK(survives(~std::uint64_t{0}));
  CHECK(survives(std::int32_t{-1}));
  CHECK(survives(std::numeric_limits<std::int32_t>::min()));
  CHECK(survives(std::numeric_limits<std::int64_t>::min()));
  CHECK(survives(Level::error));
  CHECK(survives(true));
  CHECK(survives(-0.1));
  CHECK(survives(std::string("a\0b", 3)));
  CHECK(survives(std::vector<std::pair<std::string, int>>{{"a", 1}, {"", -2}}));
  CHECK(survives(std::optional<std::string>()));
  CHECK(survives(std::optional<std::string>("")));
}

TEST_CASE("The archive reads no further than its bytes, and no number that does not fit") {
  const auto refused = [](auto value, std::string_view bytes) {
    archive::Reader reader(bytes);
    reader(value);
    return !reader.ok();
  };
  CHECK(refused(std::string(),
                "\x05"
                "abcd"));
  CHECK(refused(std::vector<Rule>(), "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"));
  CHECK(refused(std::vector<std::string>(),
                "\x03\x01"
                "a"));
  CHECK(refused(std::uint32_t{}, "\xFF\xFF\xFF\xFF\xFF\x01"));
  CHECK(refused(std::uint64_t{}, "\xFF\xFF"));
  CHECK(refused(Level::info, written(std::uint32_t{256})));
  CHECK(refused(true, "\x02"));
  CHECK(refused(1.0, "\x02"));

  // Deep nesting must not exhaust the stack.
  Capture capture;
  for (int i = 0; i < 300; ++i) {
    Capture outer;
    outer.parts.push_back(std::move(capture));
    capture = std::move(outer);
  }
  CHECK(refused(Capture(), written(capture)));
}

TEST_CASE("Each layout has its own name") {
  const auto layout = [](auto value) {
    archive::Layout result;
    result(value);
    return result.text;
  };
  CHECK(layout(std::vector<std::pair<std::string, double>>()) == "vpsd");
  CHECK(layout(std::optional<Level>()) == "oe1");
  CHECK(layout(std::int32_t{}) == "i4");
  CHECK(layout(Name()) == "{se1}");
  CHECK(layout(Capture()) == "{u4i4u4sv#0}");
}

}  // namespace factlint
