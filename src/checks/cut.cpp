#include <algorithm>
#include <optional>
#include <string>

#include "checks/checks.h"
#include "checks/signs.h"
#include "text/tokens.h"
#include "text/unicode.h"

namespace factlint {
namespace {

bool is_stop(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == U'…';
}

bool is_closer(char32_t c) {
  return is_quote(c) || c == ')' || c == ']' || c == '}' || c == '*';
}

/// Returns where the text ends when white space, quotes and closing brackets are cut off.
std::size_t core_end(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0) {
    const CodePoint last = decode_before(text, end);
    if (!is_space(last.value) && !is_closer(last.value)) break;
    end -= last.length;
  }
  return end;
}

/// How a block ends.
enum class End : std::uint8_t { stop, comma, word, other };

End end_of(std::string_view text) {
  const std::size_t end = core_end(text);
  if (end == 0) return End::other;
  const char32_t last = decode_before(text, end).value;
  if (is_stop(last)) return End::stop;
  if (last == ',') return End::comma;
  // `said "no"` may lack its stop, but so do titles in a list.
  // A sentence in brackets, or a tag (`(more)`), follows another's end.
  if (const std::size_t open = text.rfind('(');
      end < text.size() && open != text.npos && open > 0) {
    const std::size_t before = core_end(text.substr(0, open));
    if (before == 0 || is_stop(decode_before(text, before).value)) return End::other;
  }
  const bool bare = end == text.size() || text[end] == ')' || text[end] == ']';
  if (is_word(last) || last == '%') return bare ? End::word : End::other;
  return End::other;
}

class Judge {
 public:
  explicit Judge(const Document& document) : document_(document) {
    for (const Block& block : document_.blocks) {
      if (block.role != Role::paragraph) continue;
      if (block.text.size() < kLongEnough) {
        ++short_;
        if (end_of(block.text) != End::stop) ++open_;
        continue;
      }
      long_ += block.text.size();
      if (end_of(block.text) == End::stop) closed_ += block.text.size();
    }
    // The blank line after a headline tells nothing.
    for (std::uint32_t i = 1; i + 1 < document_.blocks.size() && !parted_; ++i)
      parted_ = is_parted(i);
  }

  /// Returns the place of the word that a paragraph is cut after.
  std::optional<Span> read(const Rule& rule, std::uint32_t number) {
    const std::string_view text = document_.blocks[number].text;
    const End end = end_of(text);
    if (end != End::word && end != End::comma) return std::nullopt;
    tokenize(text, tokens_);
    const std::size_t count = tokens_.words.size();
    if (count < kFewest) return std::nullopt;
    const Span last = tokens_.words.back().span();
    if (is_item(number) || is_wrapped(number) || is_line(text)) return std::nullopt;
    if (end == End::comma && announces_speech(number)) return std::nullopt;
    if (end == End::comma || is_dangling(rule, text)) return last;
    // A long paragraph without a stop among others that have theirs.
    if (count < rule.cut.shortest || !others_close(text)) return std::nullopt;
    if (lower_share(text) < kProse || is_signature(text)) return std::nullopt;
    // A standfirst without a stop is a style.
    if (number < kFirstBody && count < kStandfirst && !holds_stop(text)) return std::nullopt;
    return last;
  }

 private:
  static constexpr std::size_t kLongEnough = 90;  // bytes
  static constexpr std::size_t kFewest = 8;       // words
  static constexpr std::uint32_t kFirstBody = 2;  // blocks before it may be standfirsts,
  static constexpr std::size_t kStandfirst = 24;  // which are shorter, in words
  static constexpr std::size_t kLines = 12;       // paragraphs
  static constexpr std::size_t kTitle = 8;        // words
  static constexpr double kProse = 0.53;
  static constexpr std::size_t kSentences = 3;  // that show alone how a text closes them

  /// True when three quarters of the other long paragraphs, by their length, end as they should; or
  /// when there are none and the sentences within this one do.
  bool others_close(std::string_view text) const {
    const std::size_t others = long_ - (text.size() >= kLongEnough ? text.size() : 0);
    if (others > 0) return 4 * closed_ >= 3 * others;
    std::size_t sentences = 0;
    for (std::size_t i = 1; i < tokens_.words.size(); ++i) sentences += ends_sentence(text, i);
    return sentences >= kSentences;
  }

  /// Returns the share of words that begin in lower case; a name of several words counts as one,
  /// and figures do not count.
  double lower_share(std::string_view text) const {
    std::size_t lower = 0, names = 0;
    for (std::size_t i = 0; i < tokens_.words.size(); ++i) {
      const Token& token = tokens_.words[i];
      if (token.shape & kStartsDigit) continue;
      if (!(token.shape & kStartsUpper)) {
        ++lower;
        continue;
      }
      const bool goes_on = i > 0 && (tokens_.words[i - 1].shape & kStartsUpper) &&
                           tokens_.words[i - 1].span().end + 1 == token.begin &&
                           text[token.begin - 1] == ' ';
      if (!goes_on) ++names;
    }
    return static_cast<double>(lower) /
           static_cast<double>(std::max<std::size_t>(lower + names, 1));
  }

  /// True when a sentence ends right before a token.
  bool ends_sentence(std::string_view text, std::size_t i) const {
    const Span before = tokens_.words[i - 1].span(), after = tokens_.words[i].span();
    if (before.size() < 3) return false;
    const std::string_view gap = Span{before.end, after.begin}.in(text);
    return gap.size() > 1 && is_stop(decode(gap, 0).value);
  }

