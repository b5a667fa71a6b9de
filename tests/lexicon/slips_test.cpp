#include "lexicon/slips.h"

#include <doctest/doctest.h>

#include <string>

using namespace factlint;

namespace {

const std::vector<std::string> kKeyboard = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

/// Prints the slips that lead from `right` to `token`, with their places.
std::string slips(const std::string& token, const std::string& right) {
  static const char* const kNames[] = {"lost",   "halved",   "inserted", "doubled",   "swapped",
                                       "beside", "confused", "crossed",  "misplaced", "stuttered"};
  std::string out;
  SlipTable(kKeyboard, {"aeiou"}).for_each_repair(token, [&](const Repair& repair) {
    CHECK(repair.hash == word_hash(repair.word));
    if (repair.word != right) return;
    out += (out.empty() ? "" : " ") + std::string(kNames[static_cast<std::size_t>(repair.slip)]) +
           "@" + std::to_string(repair.at);
  });
  return out;
}

}  // namespace

TEST_CASE("a slip is undone, and known for what it was") {
  struct Case {
    const char *token, *right, *slips;
  };
  const Case cases[] = {
      {"possibilty", "possibility", "lost@8"},
      {"ovember", "november", "lost@0"},
      {"occured", "occurred", "halved@5"},
      {"swiming", "swimming", "halved@4"},
      {"miinister", "minister", "doubled@2"},
      {"axction", "action", "inserted@1"},
      {"againsts", "against", "inserted@7"},
      {"finsihed", "finished", "swapped@3"},
      {"rhe", "the", "beside@0"},
      {"bord", "birf", ""},
      {"gord", "hord", "beside@0"},
      {"seperate", "separate", "confused@3"},
      {"tsumani", "tsunami", "crossed@3"},
      {"reccomend", "recommend", "misplaced@3"},
      {"succesfull", "successful", "misplaced@5"},
      {"devastatation", "devastation", "stuttered@5 stuttered@6"},
      {"banananas", "bananas", "stuttered@1 stuttered@2 stuttered@3 stuttered@4"},
      {"incomprehensibilites", "incomprehensibilities", "lost@18"},
      {"incomprehensibiility", "incomprehensibility", "doubled@15"},
      {"word", "word", ""},
      {"wordx", "wo", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.token);
    CHECK(slips(c.token, c.right) == c.slips);
  }
}

TEST_CASE("keys are neighbors in their row and across rows") {
  const SlipTable table(kKeyboard, {"ck", "K!"});
  for (const char* pair : {"qw", "as", "qa", "wa", "az", "sz", "po", "lp", "mk", "ui"})
    CHECK(table.beside(pair[0], pair[1]));
  for (const char* pair : {"qe", "qs", "az", "pz", "aa", "qz"})
    CHECK(table.beside(pair[0], pair[1]) == (std::string(pair) == "az"));
  CHECK(table.confused('k', 'c'));
  CHECK_FALSE(table.confused('k', 'k'));
  CHECK_FALSE(table.confused('k', 'q'));
}

TEST_CASE("the slip between a token and a word is named") {
  CHECK(slip_between("altanta", "atlanta") == Slip::swapped);
  CHECK(slip_between("conneticut", "connecticut") == Slip::lost);
  CHECK(slip_between("philipines", "philippines") == Slip::halved);
  CHECK(slip_between("brazillian", "brazilian") == Slip::doubled);
  CHECK(slip_between("germsany", "germany") == Slip::inserted);
  CHECK(slip_between("londn", "london") == Slip::lost);
  CHECK(slip_between("paris", "paris") == std::nullopt);
  CHECK(slip_between("ondon", "london") == std::nullopt);
  CHECK(slip_between("londres", "london") == std::nullopt);
  CHECK(slip_between("", "london") == std::nullopt);
  CHECK(slip_between("l", "") == std::nullopt);
}
