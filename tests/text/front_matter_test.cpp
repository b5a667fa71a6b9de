#include "text/front_matter.h"

#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

using namespace factlint;

namespace {

std::string date_text(const std::optional<std::chrono::sys_days>& date) {
  if (!date) return "-";
  const std::chrono::year_month_day ymd{*date};
  const auto padded = [](unsigned value) {
    return (value < 10 ? "-0" : "-") + std::to_string(value);
  };
  return std::to_string(static_cast<int>(ymd.year())) + padded(static_cast<unsigned>(ymd.month())) +
         padded(static_cast<unsigned>(ymd.day()));
}

struct Read {
  Source source;
  Document document;
  explicit Read(const std::string& bytes) : source("f", bytes), document(read_plain_text(source)) {}

  std::string blocks() const {
    std::string printed;
    for (const Block& block : document.blocks)
      printed += (block.role == Role::headline ? "H[" : "P[") + std::string(block.text) + "]";
    return printed;
  }
};

}  // namespace

TEST_CASE("front matter gives the date and the language") {
  struct Case {
    std::string yaml;
    std::string date;
    std::string language;
  };
  const std::vector<Case> cases = {
      {"date: 2025-02-10\n", "2025-02-10", "en"},
      {"date: '2024-02-29'\nlang: FR\n", "2024-02-29", "fr"},
      {"date: 2025-02-10T23:59:00Z\nlanguage: en-GB\n", "2025-02-10", "en"},
      {"date: 2025-02-10 08:30\nlang: de_AT\n", "2025-02-10", "de"},
      {"lang: no\n", "-", "no"},
      {"date:\nlayout: post\ntags: [a, b]\nmap: {x: 1}\n", "-", "en"},
      {"", "-", "en"},
      {"# nothing but a comment\n", "-", "en"},
  };
  for (const Case& c : cases)
    for (const std::string start : {"", "\xef\xbb\xbf"}) {
      const Read read(start + "---\n" + c.yaml + "---\nBody one.\n\nBody two.\n");
      CAPTURE(c.yaml);
      CHECK(read.document.errors.empty());
      CHECK(date_text(read.document.metadata.date) == c.date);
      CHECK(read.document.metadata.language == c.language);
      CHECK(read.blocks() == "P[Body one.]P[Body two.]");
    }
}

TEST_CASE("a date that is none is told at its place") {
  const std::vector<std::string> dates = {"2025-02-30", "2025-13-01",  "10.02.2025",  "2025-2-1",
                                          "today",      "2025-02-1x",  "2025-02-10x", "20250210",
                                          "[2025]",     "2025-02-10T", "+025-02-10"};
  for (const std::string& date : dates) {
    const std::string start = "---\r\nlang: en\r\ndate: ";
    const Read read(start + date + "\r\n---\r\nBody.\r\n");
    CAPTURE(date);
    REQUIRE(read.document.errors.size() == 1);
    CHECK(read.document.errors[0].offset == start.size());
    CHECK(read.document.errors[0].message.find("expected YYYY-MM-DD") != std::string::npos);
    CHECK_FALSE(read.document.metadata.date);
    CHECK(read.blocks() == "P[Body.]");
  }
}

TEST_CASE("a headline in the front matter stands where it was written") {
  struct Case {
    std::string yaml;
    std::string blocks;
  };
  const std::vector<Case> cases = {
      {"headline: Nine ships in port\n", "H[Nine ships in port]P[Body]P[more]"},
      {"headline: \"Nine ships in port\"\ndate: 2025-01-01\n",
       "H[Nine ships in port]P[Body]P[more]"},
      {"headline:   'Nine “big” ships'\n", "H[Nine “big” ships]P[Body]P[more]"},
      {"headline: >\n  Nine ships in port\n", "H[Nine ships in port]P[Body]P[more]"},
      // Written with escapes, it stands nowhere as it reads.
      {"headline: 'The mayor''s ships'\n", "P[Body]P[more]"},
      {"headline: \"Nine\\tships\"\n", "P[Body]P[more]"},
      {"headline: >\n  Nine ships\n  in port\n", "P[Body]P[more]"},
      // None at all: the text's first line is the headline.
      {"headline:\n", "H[Body]P[more]"},
      {"headline: [a, b]\n", "H[Body]P[more]"},
  };
  for (const Case& c : cases) {
    const Read read("---\n" + c.yaml + "---\n\nBody\n\nmore\n");
    CAPTURE(c.yaml);
    CHECK(read.document.errors.empty());
    CHECK(read.blocks() == c.blocks);
    for (const Block& block : read.document.blocks)
      CHECK(block.to_source({0, block.text.size()}).in(read.source.bytes()) == block.text);
  }
}

TEST_CASE("broken YAML is told, and the text is read") {
  const Read read("---\ndate: 2025-01-01\nlist: [a, b\n---\nBody\n\nmore\n");
  REQUIRE(read.document.errors.size() == 1);
  CHECK(read.document.errors[0].offset >= 4);
  CHECK(read.document.errors[0].message.starts_with("front matter: "));
  CHECK(read.blocks() == "H[Body]P[more]");
}

TEST_CASE("what is no front matter is text") {
  struct Case {
    std::string bytes;
    std::string blocks;
  };
  const std::vector<Case> cases = {
      {"---\ndate: 2025-01-01\nno end", "H[---]P[date: 2025-01-01]P[no end]"},
      {"\n---\nlang: fr\n---\nBody", "H[---]P[lang: fr]P[---]P[Body]"},
      {"----\nlang: fr\n----\nBody", "H[----]P[lang: fr]P[----]P[Body]"},
      {"---\nThe port was full.\n---\nBody", "H[---]P[The port was full.]P[---]P[Body]"},
  };
  for (const Case& c : cases) {
    const Read read(c.bytes);
    CAPTURE(c.bytes);
    CHECK(read.blocks() == c.blocks);
    CHECK(read.document.metadata.language == "en");
    CHECK(read.document.errors.empty());
  }
  const Read late("---\nlang: fr\n" + std::string(70000, '\n') + "---\nBody");
  CHECK(late.document.metadata.language == "en");
}

TEST_CASE("front matter may end the file") {
  for (const char* bytes : {"---\nlang: fr\n---", "---  \nlang: fr\n---\t\n",
                            "---\r\nlang: fr\r\n---\r\n", "---\rlang: fr\r---\r"}) {
    const Read read(bytes);
    CAPTURE(bytes);
    CHECK(read.document.metadata.language == "fr");
    CHECK(read.document.blocks.empty());
  }
}
