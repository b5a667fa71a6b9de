#include "checks/misspelling.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {

namespace {

/// So long a token is seldom near a word by chance, whatever is around it.
constexpr std::size_t kSure = 9;
/// A shorter one between two capitals is a part of a name.
constexpr std::size_t kNoParticle = 7;
/// So long a token is no name of a person that is near another name by chance.
constexpr std::size_t kNoName = 8;
/// How far around a token its neighbors are looked for, in bytes and in words.
constexpr std::size_t kNear = 64, kNeighbors = 2;
/// How far around a token the article is searched for a word, in bytes.
constexpr std::size_t kArticle = 16384;

char32_t before(std::string_view text, std::size_t at) {
  return at == 0 ? U' ' : decode_before(text, at).value;
}

char32_t after(std::string_view text, std::size_t at) {
  return at >= text.size() ? U' ' : decode(text, at).value;
}

/// Returns the words right beside a span, with nothing but white space between.
struct WordsBeside {
  std::vector<std::string_view> left, right;  // the nearest first
};

WordsBeside words_beside(std::string_view text, Span span) {
  const std::size_t begin = span.begin < kNear ? 0 : code_point_begin(text, span.begin - kNear);
  const std::size_t end = code_point_begin(text, std::min(text.size(), span.end + kNear));
  WordsBeside found;
  for (std::size_t at = span.begin; at > begin && found.left.size() < kNeighbors;) {
    std::size_t word_end = at;
    while (word_end > begin && is_space(before(text, word_end)))
      word_end -= decode_before(text, word_end).length;
    std::size_t word = word_end;
    while (word > begin && is_word(before(text, word))) word -= decode_before(text, word).length;
    if (word == word_end) break;
    found.left.push_back(text.substr(word, word_end - word));
    at = word;
  }
  for (std::size_t at = span.end; at < end && found.right.size() < kNeighbors;) {
    while (at < end && is_space(after(text, at))) at += decode(text, at).length;
    const std::size_t word = at;
    while (at < end && is_word(after(text, at))) at += decode(text, at).length;
    if (at == word) break;
    found.right.push_back(text.substr(word, at - word));
  }
  return found;
}

/// True for what slips are known of: the letters a to z.
bool is_plain(std::string_view word) {
  return word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == word.npos;
}

bool is_capital(std::string_view word) {
  return is_upper(decode(word, 0).value);
}

bool ends_as_foreign(const SlipParameters& slips, const std::string& word, const Repair& repair) {
  return std::any_of(slips.endings.begin(), slips.endings.end(), [&](const std::string& ending) {
    return word.ends_with(ending) && repair.at + ending.size() >= word.size();
  });
}

}  // namespace

bool MisspellingJudge::stands_elsewhere(std::uint64_t hash, const UnknownWord& unknown) const {
  Tokens tokens;
  const auto holds = [&](std::size_t block) {
    tokenize(document_.blocks[block].text, tokens);
    return std::any_of(tokens.words.begin(), tokens.words.end(),
                       [&](const Token& token) { return token.hash == hash; });
  };
  std::size_t left = kArticle;
  for (std::size_t block = unknown.block; block < document_.blocks.size(); ++block) {
    if (holds(block)) return true;
    const std::size_t size = document_.blocks[block].text.size();
    if (size >= left) break;
    left -= size;
  }
  left = kArticle;
  for (std::size_t block = unknown.block; block > 0; --block) {
    if (holds(block - 1)) return true;
    const std::size_t size = document_.blocks[block - 1].text.size();
    if (size >= left) break;
    left -= size;
  }
  return false;
}

bool MisspellingJudge::among_foreign(const SlipParameters& slips,
                                     const UnknownWord& unknown) const {
  const std::string_view text = document_.blocks[unknown.block].text;
  const WordsBeside beside = words_beside(text, unknown.token.span());
  const auto is_foreign = [&](std::string_view word) {
    return is_lower(decode(word, 0).value) &&
           std::binary_search(slips.foreign.begin(), slips.foreign.end(), word_hash(word));
  };
  const auto is_strange = [&](std::string_view word) {
    return word.size() > 2 && is_lower(decode(word, 0).value) &&
           !context_.lexicon.find(word_hash(to_lower(word))).known() && !is_near_word(word);
  };
  for (const auto* side : {&beside.left, &beside.right}) {
    if (!side->empty() && is_foreign(side->front())) return true;
    if (std::any_of(side->begin(), side->end(), is_strange)) return true;
  }
  return unknown.token.length < kNoParticle && !beside.left.empty() && !beside.right.empty() &&
         is_capital(beside.left.front()) && is_capital(beside.right.front());
}

/// True for a word of some length that a slip may have made of a common one: where there is one
/// slip there are more.
bool MisspellingJudge::is_near_word(std::string_view word) const {
  if (word.size() < kNoParticle || !table_ || !is_plain(word)) return false;
  bool near = false;
  table_->for_each_repair(word, [&](const Repair& repair) {
    near = near || context_.lexicon.find(repair.hash).lower >= Commonness::small;
  });
  return near;
}

bool MisspellingJudge::allows(const SlipReading& reading, const Asked& token, const Repair& repair,
                              const Known& word) const {
  if (((reading.slips >> static_cast<unsigned>(repair.slip)) & 1U) == 0) return false;
  if (token.word.size() < reading.shortest || token.rare != reading.rare) return false;
  // The first letter is seldom wrong.
  const bool first = repair.at == 0 && repair.slip != Slip::swapped;
  if (reading.name || token.capital != reading.capital) return false;
  if (word.commonness < reading.commonness || (reading.frequent && !word.frequent)) return false;
  // A piece of a compound is often a coinage.
  if (token.formed && (!reading.formed || first)) return false;
  if ((token.hyphenated || first) && !word.frequent && token.word.size() < kSure) return false;
  return !reading.elsewhere || stands_elsewhere(repair.hash, *token.unknown);
}