  /// Returns the first token after the last sentence that ended within the text; 0 when none did.
  std::size_t last_sentence(std::string_view text) const {
    for (std::size_t i = tokens_.words.size(); i-- > 1;)
      if (ends_sentence(text, i)) return i;
    return 0;
  }
  bool holds_stop(std::string_view text) const { return last_sentence(text) > 0; }

  /// True when what follows the last sentence is a name, initials or a tag (`DM`, `fb/jw`), or a
  /// headline that was linked there.
  bool is_signature(std::string_view text) const {
    const std::size_t first = last_sentence(text);
    if (first == 0) return false;
    std::size_t lower = 0;
    const std::size_t count = tokens_.words.size() - first;
    bool ends_lower = false;
    for (std::size_t i = first; i < tokens_.words.size(); ++i) {
      const Span word = tokens_.words[i].span();
      const std::string_view beside = "/@.-";
      const bool part = (word.begin > 0 && beside.find(text[word.begin - 1]) != beside.npos) ||
                        (word.end < text.size() && beside.find(text[word.end]) != beside.npos);
      ends_lower = !part && !(tokens_.words[i].shape & (kStartsUpper | kStartsDigit));
      if (ends_lower) ++lower;
    }
    return (lower < 2 && !(ends_lower && count > 1)) || (count >= kTitle && 5 * lower < 2 * count);
  }

  /// True for a short line of a text that is laid out in short lines which end anywhere.
  bool is_line(std::string_view text) const {
    return text.size() < kLongEnough && short_ >= kLines && 3 * open_ > 2 * short_ &&
           short_ > long_;
  }

  /// True when the next block is the speech that a comma leads to: `She said,`.
  bool announces_speech(std::uint32_t number) const {
    if (number + 1 >= document_.blocks.size()) return false;
    const std::string_view text = document_.blocks[number].text;
    const std::string_view next = document_.blocks[number + 1].text;
    const std::size_t words = tokens_.words.size() - last_sentence(text);
    return core_end(text) == text.size() && !next.empty() && is_quote(decode(next, 0).value) &&
           words <= kLongestLead;
  }

  /// True when no blank line parts a block from the next though others are parted so: it is a line
  /// of a longer text.
  bool is_wrapped(std::uint32_t number) const {
    return parted_ && number + 1 < document_.blocks.size() && !is_parted(number);
  }

  bool is_parted(std::uint32_t number) const {
    const Block &block = document_.blocks[number], &next = document_.blocks[number + 1];
    const std::size_t end = block.to_source({block.text.size(), block.text.size()}).end;
    const std::size_t begin = next.to_source({0, 0}).begin;
    if (begin <= end) return true;
    const std::string_view gap = Span{end, begin}.in(document_.source().bytes());
    return std::count(gap.begin(), gap.end(), '\n') > 1;
  }

  /// True for an item of a list that runs over paragraphs: what stands beside it ends neither in a
  /// stop, or the text before announces it.
  bool is_item(std::uint32_t number) const {
    const std::string_view text = document_.blocks[number].text;
    const std::string_view first = text.substr(0, 4);
    // `-- ` leads whole sentences at some agencies.
    if ((first.starts_with("-") && !first.starts_with("-- ")) || first.starts_with("*") ||
        first.starts_with("•"))
      return true;
    const auto ends_in = [&](std::uint32_t at, std::string_view marks) {
      const std::string_view other = document_.blocks[at].text;
      const std::size_t end = core_end(other);
      return end > 0 && marks.find(other[end - 1]) != std::string_view::npos;
    };
    if (number > 0 && ends_in(number - 1, ":;")) return true;
    // `…; and`
    const std::size_t semicolon = text.rfind(';');
    return semicolon != std::string_view::npos && text.size() - semicolon < kLongestJoiner;
  }
  static constexpr std::size_t kLongestJoiner = 8;  // bytes
  static constexpr std::size_t kLongestLead = 16;   // words

  /// A name may be spelled as one of the words, unless it is the first of its sentence (`. In`).
  bool is_dangling(const Rule& rule, std::string_view text) const {
    const std::size_t last = tokens_.words.size() - 1;
    const std::string_view word = tokens_.words[last].span().in(text);
    if (!is_lower(decode(word, 0).value) && last_sentence(text) != last) return false;
    const std::vector<std::string>& words = rule.cut.dangling;
    return std::find(words.begin(), words.end(), to_lower(word)) != words.end();
  }

  const Document& document_;
  std::size_t long_ = 0, closed_ = 0;  // bytes of long paragraphs, and of those that end in a stop
  std::size_t short_ = 0, open_ = 0;   // short ones, and those that end in none
  bool parted_ = false;                // by blank lines
  Tokens tokens_;
};

}  // namespace

void check_cut(const Document& document, const Context& context, Matches& matches,
               std::vector<Diagnostic>& diagnostics) {
  for (std::uint32_t index = 0; index < context.rules.rules.size(); ++index) {
    const Rule& rule = context.rules.rules[index];
    if (rule.check != CheckKind::cut || !rule.enabled) continue;
    Judge judge(document);
    for (std::uint32_t number = 0; number < document.blocks.size(); ++number) {
      const Block& block = document.blocks[number];
      if (block.role != Role::paragraph || !in_scope(rule, block)) continue;
      const auto last = judge.read(rule, number);
      if (!last) continue;
      report_found(document, context, make_match(rule, index, document, number, {*last, *last}),
                   matches, diagnostics);
    }
  }
}

}  // namespace factlint
