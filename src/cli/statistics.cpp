#include "cli/statistics.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/tokens.h"

namespace factlint {

void Statistics::Row::add(const Row& other) {
  matches += other.matches;
  for (std::size_t i = 0; i < outcomes.size(); ++i) outcomes[i] += other.outcomes[i];
}

void Statistics::add(const Document& document, const Report& report) {
  ++files_;
  bytes_ += document.source().bytes().size();
  blocks_ += document.blocks.size();
  Tokens tokens;
  for (const Block& block : document.blocks) {
    tokenize(block.text, tokens);
    words_ += tokens.words.size();
  }
  for (const Match& match : report.matches.matches) {
    ++rules_[match.rule].matches;
    ++rules_[match.rule].outcomes[static_cast<std::size_t>(match.outcome)];
  }
  for (const Diagnostic& diagnostic : report.diagnostics)
    ++findings_[static_cast<std::size_t>(diagnostic.level)];
}

void Statistics::add(const Statistics& other) {
  rules_.resize(std::max(rules_.size(), other.rules_.size()));
  for (std::size_t i = 0; i < other.rules_.size(); ++i) rules_[i].add(other.rules_[i]);
  for (std::size_t i = 0; i < findings_.size(); ++i) findings_[i] += other.findings_[i];
  files_ += other.files_;
  blocks_ += other.blocks_;
  words_ += other.words_;
  bytes_ += other.bytes_;
}

std::string Statistics::print(const RuleSet& rules) const {
  std::size_t width = 4;
  for (const Rule& rule : rules.rules) width = std::max(width, rule.id.size());
  const auto line = [&](std::string_view name, const Row& row) {
    const auto count = [&](Outcome outcome) {
      return row.outcomes[static_cast<std::size_t>(outcome)];
    };
    return fmt::format("{:<{}} {:>9} {:>9} {:>9} {:>9} {:>9}\n", name, width, row.matches,
                       count(Outcome::held), count(Outcome::unknown), count(Outcome::reported),
                       count(Outcome::silenced));
  };
  std::string out = fmt::format("{:<{}} {:>9} {:>9} {:>9} {:>9} {:>9}\n", "rule", width, "matches",
                                "held", "unknown", "reported", "silenced");
  Row all;
  for (std::size_t i = 0; i < rules_.size() && i < rules.rules.size(); ++i) {
    if (!rules.rules[i].enabled) continue;
    out += line(rules.rules[i].id, rules_[i]);
    all.add(rules_[i]);
  }
  out += line("all", all);
  const auto findings = [&](Level level) { return findings_[static_cast<std::size_t>(level)]; };
  out += fmt::format("{} files, {} blocks, {} words, {} bytes: {} errors, {} warnings, {} infos\n",
                     files_, blocks_, words_, bytes_, findings(Level::error),
                     findings(Level::warning), findings(Level::info));
  return out;
}

}  // namespace factlint
