#include <algorithm>
#include <optional>

#include "checks/checks.h"
#include "checks/language.h"
#include "checks/misspelling.h"
#include "rules/sentence_abbreviations.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {
namespace {

/// One way to read a token as two words run together.
struct Reading {
  std::size_t head_length = 0;
  std::string second;  // the second word, its lost letters restored
  std::size_t lost = 0;
};

/// Calls `visit` with every string of `count` lower-case ASCII letters before `tail`.
template <class Visit>
void with_lost_letters(std::string& word, std::size_t at, const Visit& visit) {
  if (at == 0) return visit(word);
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    word[at - 1] = letter;
    with_lost_letters(word, at - 1, visit);
  }
}

class Judge {
 public:
  Judge(const Document& document, const Context& context, const Matches& matches)
      : document_(document), context_(context), matches_(matches) {}

  /// Returns the ways to read the token as two words; none when something speaks for a name, a
  /// coinage or a piece of something longer.
  std::vector<Reading> read(const Rule& rule, const UnknownWord& unknown) {
    const std::string_view text = document_.blocks[unknown.block].text;
    const Span span = unknown.token.span();
    if (unknown.token.shape & (kHasDigit | kHasInnerUpper | kNonAscii)) return {};
    if (!stands_alone(text, span)) return {};
    const bool capital = unknown.token.shape & kStartsUpper;
    if (capital && follows_word(text, span.begin)) return {};
    const std::string word = to_lower(span.in(text));
    if (!has_head(rule.lexicon, word) || occurs_again(unknown)) return {};
    std::vector<Reading> readings = split(rule.lexicon, word);
    if (!readings.empty() && capital && !starts_sentence(unknown)) return {};
    return readings;
  }

 private:
  /// True when a possessive ending follows: an apostrophe and one letter.
  static bool is_possessive(std::string_view text, std::size_t at) {
    const CodePoint apostrophe = decode(text, at);
    if (apostrophe.value != '\'' && apostrophe.value != U'’') return false;
    const std::size_t letter = at + apostrophe.length;
    return letter < text.size() && is_letter(decode(text, letter).value) &&
           (letter + 1 == text.size() || !is_word(decode(text, letter + 1).value));
  }

  /// True when the token is no part of an address, a handle, a file name or a contraction.
  static bool stands_alone(std::string_view text, Span span) {
    static constexpr std::u32string_view kBefore = U"'’-‐‑@#/\\.&=:_", kAfter = U"'’@/\\&=_";
    if (span.begin > 0) {
      const char32_t c = decode_before(text, span.begin).value;
      if (kBefore.find(c) != kBefore.npos) return false;
    }
    if (span.end == text.size() || is_possessive(text, span.end)) return true;
    const CodePoint after = decode(text, span.end);
    if (kAfter.find(after.value) != kAfter.npos) return false;
    const std::size_t next = span.end + after.length;
    return next >= text.size() || (after.value != '.' && after.value != ':') ||
           !is_word(decode(text, next).value);
  }

  /// True when nothing but a space parts a place from a word before it, as within a sentence.
  static bool follows_word(std::string_view text, std::size_t at) {
    return at > 1 && text[at - 1] == ' ' && is_word(decode_before(text, at - 1).value);
  }

  /// True when the same token stands elsewhere in the article too.
  bool occurs_again(const UnknownWord& unknown) {
    if (hashes_.empty()) {
      for (const UnknownWord& each : matches_.unknown_words) hashes_.push_back(each.token.hash);
      std::sort(hashes_.begin(), hashes_.end());
    }
    const auto [first, last] = std::equal_range(hashes_.begin(), hashes_.end(), unknown.token.hash);
    return last - first > 1;
  }

  bool starts_sentence(const UnknownWord& unknown) {
    if (sentences_of_ != unknown.block) {
      if (!abbreviations_) abbreviations_ = sentence_abbreviations(context_.rules);
      sentences_ = split_sentences(document_.blocks[unknown.block].text, *abbreviations_);
      sentences_of_ = unknown.block;
    }
    const std::string_view text = document_.blocks[unknown.block].text;
    return std::any_of(sentences_.begin(), sentences_.end(), [&](Span sentence) {
      std::size_t at = sentence.begin;
      while (at < sentence.end && !is_word(decode(text, at).value)) at += decode(text, at).length;
      return at == unknown.token.begin;
    });
  }

  static bool fits(const FusedReading& reading, const std::string& head, const std::string& word) {
    return word.size() >= head.size() + reading.shortest && word.starts_with(head);
  }

  /// True when a word can be split at all: the dear part is to restore lost letters.
  static bool has_head(const LexiconParameters& parameters, const std::string& word) {
    return std::any_of(
        parameters.readings.begin(), parameters.readings.end(), [&](const FusedReading& reading) {
          return std::any_of(reading.heads.begin(), reading.heads.end(),
                             [&](const std::string& head) { return fits(reading, head, word); });
        });
  }

