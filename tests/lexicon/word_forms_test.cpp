#include "lexicon/word_forms.h"

#include <doctest/doctest.h>

#include "lexicon/pack.h"

using namespace factlint;

TEST_CASE("words are formed of known ones") {
  const std::string packed =
      pack_lexicon({{"skill\nbake\nhurry\nput\nfront\npage\n", Commonness::small, true, true},
                    {"gist\nopt\n", Commonness::large, true, true},
                    {"zarf\n", Commonness::insane, true, true}});
  const Lexicon lexicon(packed);
  const WordForming forming{{"up", "mis"},
                            {{"", "ing", false},
                             {"e", "ing", false},
                             {"y", "ies", false},
                             {"", "able", true},
                             {"", "s", false}}};
  for (const char* word : {"upskill", "upskilling", "baking", "misbaking", "hurries", "puttable",
                           "frontpage", "frontpages", "pagefront", "gisting", "skills"}) {
    CAPTURE(word);
    CHECK(is_formed(word, forming, lexicon));
  }
  for (const char* word : {"skillng", "upping", "putable", "zarfing", "upzarf", "gistpage",
                           "frntpage", "up", "", "ing", "frontopt", "uppagex"}) {
    CAPTURE(word);
    CHECK_FALSE(is_formed(word, forming, lexicon));
  }
}
