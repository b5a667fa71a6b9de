#include "lexicon/word_file.h"

#include <doctest/doctest.h>

#include <string>

#include "lexicon/pack.h"
#include "text/word_hash.h"

using namespace factlint;

namespace {

bool knows(const AddedWords& words, std::string_view word) {
  return words.find(word_hash(word)).known();
}

}  // namespace

TEST_CASE("a word list has a word a line, and comments") {
  AddedWords words;
  CHECK(add_word_file("\xEF\xBB\xBF# house words\r\nfreekeh\r\n\n  Qashqai  # the "
                      "car\nC#\nhip-hop, O’Hare\nlast",
                      words)
            .empty());
  for (const char* word : {"freekeh", "qashqai", "c", "hip", "hop", "hare", "last"}) {
    CAPTURE(word);
    CHECK(knows(words, word));
  }
  for (const char* word : {"house", "words", "the", "car", ""}) CHECK_FALSE(knows(words, word));
  CHECK(words.find(word_hash("freekeh")).lower == Commonness::standard);
  CHECK(words.find(word_hash("qashqai")).name == Commonness::standard);
}

TEST_CASE("mistakes in a word list are told at their place, and the rest is read") {
  AddedWords words;
  const std::string_view bytes = "good\n  42 \nb\xFFx\n--- # c\nfine\n";
  const auto errors = add_word_file(bytes, words);
  REQUIRE(errors.size() == 3);
  CHECK(errors[0].offset == 7);
  CHECK(errors[0].message == "expected a word, found `42`");
  CHECK(errors[1].offset == 12);
  CHECK(errors[1].message == "invalid UTF-8; a word list is read as UTF-8");
  CHECK(errors[2].message == "expected a word, found `---`");
  CHECK(knows(words, "good"));
  CHECK(knows(words, "fine"));
}

TEST_CASE("added words join a lexicon") {
  const std::string packed = pack_lexicon({{"the\n", Commonness::small, true, true}});
  AddedWords words;
  CHECK(words.empty());
  words.add("Qashqai");
  words.add("the");
  const Lexicon lexicon(packed, words), without(packed);
  CHECK(lexicon.find(word_hash("qashqai")).known());
  CHECK_FALSE(without.find(word_hash("qashqai")).known());
  CHECK(lexicon.find(word_hash("the")).lower == Commonness::small);
  CHECK_FALSE(lexicon.find(word_hash("tha")).known());
}