  /// Returns the ways to split a word; those of the rule's first reading that fits.
  std::vector<Reading> split(const LexiconParameters& parameters, const std::string& word) const {
    std::vector<Reading> found;
    for (const FusedReading& reading : parameters.readings) {
      for (const std::string& head : reading.heads) {
        if (!fits(reading, head, word)) continue;
        const std::string tail = word.substr(head.size());
        if (!is_excepted(parameters, tail)) restore(reading, head, tail, found);
      }
      if (!found.empty()) break;
    }
    // What has lost fewer letters is likelier.
    std::stable_sort(found.begin(), found.end(),
                     [](const Reading& a, const Reading& b) { return a.lost < b.lost; });
    return found;
  }

  /// Finds the words that the rest of a token may have been.
  void restore(const FusedReading& reading, const std::string& head, const std::string& tail,
               std::vector<Reading>& found) const {
    for (std::size_t lost = std::min(1u, reading.cut); lost <= reading.cut; ++lost) {
      std::string restored = std::string(lost, 'a') + tail;
      with_lost_letters(restored, lost, [&](const std::string& candidate) {
        const WordInfo info = context_.lexicon.find(word_hash(candidate));
        if (std::max(info.lower, info.name) >= reading.commonness)
          found.push_back({head.size(), candidate, lost});
      });
    }
  }

  static bool is_excepted(const LexiconParameters& parameters, const std::string& tail) {
    return std::find(parameters.except.begin(), parameters.except.end(), tail) !=
           parameters.except.end();
  }

  const Document& document_;
  const Context& context_;
  const Matches& matches_;
  std::optional<Abbreviations> abbreviations_;  // made when first needed
  std::vector<std::uint64_t> hashes_;  // of all unknown words, sorted; made when first needed
  std::uint32_t sentences_of_ = UINT32_MAX;
  std::vector<Span> sentences_;
};

Match make_match(std::uint32_t rule, const UnknownWord& unknown, std::string_view text,
                 const std::vector<Reading>& readings) {
  const Span whole = unknown.token.span();
  const Reading& best = readings.front();
  const Span head{whole.begin, whole.begin + best.head_length}, tail{head.end, whole.end};
  const auto bound = [&](Span span) {
    return Binding{std::string(span.in(text)), std::string(span.in(text)), span, true};
  };
  Match match;
  match.rule = rule;
  match.block = unknown.block;
  match.span = whole;
  match.outcome = Outcome::reported;
  match.bindings = {bound(whole), bound(whole), bound(head), bound(tail), {}};
  const bool one_repair = readings.size() == 1 || (best.lost == 0 && readings[1].lost > 0);
  if (one_repair) {
    const std::string repair = std::string(head.in(text)) + ' ' + best.second;
    match.bindings[4] = {repair, repair, whole, true};
  }
  return match;
}

Match make_match(std::uint32_t rule, const UnknownWord& unknown, std::string_view text,
                 const std::vector<std::string>& repairs) {
  const Span whole = unknown.token.span();
  const auto bound = [&](std::string value) { return Binding{value, value, whole, true}; };
  std::string repair = repairs.front();
  if (unknown.token.shape & kStartsUpper) repair[0] = static_cast<char>(repair[0] - ('a' - 'A'));
  const std::string word(whole.in(text));
  Match match;
  match.rule = rule;
  match.block = unknown.block;
  match.span = whole;
  match.outcome = Outcome::reported;
  match.bindings = {bound(word), bound(word), {}, {}, bound(repair)};
  return match;
}

}  // namespace

void check_lexicon(const Document& document, const Context& context, Matches& matches,
                   std::vector<Diagnostic>& diagnostics) {
  if (matches.unknown_words.empty() || context.lexicon.empty()) return;
  Judge judge(document, context, matches);
  MisspellingJudge misspelling(document, context, matches);
  const std::vector<std::uint32_t> foreign = foreign_blocks(document, matches, context.rules);
  for (std::uint32_t index = 0; index < context.rules.rules.size(); ++index) {
    const Rule& rule = context.rules.rules[index];
    if (rule.check != CheckKind::lexicon || !rule.enabled) continue;
    for (const UnknownWord& unknown : matches.unknown_words) {
      const Block& block = document.blocks[unknown.block];
      if (!in_scope(rule, block)) continue;
      if (std::binary_search(foreign.begin(), foreign.end(), unknown.block)) continue;
      if (const std::vector<Reading> readings = judge.read(rule, unknown); !readings.empty())
        matches.matches.push_back(make_match(index, unknown, block.text, readings));
      else if (const auto words = misspelling.repairs(rule.lexicon.slips, unknown); !words.empty())
        matches.matches.push_back(make_match(index, unknown, block.text, words));
      else
        continue;
      bind_computed(rule, matches.matches.back().bindings, {&context.lexicon});
      diagnostics.push_back(make_diagnostic(document, context, rule, matches.matches.back()));
    }
  }
}

}  // namespace factlint
