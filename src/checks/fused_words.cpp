#include "checks/fused_words.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {

namespace {

/// Longer tokens are no words.
constexpr std::size_t kLongest = 40;

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_in(std::string_view word, const std::vector<std::string>& endings) {
  return endings.empty() ||
         std::any_of(endings.begin(), endings.end(),
                     [&](const std::string& ending) { return word.ends_with(ending); });
}

/// Calls `visit` with `word`, and with every letter from a to z in the place of its first `at`.
template <class Visit>
void with_lost_letters(std::string& word, std::size_t at, const Visit& visit) {
  if (at == 0) return visit(word);
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    word[at - 1] = letter;
    with_lost_letters(word, at - 1, visit);
  }
}

/// Returns the place of the one capital in a token that otherwise begins and goes on in lower case;
/// 0 when there are others, or none.
std::size_t capital_within(std::string_view token) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto first = std::find_if(token.begin(), token.end(), is_capital);
  if (first == token.end() || std::find_if(first + 1, token.end(), is_capital) != token.end())
    return 0;
  return static_cast<std::size_t>(first - token.begin());
}

class Reader {
 public:
  Reader(const FusedReading& reading, const std::string& word, const Lexicon& lexicon,
         WordEvidence& evidence)
      : reading_(reading), word_(word), lexicon_(lexicon), evidence_(evidence) {}

  std::vector<FusedWords> read() {
    if (!reading_.heads.empty()) {
      for (const std::string& head : reading_.heads)
        if (head.front() == word_.front()) read_head(head);
    } else if (!reading_.tails.empty()) {
      for (const std::string& tail : reading_.tails)
        if (tail.back() == word_.back() && word_.size() > tail.size() && word_.ends_with(tail))
          split(word_.size() - tail.size());
    } else {
      for (std::size_t at = 1; at < word_.size(); ++at) split(at);
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const FusedWords& a, const FusedWords& b) { return a.lost < b.lost; });
    return std::move(found_);
  }

 private:
  bool knows(std::string_view word) const {
    const WordInfo info = lexicon_.find(word_hash(word));
    return std::max(info.lower, reading_.names ? info.name : Commonness::unknown) >=
           reading_.commonness;
  }

  /// Reads the token as a word of the list, whole or without its end, and what follows.
  void read_head(const std::string& head) {
    for (std::size_t lost = std::min(1u, reading_.cut_head); lost <= reading_.cut_head; ++lost) {
      if (head.size() < lost + reading_.shortest_head) break;
      const std::string_view left = std::string_view(head).substr(0, head.size() - lost);
      if (word_.size() > left.size() && word_.starts_with(left)) read_tail(head, left.size(), lost);
    }
  }

  /// Reads the token as two words that are whole.
  void split(std::size_t at) {
    const std::string first = word_.substr(0, at);
    if (first.size() < reading_.shortest_head || !ends_in(first, reading_.head_endings)) return;
    if (knows(first)) read_tail(first, at, 0);
  }

  void read_tail(const std::string& first, std::size_t at, std::size_t lost_before) {
    const std::string tail = word_.substr(at);
    if (tail.size() < reading_.shortest) return;
    if (!reading_.tails.empty()) {
      if (holds(reading_.tails, tail)) add(at, first, tail, lost_before);
      return;
    }
    for (std::size_t lost = std::min(1u, reading_.cut); lost <= reading_.cut; ++lost) {
      std::string restored = std::string(lost, 'a') + tail;
      with_lost_letters(restored, lost, [&](const std::string& second) {
        if (ends_in(second, reading_.tail_endings) && knows(second))
          add(at, first, second, lost + lost_before);
      });
    }
  }

  void add(std::size_t at, const std::string& first, const std::string& second, std::size_t lost) {
    if (reading_.apart && !evidence_.has_pair(first, second)) return;
    // A word may be in several of the lists that a reading is made of.
    const bool again = std::any_of(found_.begin(), found_.end(), [&](const FusedWords& other) {
      return other.first == first && other.second == second;
    });
    if (!again) found_.push_back({at, first, second, lost});
  }

  const FusedReading& reading_;
  const std::string& word_;
  const Lexicon& lexicon_;
  WordEvidence& evidence_;
  std::vector<FusedWords> found_;
};

}  // namespace

std::vector<FusedWords> read_fused(const LexiconParameters& parameters, const UnknownWord& unknown,
                                   std::string_view text, const Lexicon& lexicon,
                                   WordEvidence& evidence) {
  if (unknown.token.shape & (kHasDigit | kNonAscii)) return {};
  if (unknown.token.length > kLongest || evidence.is_part(unknown)) return {};
  // What stands twice is meant. The second part of a compound is often a coinage; the first may
  // have swallowed the word before it: thenear-term.
  if (evidence.follows_hyphen(unknown) || evidence.count(unknown) > 1) return {};
  if (evidence.is_capitalized_within(unknown)) return {};
  const std::string_view written = unknown.token.span().in(text);
  const bool capital = unknown.token.shape & kHasInnerUpper;
  // hallThe has one, between two runs of small letters.
  const std::size_t seam = capital ? capital_within(written) : 0;
  if (capital && seam == 0) return {};
  const std::string word = to_lower(written);
  if (holds(parameters.except, word)) return {};
  for (const FusedReading& reading : parameters.readings) {
    if (reading.capital != capital) continue;
    std::vector<FusedWords> found = Reader(reading, word, lexicon, evidence).read();
    if (capital)
      std::erase_if(found, [&](const FusedWords& fused) { return fused.head_length != seam; });
    if (found.empty()) continue;
    if (evidence.is_quoted(unknown) || evidence.follows_any(unknown, parameters.naming)) return {};
    return found;
  }
  return {};
}

}  // namespace factlint
