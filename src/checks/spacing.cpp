#include <algorithm>
#include <array>
#include <functional>
#include <string>

#include "checks/checks.h"
#include "checks/signs.h"
#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {
namespace {

/// A name such as `Salesforce.Org` is looked for so far around, in bytes.
constexpr std::size_t kNearby = 16 * 1024;
/// Longer runs without white space are no prose.
constexpr std::size_t kLongestChunk = 128;

/// A mark of punctuation with what stands beside it.
struct Place {
  Span sign;           // the mark or marks, and white space before them
  Span before, after;  // the words on both sides; empty where there is none
};

bool is_mark(char32_t c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == U'…';
}

char32_t char_before(std::string_view text, std::size_t at) {
  return at > 0 ? decode_before(text, at).value : ' ';
}

char32_t char_after(std::string_view text, std::size_t at) {
  return at < text.size() ? decode(text, at).value : ' ';
}

Span word_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < kLongestChunk && is_word(decode_before(text, begin).value))
    begin -= decode_before(text, begin).length;
  return {begin, at};
}

Span word_after(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at < kLongestChunk && is_word(decode(text, end).value))
    end += decode(text, end).length;
  return {at, end};
}

/// Returns the run without white space that holds a span.
Span chunk_around(std::string_view text, Span span) {
  const std::size_t first = span.begin, last = span.end;
  while (span.begin > 0 && first - span.begin <= kLongestChunk &&
         !is_space(char_before(text, span.begin)))
    span.begin -= decode_before(text, span.begin).length;
  while (span.end < text.size() && span.end - last <= kLongestChunk &&
         !is_space(char_after(text, span.end)))
    span.end += decode(text, span.end).length;
  return span;
}

class Judge {
 public:
  Judge(const Document& document, const Context& context)
      : document_(document), context_(context) {}

  /// Reads the mark at a place of a block's text, if it has the fault that the rule is about.
  std::optional<Place> read(const Rule& rule, const Block& block, std::size_t at) const {
    const std::string_view text = block.text;
    switch (rule.spacing.fault) {
      case SpacingFault::missing:
        return missing(rule, block, at);
      case SpacingFault::before:
        return space_before(text, at);
      case SpacingFault::doubled:
        return doubled(rule, text, at);
      case SpacingFault::lower:
        return lower(rule, text, at);
    }
    return std::nullopt;
  }

 private:
  /// `end.The`, `end."The`, `Paris,France`; no address, file, initials, decimal or name.
  std::optional<Place> missing(const Rule& rule, const Block& block, std::size_t at) const {
    const std::string_view text = block.text;
    std::size_t next = at + 1;
    if (is_quote(char_after(text, next)) && char_after(text, next) != '\'')
      next += decode(text, next).length;
    if (!is_letter(char_after(text, next))) return std::nullopt;
    const Place place{{at, next}, word_before(text, at), word_after(text, next)};
    if (place.before.size() < 2 || place.after.empty()) return std::nullopt;
    const Span chunk = chunk_around(text, {at, at + 1});
    if (chunk.size() > kLongestChunk || is_address(chunk.in(text), at - chunk.begin))
      return std::nullopt;
    const std::string_view before = place.before.in(text), after = place.after.in(text);
    const bool capital = is_upper(decode(after, 0).value);
    // `Yahoo!Mail`
    if (text[at] == '!' && !is_common(before)) return std::nullopt;
    if (text[at] == ',' ? !both_known(before, after) : !ends_sentence(before, after, capital))
      return std::nullopt;
    // `example.com` and `Booking.Com`, but not `2004.It`.
    const bool begins = capital && info(after).lower == Commonness::small;
    if (!begins && (is_excepted(rule, after) || (!capital && is_excepted(rule, before))))
      return std::nullopt;
    if (stands_again(block, {place.before.begin, place.after.end})) return std::nullopt;
    return place;
  }

