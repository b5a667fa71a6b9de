#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <string>
#include <utility>

#include "checks/checks.h"
#include "checks/signs.h"
#include "rules/sentence_abbreviations.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {
namespace {

/// Texts further apart, in bytes, are not of one article.
constexpr std::size_t kArticle = 64 * 1024;
/// Shorter pieces are not looked at: a name, a heading, `He won.`
constexpr std::size_t kShortest = 24;
/// Longer ones are compared as they stand, not word by word.
constexpr std::size_t kMostWords = 120;

/// A sentence or a paragraph.
struct Piece {
  std::uint32_t block = 0;
  std::uint32_t begin = 0, end = 0;  // in the block's text

  Span span() const { return {begin, end}; }
};

/// Two places with the same text, or nearly so.
struct Pair {
  Piece first, second;
  bool whole = false;        // both are whole blocks
  bool again = false;        // a third stands near: a refrain, a standard line
  std::size_t shared = 100;  // percent of the words
};

/// Remembers where pieces stood, by hash; the oldest make room. Its size bounds the memory, and is
/// many times what an article holds.
class Memory {
 public:
  struct Entry {
    std::uint64_t hash = 0;
    std::size_t place = 0;  // in the file
    Piece piece;
    std::int64_t pair = -1;  // the pair that it is the second of
  };

  /// `bytes` is the size of the document: a small one needs little.
  explicit Memory(std::size_t bytes)
      : entries_(std::bit_ceil(std::clamp(bytes / kShortest, kProbes, kMostEntries))) {}

  /// Returns what stood under a hash within an article's length; puts the new one there.
  std::optional<Entry> exchange(const Entry& entry) {
    Entry* oldest = nullptr;
    for (std::size_t i = 0; i < kProbes; ++i) {
      Entry& known = at(entry.hash + i);
      if (known.hash == entry.hash) {
        const Entry before = std::exchange(known, entry);
        if (entry.place - before.place > kArticle) return std::nullopt;
        return before;
      }
      if (!oldest || known.place < oldest->place) oldest = &known;
    }
    *oldest = entry;
    return std::nullopt;
  }

  void set_pair(std::uint64_t hash, std::int64_t pair) {
    for (std::size_t i = 0; i < kProbes; ++i)
      if (Entry& known = at(hash + i); known.hash == hash) known.pair = pair;
  }

 private:
  Entry& at(std::uint64_t hash) { return entries_[hash & (entries_.size() - 1)]; }

  static constexpr std::size_t kMostEntries = 8192, kProbes = 8;
  std::vector<Entry> entries_;
};

bool is_stop(char c) {
  return c == '.' || c == '!' || c == '?';
}

/// Calls `visit` with the sentences of a text. Unlike `split_sentences` it knows no abbreviations:
/// a sentence that stands twice falls into the same parts each time.
template <class Visit>
void each_part(std::string_view text, const Visit& visit) {
  static constexpr std::array<bool, 256> kStops = [] {
    std::array<bool, 256> table{};
    table['.'] = table['!'] = table['?'] = true;
    return table;
  }();
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!kStops[static_cast<unsigned char>(text[at])]) continue;
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n' &&
           (is_stop(text[end]) || is_quote(decode(text, end).value) || text[end] == ')'))
      end += decode(text, end).length;
    if (end < text.size() && !is_space(decode(text, end).value)) continue;
    visit(Span{begin, end});
    at = end;
    while (at < text.size() && is_space(decode(text, at).value)) at += decode(text, at).length;
    begin = at;
    --at;
  }
}

/// Finds pieces that stand twice.
class Finder {
 public:
  /// Texts that share `similar` percent of their words count.
  Finder(const Document& document, std::size_t similar)
      : document_(document),
        similar_(similar),
        paragraphs_(document.source().bytes().size()),
        sentences_(paragraphs_),
        beginnings_(paragraphs_),
        endings_(paragraphs_) {}

