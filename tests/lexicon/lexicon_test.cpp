#include "lexicon/lexicon.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/layout.h"
#include "lexicon/pack.h"
#include "text/tokens.h"
#include "text/word_hash.h"

using namespace factlint;

namespace {

/// Prints what is known as `lower/name/dialects`, with numbers for how common.
std::string info_text(const WordInfo& info) {
  return std::to_string(static_cast<int>(info.lower)) + "/" +
         std::to_string(static_cast<int>(info.name)) + "/" + (info.american ? "a" : "") +
         (info.british ? "b" : "");
}

std::string numbered(int i) {
  return "word" + std::to_string(i);
}

}  // namespace

TEST_CASE("a word is found with all that the lists say of it") {
  const std::vector<WordList> lists = {
      {"color\npolish\nrome's\no'clock\nsmith's\n", Commonness::small, true, false},
      {"colour\nPolish\nParis's\ncafé\n", Commonness::standard, false, true},
      {"polish\nParis\nMcCartney\nÅngström\nsmith\n", Commonness::huge, true, false},
      {"abjad\r\nzarf", Commonness::insane, false, true},
  };
  const std::string packed = pack_lexicon(lists);
  const Lexicon lexicon(packed);
  REQUIRE_FALSE(lexicon.empty());

  struct Case {
    std::string_view word;
    std::string_view info;
  };
  const std::vector<Case> cases = {
      {"color", "5/0/a"},    {"COLOR", "5/0/a"},     {"colour", "4/0/b"},
      {"polish", "5/4/ab"},                       // a small word, and a name in a larger list
      {"o'clock", "5/0/a"},  {"rome", "5/0/a"},   // its possessive alone is listed
      {"rome's", "0/0/"},    {"smith", "2/0/a"},  // as common as the list that holds it itself
      {"paris", "0/2/a"},    {"mccartney", "0/2/a"}, {"café", "4/0/b"},
      {"cafe", "4/0/b"},  // news writes loans without accents too
      {"ångström", "0/2/a"}, {"abjad", "1/0/b"},     {"zarf", "1/0/b"},
      {"", "0/0/"},          {"s", "0/0/"},          {"colo", "0/0/"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.word);
    const std::uint64_t hash = word_hash(c.word);
    lexicon.prefetch(hash);
    CHECK(info_text(lexicon.find(hash)) == c.info);
  }
}

TEST_CASE("tokens have the hash that words are packed under") {
  const std::string packed =
      pack_lexicon({{"the\nextraordinarily\ninternationalization\nélan\nNATO\n", Commonness::small,
                     true, true}});
  const Lexicon lexicon(packed);
  Tokens tokens;
  tokenize("The EXTRAORDINARILY internationalization Élan ÉLAN nato's", tokens);
  REQUIRE(tokens.words.size() == 7);
  for (std::size_t i = 0; i < 6; ++i) CHECK(lexicon.find(tokens.words[i].hash).known());
  CHECK_FALSE(lexicon.find(tokens.words[6].hash).known());
}

TEST_CASE("many words are all found, others not") {
  // Enough that many buckets overflow.
  WordList list{"", Commonness::large, true, false};
  for (int i = 0; i < 50'000; ++i) list.words += numbered(i) + '\n';
  const std::string packed = pack_lexicon({list});
  CHECK(packed == pack_lexicon({list}));
  const Lexicon lexicon(packed);
  int missing = 0;
  int wrong = 0;
  for (int i = 0; i < 50'000; ++i) {
    missing += lexicon.find(word_hash(numbered(i))).lower == Commonness::large ? 0 : 1;
    wrong += lexicon.find(word_hash(numbered(i + 50'000))).known() ? 1 : 0;
  }
  CHECK(missing == 0);
  CHECK(wrong == 0);
}

TEST_CASE("the order of the lists does not matter") {
  const WordList first{"one\ntwo\nThree\n", Commonness::small, true, false};
  const WordList second{"two\nthree\nfour\n", Commonness::huge, false, true};
  CHECK(pack_lexicon({first, second}) == pack_lexicon({second, first}));
}

TEST_CASE("an empty lexicon knows nothing") {
  const Lexicon none;
  CHECK(none.empty());
  none.prefetch(42);
  CHECK_FALSE(none.find(42).known());

  const std::string packed = pack_lexicon({});
  const Lexicon wordless(packed);
  CHECK_FALSE(wordless.empty());
  CHECK_FALSE(wordless.find(word_hash("the")).known());
  CHECK_FALSE(wordless.find(0).known());
}

TEST_CASE("bytes that are no lexicon are refused") {
  const std::string good = pack_lexicon({{"one\ntwo\n", Commonness::small, true, true}});
  REQUIRE_FALSE(Lexicon(good).empty());
  for (std::size_t size = 0; size < good.size(); ++size)
    CHECK(Lexicon(std::string_view(good).substr(0, size)).empty());
  CHECK(Lexicon(good + "x").empty());
  CHECK(Lexicon(good + std::string(64, '\0')).empty());
  for (std::size_t at = 0; at < 24; ++at) {  // magic, version, number of buckets
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x40);
    CHECK(Lexicon(bad).empty());
  }
}

TEST_CASE("damaged buckets are read without harm") {
  std::string bytes = pack_lexicon({{"one\ntwo\n", Commonness::small, true, true}});
  for (std::size_t i = sizeof(detail::Header); i < bytes.size(); ++i) bytes[i] = '\xff';
  const Lexicon lexicon(bytes);
  for (std::uint64_t i = 0; i < 1000; ++i)
    CHECK_FALSE(lexicon.find(i * 0x9e3779b97f4a7c15ULL).known());
}

TEST_CASE("what is known of a word fits a byte") {
  for (int lower = 0; lower < 6; ++lower)
    for (int name = 0; name < 6; ++name)
      for (int dialects = 0; dialects < 4; ++dialects) {
        const WordInfo info{static_cast<Commonness>(lower), static_cast<Commonness>(name),
                            (dialects & 2) != 0, (dialects & 1) != 0};
        CHECK(info_text(detail::decode(detail::encode(info))) == info_text(info));
        CHECK((detail::encode(info) == 0) == (!info.known() && dialects == 0));
      }
}