  /// ` ,` between words; not ` .com`, ` . . .` or ` :-)`.
  static std::optional<Place> space_before(std::string_view text, std::size_t at) {
    if (at < 2 || !is_space(char_before(text, at))) return std::nullopt;
    // ` ,and` has lost its space too; ` .com` has not.
    const bool glued = text[at] == ',' && is_letter(char_after(text, at + 1)) &&
                       is_letter(char_before(text, at - 1)) &&
                       !is_quote(char_after(text, word_after(text, at + 1).end));
    // Before the mark that ends a quotation: `glad ," she said`.
    const char32_t next_char = char_after(text, at + 1);
    const bool closes = is_quote(next_char) && is_letter(char_before(text, at - 1)) &&
                        is_space(char_after(text, at + 1 + decode(text, at + 1).length));
    if (!glued && !closes && !is_space(next_char)) return std::nullopt;
    std::size_t begin = at;
    while (begin > 0 && is_space(char_before(text, begin)))
      begin -= decode_before(text, begin).length;
    const char32_t left = char_before(text, begin);
    if (begin == 0 || is_mark(left) || is_dash(left)) return std::nullopt;
    std::size_t next = at + 1;
    while (next < text.size() && is_space(char_after(text, next)))
      next += decode(text, next).length;
    if (is_mark(char_after(text, next)) || is_dash(char_after(text, next))) return std::nullopt;
    return Place{{begin, at + 1}, word_before(text, begin), word_after(text, next)};
  }

  /// `,.` and `..` after a word that is no abbreviation; not `...` or `?!`.
  std::optional<Place> doubled(const Rule& rule, std::string_view text, std::size_t at) const {
    if (is_mark(char_before(text, at))) return std::nullopt;
    std::size_t end = at + 1;
    const auto more = [&] {
      return end < text.size() && rule.spacing.marks.find(text[end]) != std::string::npos;
    };
    while (more()) ++end;
    if (end != at + 2 || is_mark(char_after(text, end))) return std::nullopt;
    const Place place{{at, end}, word_before(text, at), word_after(text, end)};
    const char32_t right = char_after(text, end);
    if (!is_space(right) && !is_quote(right)) return std::nullopt;
    // `!?` has a meaning, and a name may end in either: Yahoo!, Wham!.
    const bool asks = text[at] == '?' || text[at] == '!';
    if (asks && (text[at + 1] != '.' || !is_common(place.before.in(text)))) return std::nullopt;
    // A stop that is the word's own may stand before a comma.
    const bool own_stop = text[at] == '.' && text[at + 1] != '.';
    const std::string_view before = place.before.in(text);
    const bool inner = before.size() == 1 || char_before(text, place.before.begin) == '.';
    if (before.empty() || (own_stop && (inner || !is_common(before))) || is_excepted(rule, before))
      return std::nullopt;
    // After a number only a new sentence shows it: `1.. 2` may be a range.
    if (!is_letter(decode(before, 0).value) &&
        (text[at + 1] != '.' || !is_space(right) || !is_upper(char_after(text, end + 1))))
      return std::nullopt;
    return place;
  }

  /// `shut. the mayor` between common words, the first no abbreviation.
  std::optional<Place> lower(const Rule& rule, std::string_view text, std::size_t at) const {
    std::size_t next = at + 1;
    while (next < text.size() && text[next] == ' ') ++next;
    if (next == at + 1 || next == text.size() || !is_lower(decode(text, next).value))
      return std::nullopt;
    const Place place{{at, at + 1}, word_before(text, at), word_after(text, next)};
    const std::string_view before = place.before.in(text), after = place.after.in(text);
    const char32_t left = char_before(text, place.before.begin);
    if (before.size() < kShortName || !is_space(left) || !is_common(before)) return std::nullopt;
    if (info(after).lower != Commonness::small || after.size() < 2 || is_excepted(rule, before) ||
        is_excepted(rule, after))
      return std::nullopt;
    const char32_t right = char_after(text, place.after.end);
    if (right != ',' && !is_space(right)) return std::nullopt;
    return place;
  }

  /// True for what has the signs of an address, a file or code, or a second stop (`U.S.A`).
  static bool is_address(std::string_view chunk, std::size_t at) {
    if (chunk.find_first_of("@/\\#_=&<>{}|*+$~") != std::string_view::npos) return true;
    for (std::size_t i = 0; i + 1 < chunk.size(); ++i)
      if (i != at && chunk[i] == chunk[at] && chunk[at] == '.' &&
          is_word(decode(chunk, i + 1).value))
        return true;
    return false;
  }

