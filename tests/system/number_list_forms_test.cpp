// Sums, shares and lists in sentences of the forms in forms/, right and wrong.
#include <doctest/doctest.h>

#include <cctype>
#include <string>
#include <utility>
#include <vector>

#include "system/forms.h"

using namespace factlint::test;

namespace {

/// A name in a form, with its value in the right sentence and in the wrong one.
struct Filling {
  std::string name, right, wrong;
};

/// Fills each form with each set of values that its kind takes; sentences begin with a capital.
template <class Fillings>
std::vector<Pair> pairs_of(const std::string& rule, const Fillings& fillings) {
  const auto capital = [](std::string text) {
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
  };
  std::vector<Pair> pairs;
  for (const Form& form : read_forms(rule))
    for (const std::vector<Filling>& values : fillings(form.kind)) {
      Pair pair{form.text, form.text};
      for (const Filling& value : values) {
        pair.right = fill(pair.right, value.name, value.right);
        pair.wrong = fill(pair.wrong, value.name, value.wrong);
      }
      pairs.push_back({capital(pair.right), capital(pair.wrong)});
    }
  return pairs;
}

using FillingSets = std::vector<std::vector<Filling>>;

FillingSets sums(const std::string&) {
  const auto sum = [](const char* total, const char* wrong, const char* a, const char* b) {
    return std::vector<Filling>{{"total", total, wrong}, {"a", a, a}, {"b", b, b}};
  };
  return {sum("12", "13", "7", "5"), sum("31", "29", "18", "13"),
          sum("nine", "eight", "five", "four"), sum("46", "64", "25", "21"),
          sum("11", "12", "six", "five")};
}

FillingSets shares(const std::string&) {
  const auto share = [](const char* part, const char* whole, const char* right, const char* wrong) {
    return std::vector<Filling>{
        {"part", part, part}, {"whole", whole, whole}, {"share", right, wrong}};
  };
  return {share("12", "40", "30%", "20%"), share("9", "36", "25 percent", "36 percent"),
          share("450", "1,500", "30%", "45%"), share("27", "180", "15 per cent", "25 per cent"),
          share("44", "120", "37%", "27%")};
}

FillingSets lists(const std::string& kind) {
  const std::vector<std::string> names =
      kind == "city"
          ? std::vector<std::string>{"Lyon", "Turin", "Madrid", "Oslo", "Gdansk", "Leeds"}
      : kind == "place"
          ? std::vector<std::string>{"France", "Italy", "Spain", "Poland", "Norway", "Greece"}
          : std::vector<std::string>{"Ann Lee",    "Tom Oak", "Jim Ash",
                                     "Maria Cruz", "Ray Elm", "Sam Roe"};
  const auto list = [&](std::size_t length, const char* right, const char* wrong) {
    std::string text = names[0];
    for (std::size_t i = 1; i < length; ++i) text += (i + 1 < length ? ", " : " and ") + names[i];
    return std::vector<Filling>{{"list", text, text}, {"n", right, wrong}};
  };
  return {list(3, "three", "four"), list(4, "four", "three"), list(5, "five", "four"),
          list(3, "three", "five"), list(6, "six", "five")};
}

}  // namespace

TEST_CASE("forms of sum-of-parts: every wrong total is found, and no right one") {
  check_pairs("sum-of-parts", pairs_of("sum-of-parts", sums));
}

TEST_CASE("forms of share-of-whole: every wrong percentage is found, and no right one") {
  check_pairs("share-of-whole", pairs_of("share-of-whole", shares));
}

TEST_CASE("forms of item-count: every wrong count is found, and no right one") {
  check_pairs("item-count", pairs_of("item-count", lists));
}