std::vector<MisspellingJudge::Candidate> MisspellingJudge::candidates(const SlipParameters& slips,
                                                                      Asked& token) {
  if (table_of_ != &slips) {
    table_.emplace(slips.keyboard, slips.confused);
    table_of_ = &slips;
  }
  std::vector<Candidate> found;
  bool asked_formed = false;
  table_->for_each_repair(token.word, [&](const Repair& repair) {
    Known word{context_.lexicon.find(repair.hash).lower, false};
    if (word.commonness < Commonness::large) return;
    word.frequent = std::binary_search(slips.frequent.begin(), slips.frequent.end(), repair.hash);
    if (!asked_formed) token.formed = is_formed(token.word, slips.forming, context_.lexicon);
    asked_formed = true;
    const bool lost = repair.slip == Slip::lost || repair.slip == Slip::halved;
    if ((!lost || !word.frequent || token.rare) && ends_as_foreign(slips, token.word, repair))
      return;
    const bool allowed = std::any_of(
        slips.readings.begin(), slips.readings.end(),
        [&](const SlipReading& reading) { return allows(reading, token, repair, word); });
    if (!allowed) return;
    int weight = static_cast<int>(word.commonness) * 2 + (word.frequent ? 3 : 0);
    if (repair.slip != Slip::beside && repair.slip != Slip::confused) ++weight;
    if (repair.at > 0) ++weight;
    found.push_back({std::string(repair.word), repair.hash, weight});
  });
  std::stable_sort(found.begin(), found.end(),
                   [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
  return found;
}

bool MisspellingJudge::stands_alone(const SlipParameters& slips, const UnknownWord& unknown,
                                    bool within) const {
  const std::string_view text = document_.blocks[unknown.block].text;
  const Span span = unknown.token.span();
  const WordsBeside beside = words_beside(text, span);
  // What follows the stop of `Mr.`, an initial or a bracket may be anyone's.
  if (beside.left.empty() && within &&
      (span.begin < 2 || text[span.begin - 1] != ' ' || text[span.begin - 2] != ','))
    return false;
  const auto is_other = [&](const std::vector<std::string_view>& words) {
    return !words.empty() && is_capital(words.front()) &&
           !std::binary_search(slips.names.begin(), slips.names.end(), to_lower(words.front()));
  };
  return !is_other(beside.left) && !is_other(beside.right);
}

std::vector<std::string> MisspellingJudge::names_near(const SlipParameters& slips,
                                                      std::string_view word) const {
  std::vector<std::string> found;
  for (const SlipReading& reading : slips.readings) {
    if (!reading.name || word.size() < reading.shortest) continue;
    const std::string_view letter = word.substr(0, 1);
    for (auto name = std::lower_bound(slips.names.begin(), slips.names.end(), letter);
         name != slips.names.end() && name->front() == word.front(); ++name) {
      const auto slip = slip_between(word, *name);
      if (slip && ((reading.slips >> static_cast<unsigned>(*slip)) & 1U) != 0)
        found.push_back(*name);
    }
  }
  return found;
}

std::vector<std::string> MisspellingJudge::repairs(const SlipParameters& slips,
                                                   const UnknownWord& unknown, bool rare) {
  if (unknown.token.shape & (kHasDigit | kHasInnerUpper | kNonAscii)) return {};
  if (std::none_of(slips.readings.begin(), slips.readings.end(), [&](const SlipReading& reading) {
        return reading.rare == rare && unknown.token.length >= reading.shortest;
      }))
    return {};
  const bool capital = unknown.token.shape & kStartsUpper;
  if (capital &&
      std::none_of(slips.readings.begin(), slips.readings.end(),
                   [](const SlipReading& reading) { return reading.capital || reading.name; }))
    return {};
  if (evidence_.is_part(unknown) || evidence_.is_quoted(unknown)) return {};
  const std::string_view text = document_.blocks[unknown.block].text;
  Asked token{to_lower(unknown.token.span().in(text)), capital, false, false, rare, &unknown};
  if (!is_plain(token.word)) return {};
  const std::size_t times = evidence_.count(unknown);
  if (times > 1 && (capital || times > 3)) return {};
  token.hyphenated = evidence_.is_hyphenated(unknown);
  if (capital) {
    std::vector<std::string> names = names_near(slips, token.word);
    const bool within = evidence_.is_capitalized_within(unknown);
    const bool alone = token.word.size() >= kNoName || stands_alone(slips, unknown, within);
    if (!names.empty() && !evidence_.follows_hyphen(unknown) && alone) return names;
    if (within) return {};
  }
  std::vector<Candidate> found = candidates(slips, token);
  if (found.empty() || among_foreign(slips, unknown)) return {};
  // What stands twice is meant, unless the article has the right word too.
  const bool sure = token.word.size() >= kSure && !token.formed;
  if (times > (sure ? 2 : 1) && !stands_elsewhere(found.front().hash, unknown)) return {};
  std::vector<std::string> words;
  for (Candidate& candidate : found) words.push_back(std::move(candidate.word));
  return words;
}

}  // namespace factlint
