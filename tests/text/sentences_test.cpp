#include "text/sentences.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace factlint;

namespace {

const Abbreviations& abbreviations() {
  static const Abbreviations all{{"Mr", "Dr", "Gen", "No", "Feb", "e.g", "vs", "St"},
                                 {"U.S", "a.m", "Inc", "D.C"},
                                 {"EST", "Eastern", "Monday", "Senate"}};
  return all;
}

/// Marks where sentences end: `One.| Two.|`.
std::string split(std::string_view text) {
  std::string printed(text);
  std::size_t before = 0;
  const std::vector<Span> spans = split_sentences(text, abbreviations());
  for (const Span span : spans) {
    CHECK(before <= span.begin);
    CHECK(span.begin < span.end);
    CHECK(span.end <= text.size());
    before = span.end;
  }
  for (auto span = spans.rbegin(); span != spans.rend(); ++span) printed.insert(span->end, "|");
  return printed;
}

}  // namespace

TEST_CASE("sentences are split where they end") {
  const std::vector<std::string_view> cases = {
      "",
      "   ",
      "No stop|",
      "One.| Two!| Three?| Four|",
      "  One.|  \n Two.| \t",
      // Initials
      "J. K. Rowling wrote to George W. Bush.| He read it.|",
      "The J.R.R. Tolkien estate sued.|",
      "So did É. Zola.|",
      // Numbers
      "It rose 3.5 percent to 1.2 million.| Then it fell.|",
      "That was in 2019.| Now it is over.|",
      "1. Stir the eggs.| 2. Wait.|",
      "Chapter one ended in 1999.| 24 followed.|",
      // Ellipses
      "Well… maybe.| So…| It ended.|",
      "Well... maybe.| So...| It ended.|",
      "Well . . . maybe it is.| Yes.|",
      // Quotation marks and brackets
      "“We won.”| They lost.|",
      "\"We won.\"| 'They lost.'| So?|",
      "«On gagne.»| Fin.|",
      "(They left.)| [Nobody saw.]| He did.|",
      "“Why?” he asked.| “Go!” she said.|",
      "\"Why?\" he asked.| \"Go!\" she said.|",
      "“Stop!” — he cried.|",
      "He called it “Plan B.”| Nobody laughed.|",
      "What now?| “Home,” he said.|",
      "Really?!| Yes.|",
      // Abbreviations
      "Mr. Smith met Dr. Jones.| Gen. Grant came.|",
      "It came in at No. 5 in Feb. 2020.| Good.|",
      "He left the U.S.| The rest stayed.|",
      "He left the U.S. for good.|",
      "The U.S. 5th fleet sailed.|",
      "At 5 a.m. he woke.| At 6 a.m.| He left.|",
      "At 5 a.m. EST he woke.| At 6 a.m. Monday he left.| So it was.|",
      "At 5 a.m. Eastern time the U.S. Senate rose.| Mr. Smith sat.|",
      "He came at 5 a.m.| Easterners slept.|",
      "\"Be there at 6 a.m.\"| Monday came.|",
      "Acme Inc. said so.| So did Apex Inc.| Nobody else did.|",
      "The U.S.-led force left.|",
      "Fruit, e.g. Apples, is good.|",
      "Washington, D.C., is big.|",
      "The U.N. Council met.|",
      // Addresses and names
      "See www.example.com/a.b for more.| Or write to a.b@example.com.| Thanks.|",
      "They sold one. iphone cases|",
      "They sold one.| iPhone cases sold too.|",
      "It sold.| $5 was the price.|",
      "word.Next is one.|",
      // Other scripts
      "Всё кончено.| Мы дома. да|",
      "هل انتهى؟| نعم.|",
      "एक।| दो।|",
      // Hard-wrapped text and odd spaces
      "It is over.|\nThe end\r\nis near.|\r\nMr.\nSmith left.|",
      "Over.|\u00a0The end.|\u2003Now.|",
      // Broken UTF-8
      "Ab\xff.| Cd.| Ef\xe2\x82|",
      "...|",
      ". . .|",
      "?|",
  };
  for (const std::string_view expected : cases) {
    std::string text(expected);
    std::erase(text, '|');
    CHECK(split(text) == expected);
  }
}

TEST_CASE("long runs of stops, spaces and brackets are split in little time") {
  for (const std::string_view part :
       {". ", ".(", ". (", "? ", "... ", "a. ", ".\"", " ", "A.", ". - "}) {
    std::string text;
    while (text.size() < 1'000'000) text += part;
    const std::vector<Span> spans = split_sentences(text, abbreviations());
    CHECK((spans.empty() || spans.back().end <= text.size()));
  }
}