  WordInfo info(std::string_view word) const {
    return context_.lexicon.find(word_hash(to_lower(word)));
  }
  bool is_common(std::string_view word) const {
    return is_lower(decode(word, 0).value) && info(word).lower >= Commonness::standard;
  }
  bool both_known(std::string_view before, std::string_view after) const {
    return count_code_points(after) > 1 && info(before).known() && info(after).known();
  }

  /// True when a sentence may have ended in one word and another begun with the other. The less is
  /// known of one, the more must be of the other.
  bool ends_sentence(std::string_view before, std::string_view after, bool capital) const {
    const bool small_after = info(after).lower == Commonness::small;
    const bool year = before.size() == kYear && is_digit(decode(before, 0).value);
    if (after.size() == 1 && capital && year) return small_after;
    if (after.size() == 1 || !capital) return is_common(before) && small_after;
    if (is_upper(decode_before(after, after.size()).value)) return false;  // U.S, ASP.NET
    if (is_digit(decode(before, 0).value)) return before.size() == kYear && info(after).known();
    const bool name = after.size() >= kShortName || info(after).known();
    if (is_common(before)) return name;
    // Titles and the like (`St.Mary`) are shorter.
    if (before.size() < kShortestLast) return false;
    return info(before).known() ? name : small_after;
  }
  static constexpr std::size_t kYear = 4, kShortName = 3, kShortestLast = 4;

  /// True when the same stands again nearby, as a name does.
  bool stands_again(const Block& block, Span span) const {
    const std::string_view bytes = document_.source().bytes();
    const Span here = block.to_source(span);
    const std::size_t begin = here.begin < kNearby ? 0 : here.begin - kNearby;
    const std::string_view around = bytes.substr(begin, here.end + kNearby - begin);
    const std::string_view wanted = here.in(bytes);
    const std::size_t first = around.find(wanted);
    return first != around.npos && around.find(wanted, first + 1) != around.npos;
  }

  static bool is_excepted(const Rule& rule, std::string_view word) {
    const std::vector<std::string>& except = rule.spacing.except;
    return std::find(except.begin(), except.end(), to_lower(word)) != except.end();
  }

  const Document& document_;
  const Context& context_;
};

}  // namespace

void check_spacing(const Document& document, const Context& context, Matches& matches,
                   std::vector<Diagnostic>& diagnostics) {
  std::vector<std::uint32_t> rules;
  std::array<bool, 256> marks{};
  for (std::uint32_t index = 0; index < context.rules.rules.size(); ++index) {
    const Rule& rule = context.rules.rules[index];
    if (rule.check != CheckKind::spacing || !rule.enabled) continue;
    rules.push_back(index);
    for (char mark : rule.spacing.marks) marks[static_cast<unsigned char>(mark)] = true;
  }
  if (rules.empty()) return;
  const Judge judge(document, context);
  for (std::uint32_t number = 0; number < document.blocks.size(); ++number) {
    const Block& block = document.blocks[number];
    const std::string_view text = block.text;
    for (std::size_t at = 1; at < text.size(); ++at) {
      if (!marks[static_cast<unsigned char>(text[at])]) continue;
      // The common case: a word, one mark, a space, and a capital after a stop.
      const bool space_after = at + 1 == text.size() || text[at + 1] == ' ';
      const bool lower_after = text[at] == '.' && at + 2 < text.size() && text[at + 2] >= 'a';
      if (space_after && !lower_after && text[at - 1] != ' ') continue;
      for (std::uint32_t index : rules) {
        const Rule& rule = context.rules.rules[index];
        if (rule.spacing.marks.find(text[at]) == std::string::npos || !in_scope(rule, block))
          continue;
        const auto place = judge.read(rule, block, at);
        if (!place) continue;
        Span whole = place->sign;
        if (rule.spacing.fault == SpacingFault::missing ||
            rule.spacing.fault == SpacingFault::lower)
          whole = {place->before.begin, place->after.end};
        report_found(document, context,
                     make_match(rule, index, document, number,
                                {whole, place->sign, place->before, place->after}),
                     matches, diagnostics);
      }
    }
  }
}

}  // namespace factlint