  std::vector<Pair> run() {
    for (std::uint32_t number = 0; number < document_.blocks.size(); ++number) {
      const Block& block = document_.blocks[number];
      if (block.role == Role::headline || block.text.size() < kShortest) continue;
      const Span whole{0, block.text.size()};
      const bool repeated = add(paragraphs_, number, whole, 0, true);
      // The sentences of a paragraph that stands twice are no findings of their own.
      each_part(block.text, [&](Span part) {
        if (part.size() >= kShortest && !repeated) add_sentence(number, part);
      });
    }
    std::erase_if(pairs_, [](const Pair& pair) { return pair.again; });
    return std::move(pairs_);
  }

 private:
  void add_sentence(std::uint32_t number, Span part) {
    if (add(sentences_, number, part, kSentence, false) || similar_ == 100) return;
    // What is nearly the same begins or ends alike.
    constexpr std::size_t kAnchor = 20;
    if (part.size() < 2 * kAnchor) return;
    if (!add(beginnings_, number, {part.begin, part.begin + kAnchor}, kBeginning, false, part))
      add(endings_, number, {part.end - kAnchor, part.end}, kEnding, false, part);
  }

  /// Notes a piece, and the pair that it makes with one before. Returns whether it makes one.
  bool add(Memory& memory, std::uint32_t number, Span key, std::uint64_t salt, bool whole,
           std::optional<Span> part = std::nullopt) {
    const Block& block = document_.blocks[number];
    const Span span = part.value_or(key);
    Memory::Entry entry;
    entry.hash = word_hash(key.in(block.text)) ^ salt;
    entry.place = block.to_source(span).begin;
    entry.piece = {number, static_cast<std::uint32_t>(span.begin),
                   static_cast<std::uint32_t>(span.end)};
    const auto before = memory.exchange(entry);
    if (!before) return false;
    const bool same = text_of(before->piece) == text_of(entry.piece);
    if (!part && !same) return false;
    const std::size_t shared = part && !same ? share(before->piece, entry.piece) : 100;
    if (part && (same || shared < similar_)) return false;
    const bool third = before->pair >= 0;
    if (third) pairs_[static_cast<std::size_t>(before->pair)].again = true;
    memory.set_pair(entry.hash, static_cast<std::int64_t>(pairs_.size()));
    pairs_.push_back({before->piece, entry.piece, whole, third, shared});
    return true;
  }

  std::string_view text_of(Piece piece) const {
    return piece.span().in(document_.blocks[piece.block].text);
  }

  /// Returns the percentage of their words that two sentences share; 0 when they differ in more
  /// than a few, or in names or numbers, which make another statement of the same form.
  std::size_t share(Piece first, Piece second);

  static constexpr std::uint64_t kSentence = 1, kBeginning = 2, kEnding = 3;
  const Document& document_;
  std::size_t similar_;
  Memory paragraphs_, sentences_, beginnings_, endings_;
  std::vector<Pair> pairs_;
  Tokens left_, right_;
};

std::size_t Finder::share(Piece first, Piece second) {
  tokenize(text_of(first), left_);
  tokenize(text_of(second), right_);
  const auto &a = left_.words, &b = right_.words;
  if (a.size() > kMostWords || b.size() > kMostWords) return 0;
  std::size_t begin = 0, from_end = 0;
  const std::size_t shorter = std::min(a.size(), b.size());
  while (begin < shorter && a[begin].hash == b[begin].hash) ++begin;
  while (from_end < shorter - begin &&
         a[a.size() - 1 - from_end].hash == b[b.size() - 1 - from_end].hash)
    ++from_end;
  // One run of words differs, in one of the two or in both.
  const std::size_t most = std::max(a.size(), b.size()) - begin - from_end;
  constexpr std::size_t kMostDifferent = 3;
  if (most > kMostDifferent) return 0;
  const auto plain = [&](const std::vector<Token>& words) {
    return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                       words.end() - static_cast<std::ptrdiff_t>(from_end), [](const Token& token) {
                         return !(token.shape & (kStartsUpper | kHasDigit | kHasInnerUpper));
                       });
  };
  if (!plain(a) || !plain(b)) return 0;
  return 100 * (begin + from_end) / std::max(a.size(), b.size());
}

