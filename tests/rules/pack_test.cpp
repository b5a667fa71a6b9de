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
  const auto for_checking = unpack_rules(packed, Unpack::for_checking);
  REQUIRE(for_checking);
  CHECK(for_checking->rules[0].match[0].node == rules->rules[0].match[0].node);
  CHECK(for_checking->rules[0].texts.explain.empty());
  REQUIRE(rules->rules.size() == 1);
  const Rule &rule = rules->rules[0], expected = sample().rules[0];
  CHECK(rule.id == "f/r");
  CHECK(rule.level == Level::warning);
  CHECK(rule.mark == -1);
  CHECK(rule.texts.explain == "é");
  REQUIRE(rule.match.size() == 2);
  CHECK(rule.match[0].regex.empty());
  CHECK(rule.match[0].node == expected.match[0].node);
  // Equal lists of keys are one.
  const KeyChain& chain = rules->keys.chains[rule.match[0].key_chain];
  const auto links = rules->keys.links_of(chain);
  CHECK_FALSE(rules->keys.keys_of(chain.keys).empty());
  CHECK(std::any_of(links.begin(), links.end(),
                    [&](const KeyLink& link) { return link.keys == chain.keys; }));
  CHECK(rules->slots[rule.match[0].captures[2].slot].parts[0].name == "number");
  REQUIRE(rule.expect);
  CHECK(rule.expect->operands.size() == 2);
}

TEST_CASE("Bytes that are cut or of another build are refused") {
  const std::string packed = pack_rules(sample());
  CHECK_FALSE(unpack_rules(""));
  CHECK_FALSE(unpack_rules(packed + '\0'));
  for (std::size_t i = 0; i < packed.size(); ++i) CHECK_FALSE(unpack_rules(packed.substr(0, i)));
  constexpr std::size_t kHeader = 24;
  for (std::size_t i = 0; i < kHeader; ++i) {
    std::string other = packed;
    other[i] = static_cast<char>(static_cast<unsigned char>(other[i]) ^ 1U);
    CHECK_FALSE(unpack_rules(other));
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
  Expression expression;
  for (int i = 0; i < 300; ++i) {
    Expression outer;
    outer.operands.push_back(std::move(expression));
    expression = std::move(outer);
  }
  CHECK(refused(Expression(), written(expression)));
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
  CHECK(layout(SlotPart()) == "{su4u4}");
  CHECK(layout(std::vector<Capture>()) == "vb12");
}

}  // namespace factlint
