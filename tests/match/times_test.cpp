#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "match/values.h"
#include "support.h"

using namespace factlint;

namespace {

RuleSet load_vocabulary() {
  const std::filesystem::path root = FACTLINT_SOURCE_DIR;
  std::vector<RuleFile> files;
  for (const std::string name : {"common/vocabulary/numbers", "en/vocabulary/calendar",
                                 "en/vocabulary/time-zones", "en/vocabulary/times"}) {
    std::ifstream in(root / "rules" / (name + ".yaml"));
    REQUIRE(in);
    files.push_back({name + ".yaml", {std::istreambuf_iterator<char>(in), {}}});
  }
  return test::load(files);
}

std::string show(std::optional<int> seconds) {
  if (!seconds) return "..";
  const std::string minutes = fmt::format("{:02}:{:02}", *seconds / 3600, *seconds / 60 % 60);
  return *seconds % 60 == 0 ? minutes : fmt::format("{}:{:02}", minutes, *seconds % 60);
}

std::string show(const Time& time) {
  const auto& [low, high] = time.seconds;
  std::string shown = low == high ? show(low) : show(low) + "/" + show(high);
  if (time.offset) shown += fmt::format("{:+}", *time.offset);
  return shown;
}

/// Shows the times that a text holds.
std::string times_in(const ValueFinder& values, std::string_view text) {
  Block block;
  block.text = text;
  std::string shown;
  for (const FoundValue& found : values.find(block, {})) {
    const Time* time = std::get_if<Time>(&found.value);
    if (time) shown += (shown.empty() ? "" : ", ") + show(*time);
  }
  return shown;
}

}  // namespace

TEST_CASE("times of day as news writes them, and what only looks like one") {
  const RuleSet rules = load_vocabulary();
  const ValueFinder values(rules);
  const struct {
    std::string_view text, expected;
  } rows[] = {
      {"10 p.m.", "22:00"},
      {"10 a.m.", "10:00"},
      {"1 a.m.", "01:00"},
      {"at 10 pm", "22:00"},
      {"at 10pm", "22:00"},
      {"at 10PM", "22:00"},
      {"at 10 P.M.", "22:00"},
      {"at 10 p.m", "22:00"},
      {"at 10 p. m.", "22:00"},
      {"10:30 a.m.", "10:30"},
      {"10:30 p.m.", "22:30"},
      {"10.30 p.m.", "22:30"},
      {"7.30pm", "19:30"},
      {"7.05am", "07:05"},
      {"07.05am", "07:05"},
      {"7:30:15 p.m.", "19:30:15"},
      {"12 p.m.", "12:00"},
      {"12 a.m.", "00:00"},
      {"12:01 a.m.", "00:01"},
      {"12.30am", "00:30"},
      {"12:30 p.m.", "12:30"},
      {"11:59 p.m.", "23:59"},
      {"10:30 a.m. EST", "10:30-300"},
      {"10:30 a.m., EDT", "10:30-240"},
      {"10 a.m. Pacific time", "10:00"},
      {"6 a.m. PST", "06:00-480"},
      {"9pm GMT", "21:00+0"},
      {"9pm BST", "21:00+60"},
      {"9pm bst", "21:00"},
      {"8 p.m. AEDT", "20:00+660"},
      {"22:30 GMT", "22:30+0"},
      {"2230 GMT", "22:30+0"},
      {"0630 GMT", "06:30+0"},
      {"1130 GMT", "11:30+0"},
      {"0930GMT", "09:30+0"},
      {"11:30 GMT", "11:30/23:30+0"},
      {"06:30 GMT", "06:30+0"},
      {"16.30 GMT", "16:30+0"},
      {"00:30 UTC", "00:30+0"},
      {"24:00 GMT", "24:00+0"},
      {"13:00:05 UTC", "13:00:05+0"},
      {"0600 hours", "06:00"},
      {"1800 hours", "18:00"},
      {"0715 hrs", "07:15"},
      {"0000 hours", "00:00"},
      {"noon", "12:00"},
      {"at noon EST", "12:00-300"},
      {"by midday", "12:00"},
      {"12 noon", "12:00"},
      {"midnight", "00:00/24:00"},
      {"12 midnight", "00:00/24:00"},
      {"5 o'clock", "05:00/17:00"},
      {"5 o’clock", "05:00/17:00"},
      {"five o'clock", "05:00/17:00"},
      {"twelve o'clock", "00:00/24:00"},
      {"12 o'clock", "00:00/24:00"},
      {"seven p.m.", "19:00"},
      {"Eleven a.m.", "11:00"},
      {"from 9 a.m. to 5:30 p.m.", "09:00, 17:30"},
      {"between noon and 3 p.m.", "12:00, 15:00"},
      {"9 a.m.-5 p.m.", "09:00, 17:00"},
      {"at 7 p.m. EDT (2300 GMT)", "19:00-240, 23:00+0"},
      {"8:00 am Central European Time", "08:00"},
      {"3 p.m. Eastern Standard Time", "15:00"},
      // What no clock shows has no value.
      {"13 p.m.", ""},
      {"17:30 p.m.", ""},
      {"0 a.m.", ""},
      {"10:75 p.m.", ""},
      {"25:10 GMT", ""},
      {"24:10 GMT", ""},
      {"2575 GMT", ""},
      {"7:30:75 p.m.", ""},
      // Scores, prices, verses, ratios, running times, models and the like.
      {"a 3-2 win", ""},
      {"they won 21:15", ""},
      {"sold at 10.30", ""},
      {"$10.30 a share", ""},
      {"John 3:16", ""},
      {"Psalm 23:1", ""},
      {"Genesis 19:24", ""},
      {"a ratio of 2:1", ""},
      {"odds of 10:30", ""},
      {"a time of 2:05.30", ""},
      {"in 9.58 seconds", ""},
      {"10 pmol", ""},
      {"10 amps", ""},
      {"10 American soldiers", ""},
      {"1,200 hours", ""},
      {"600 hours", ""},
      {"24/7", ""},
      {"9/11", ""},
      {"on 10.30.2024", ""},
      {"June 10", ""},
      {"at 10", ""},
      {"10.30", ""},
      {"10:30", ""},
      {"room 1030", ""},
      {"in 1930", ""},
      {"1930s", ""},
      {"747-400", ""},
      {"the 10-p.m.", ""},
      {"5 o clock", ""},
      {"Prime time", ""},
      {"the PM said", ""},
      {"I am 10", ""},
      {"p.m.", ""},
      {"noonday", ""},
      {"midnights", ""},
      {"one of the clocks", ""},
      {"EST", ""},
      {"GMT+2", ""},
      {"200 EST members", ""},
      {"the 1200 metres", ""},
      {"UTC 10", ""},
      {"10 m", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(times_in(values, row.text) == row.expected);
  }
}