/// True when a place is inside a quotation that began in the same block, or holds a quotation mark.
bool in_quotation(std::string_view text, Span span) {
  bool open = false;
  for (std::size_t at = 0; at < span.end; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte != '"' && byte != 0xe2 && byte != 0xc2 && byte != '\'') continue;
    const char32_t c = decode(text, at).value;
    const bool doubled = c == '\'' && at + 1 < text.size() && text[at + 1] == '\'';
    const bool sign = c == '"' || c == U'“' || c == U'”' || c == U'«' || c == U'»' || doubled;
    if (!sign) continue;
    if (at >= span.begin) return true;
    open = c == U'“' || c == U'«' || ((c == '"' || doubled) && !open);
    if (doubled) ++at;
  }
  return open;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (is_word(c.value) && !inside) ++count;
    inside = is_word(c.value);
    at += c.length;
  }
  return count;
}

/// True for speech, which may say a thing twice; but at length and without a break it does not.
bool is_speech(const Pair& pair, std::string_view first, std::string_view second) {
  constexpr std::size_t kLong = 9, kBreak = 2;
  const std::string_view text = pair.second.span().in(second);
  const bool adjacent =
      pair.first.block == pair.second.block && pair.second.begin - pair.first.end <= kBreak;
  if (adjacent && count_words(text) >= kLong && !in_quotation(text, {0, text.size()})) return false;
  return in_quotation(second, pair.second.span()) || in_quotation(first, pair.first.span());
}

/// Widens a part to the sentence that it is the end of: `each_part` cuts after `Mr.`
Span whole_sentence(std::string_view text, Span part, const Abbreviations& abbreviations) {
  for (const Span sentence : split_sentences(text, abbreviations))
    if (sentence.begin <= part.begin && part.end <= sentence.end) return sentence;
  return part;
}

}  // namespace

void check_repeated_text(const Document& document, const Context& context, Matches& matches,
                         std::vector<Diagnostic>& diagnostics) {
  const auto is_ours = [](const Rule& rule) {
    return rule.check == CheckKind::repeat && rule.enabled &&
           (rule.repeat.unit == RepeatUnit::sentence || rule.repeat.unit == RepeatUnit::paragraph);
  };
  const std::vector<Rule>& rules = context.rules.rules;
  if (std::none_of(rules.begin(), rules.end(), is_ours) || document.blocks.empty()) return;
  std::size_t similar = 100;
  for (const Rule& rule : rules)
    if (is_ours(rule)) similar = std::min<std::size_t>(similar, rule.repeat.similar);
  const std::vector<Pair> pairs = Finder(document, similar).run();
  if (pairs.empty()) return;
  const Abbreviations abbreviations = sentence_abbreviations(context.rules);
  for (std::uint32_t index = 0; index < rules.size(); ++index) {
    const Rule& rule = rules[index];
    if (!is_ours(rule)) continue;
    for (const Pair& pair : pairs) {
      if (pair.whole != (rule.repeat.unit == RepeatUnit::paragraph) ||
          pair.shared < rule.repeat.similar)
        continue;
      const Block &one = document.blocks[pair.first.block],
                  &two = document.blocks[pair.second.block];
      Span first = pair.first.span(), second = pair.second.span();
      if (!in_scope(rule, two) || count_words(second.in(two.text)) < rule.repeat.shortest ||
          is_speech(pair, one.text, two.text))
        continue;
      if (!pair.whole) {
        const Span wide_first = whole_sentence(one.text, first, abbreviations);
        const Span wide_second = whole_sentence(two.text, second, abbreviations);
        if (wide_first.in(one.text) == wide_second.in(two.text))
          first = wide_first, second = wide_second;
      }
      matches.matches.push_back(
          make_match(rule, index, document, pair.second.block, {second, second}));
      const std::size_t before = diagnostics.size();
      report(document, context, matches.matches.back(), diagnostics);
      if (diagnostics.size() > before)
        add_note(context.rules, matches.matches.back(), one.to_source(first), diagnostics.back());
    }
  }
}

}  // namespace factlint
