#include <algorithm>
#include <optional>
#include <utility>

#include "checks/checks.h"
#include "checks/signs.h"
#include "text/unicode.h"

namespace factlint {
namespace {

/// A sign without its other half.
struct Fault {
  BalanceFault kind = BalanceFault::unclosed;
  std::uint32_t block = 0;
  Span sign;
  std::optional<Span> within;  // what must prove the fault, where the text may be right
};

/// So many blocks after its opening a bracket, or a quotation that opens only once, may close.
constexpr std::size_t kBlocksApart = 8;
constexpr std::size_t kDeepest = 32;
/// A block with more signs than these that are alone is no speech, and its first one says so.
constexpr std::size_t kMostAlone = 16;

/// Returns the place before white space, quotes and closing brackets that end at `at`.
std::size_t skip_closers_back(std::string_view text, std::size_t at) {
  constexpr std::size_t kRun = 64;  // a longer one is no text, and would take long at each sign
  for (std::size_t i = 0; at > 0 && i < kRun; ++i) {
    const CodePoint c = decode_before(text, at);
    if (!is_space(c.value) && !is_quote(c.value) && c.value != ')' && c.value != ']') break;
    at -= c.length;
  }
  return at;
}

bool after_sentence(std::string_view text, std::size_t at) {
  at = skip_closers_back(text, at);
  if (at == 0) return true;
  const char32_t c = decode_before(text, at).value;
  return c == '.' || c == '!' || c == '?' || c == U'…';
}

bool only_space_before(std::string_view text, std::size_t at) {
  while (at > 0) {
    const CodePoint c = decode_before(text, at);
    if (!is_space(c.value)) return false;
    at -= c.length;
  }
  return true;
}

/// Returns the first character after a place and white space; a space at the end.
char32_t first_after(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint c = decode(text, at);
    if (!is_space(c.value)) return c.value;
    at += c.length;
  }
  return ' ';
}

/// True when a quotation of whole sentences opens: a capital follows, and a sentence, a colon or a
/// comma ended before.
bool opens_speech(std::string_view text, Span sign) {
  if (!is_upper(first_after(text, sign.end))) return false;
  const std::size_t before = skip_closers_back(text, sign.begin);
  return before == 0 || after_sentence(text, sign.begin) || text[before - 1] == ':' ||
         text[before - 1] == ',';
}

/// Follows quotations through a document. A quotation over several paragraphs opens in each and
/// closes in the last; one that opens only once is let pass, and so is one that holds another in
/// the same signs (`"He is "the boss" here," she said`).
class Quotations {
 public:
  explicit Quotations(std::vector<Fault>& faults) : faults_(faults) {}

  void add(std::uint32_t number, std::string_view text, const std::vector<Sign>& signs) {
    if (signs.empty()) {
      if (pending_ && number - pending_->block > kBlocksApart) report_pending();
      return;
    }
    read(number, text, signs);
    decide_pending(number, text, signs);
    // What is not understood tells nothing of the blocks around it either.
    if (!unsure_) {
      if (found_.size() > kMostAlone) found_.resize(1);
      for (Fault& fault : found_) faults_.push_back(std::move(fault));
      if (lead_ && !expects_close_ && !after_unsure_)
        faults_.push_back({BalanceFault::unopened, number, lead_->span, std::nullopt});
      if (open_)
        pending_ =
            Fault{BalanceFault::unclosed, number, open_->span, Span{open_->span.end, text.size()}};
    }
    after_unsure_ = unsure_;
  }

  void finish() { report_pending(); }

 private:
  /// Reads one block's signs as if no quotation were open before it.
  void read(std::uint32_t number, std::string_view text, const std::vector<Sign>& signs) {
    found_.clear();
    open_ = lead_ = outer_ = stray_ = nullptr;
    unsure_ = false;
    bool inches = false;
    for (const Sign& sign : signs) {
      const Facing facing = side(sign);
      if (facing == Facing::unsure) unsure_ = true;
      if (facing == Facing::opens) {
        open(number, text, sign);
      } else if (facing == Facing::closes) {
        if (open_)
          open_ = nullptr;
        else if (outer_ && outer_->opens == sign.opens)
          settle_outer();
        else if (!sign.after_digit)
          close_unopened(number, text, sign, &sign == &signs.front(), inches);
        inches = inches || sign.after_digit;
      }
    }
  }

  void open(std::uint32_t number, std::string_view text, const Sign& sign) {
    stray_ = nullptr;
    if (open_) {
      reopen(number, text, sign);
    } else if (outer_ && after_sentence(text, sign.span.begin)) {
      // Speech goes on where a paragraph's end was lost.
      if (opens_speech(text, outer_->span)) settle_outer();
      outer_ = nullptr;
    }
    open_ = &sign;
  }

  /// The quotation that seemed never to close held another.
  void settle_outer() {
    found_[outer_fault_].within = inner_;
    outer_ = nullptr;
  }

  void close_unopened(std::uint32_t number, std::string_view text, const Sign& sign, bool first,
                      bool inches) {
    // Of two in a row the first may be an opening one that was turned around.
    const bool turned = stray_ && is_turned(text, stray_->span);
    stray_ = &sign;
    if (turned) return;
    if (first)
      lead_ = &sign;
    else if (!inches)
      found_.push_back({BalanceFault::unopened, number, sign.span, std::nullopt});
  }

  /// True for a closing sign that stands where one opens: it ends no clause, or a capital follows.
  static bool is_turned(std::string_view text, Span sign) {
    const char32_t next = first_after(text, sign.end);
    return is_upper(next) || next == '[' ||
           (sign.begin > 0 && is_word(decode_before(text, sign.begin).value));
  }

  /// Tells what a sign does; unsure where its shape and its place disagree.
  static Facing side(const Sign& sign) {
    if (sign.opens && sign.closes) return sign.facing;
    const Facing shape = sign.opens ? Facing::opens : Facing::closes;
    return sign.facing == shape || sign.facing == Facing::unsure ? shape : Facing::unsure;
  }

  /// A second opening sign: the first one never closed, unless this one goes on with it where a
  /// paragraph's end was lost, or quotes within the quotation.
  void reopen(std::uint32_t number, std::string_view text, const Sign& sign) {
    if (open_->opens != sign.opens) {
      unsure_ = true;
      return;
    }
    Fault fault{BalanceFault::unclosed, number, open_->span, std::nullopt};
    const Span between{open_->span.end, sign.span.begin};
    const bool goes_on = after_sentence(text, sign.span.begin);
    if (goes_on) fault.within = between;
    outer_ = goes_on || outer_ ? nullptr : open_;
    inner_ = between;
    outer_fault_ = found_.size();
    found_.push_back(std::move(fault));
  }

  /// Judges by the next block with signs what the one before left open.
  void decide_pending(std::uint32_t number, std::string_view text, const std::vector<Sign>& signs) {
    expects_close_ = pending_.has_value();
    if (!pending_) return;
    const bool adjacent = number == pending_->block + 1;
    const bool goes_on = adjacent && side(signs.front()) == Facing::opens &&
                         only_space_before(text, signs.front().span.begin);
    if (unsure_ || lead_)
      pending_.reset();
    else if (goes_on)
      faults_.push_back(*std::exchange(pending_, std::nullopt));
    else
      report_pending();
  }

  void report_pending() {
    if (!pending_) return;
    pending_->within.reset();
    faults_.push_back(*std::exchange(pending_, std::nullopt));
  }

  std::vector<Fault>& faults_;
  std::optional<Fault> pending_;  // what the last block with signs left open
  bool expects_close_ = false;    // it was open when this block began
  bool after_unsure_ = false;
  // Of the block at hand:
  std::vector<Fault> found_;
  const Sign* open_ = nullptr;   // left open
  const Sign* lead_ = nullptr;   // a first sign that closes
  const Sign* outer_ = nullptr;  // opened before the one open, or the last one closed, in its signs
  std::size_t outer_fault_ = 0;  // its fault in `found_`
  Span inner_;                   // the text from it to the next
  const Sign* stray_ = nullptr;  // the last sign, when it closed what was not open
  bool unsure_ = false;
};

/// Counts signs that nest, each pair by itself, over a few blocks.
class Brackets {
 public:
  explicit Brackets(std::vector<Fault>& faults) : faults_(faults) {}

  void add(std::uint32_t number, std::string_view text, const std::vector<Sign>& signs) {
    for (const Sign& sign : signs) {
      if (is_smiley(text, sign.span)) continue;
      if (sign.opens) {
        // More than a text nests: the oldest is forgotten, so that no search takes long.
        if (open_.size() == kDeepest) open_.erase(open_.begin());
        open_.push_back({number, sign.span, sign.opens});
        continue;
      }
      const auto same = [&](const Open& open) { return open.pair == sign.closes; };
      const auto opened = std::find_if(open_.rbegin(), open_.rend(), same);
      if (opened != open_.rend())
        open_.erase(std::next(opened).base());
      else if (!is_list_item(text, sign.span.begin))
        faults_.push_back({BalanceFault::unopened, number, sign.span, std::nullopt});
    }
    while (!open_.empty() && number - open_.front().block >= kBlocksApart) report_first();
  }

  void finish() {
    while (!open_.empty()) report_first();
  }

 private:
  struct Open {
    std::uint32_t block;
    Span span;
    std::uint16_t pair;
  };

  void report_first() {
    faults_.push_back({BalanceFault::unclosed, open_.front().block, open_.front().span, {}});
    open_.erase(open_.begin());
  }

  /// `:)`, `;-(`, `=]`
  static bool is_smiley(std::string_view text, Span sign) {
    static constexpr std::string_view kEyes = ":;=^";
    std::size_t eyes = sign.begin;
    if (eyes > 1 && text[eyes - 1] == '-') --eyes;
    if (eyes == 0) return false;
    const char before = text[eyes - 1];
    const bool has_eyes =
        kEyes.find(before) != std::string_view::npos || (before == '8' && eyes < sign.begin);
    // `=(picture)` is none.
    return has_eyes && (eyes < 2 || !is_word(decode_before(text, eyes - 1).value)) &&
           (sign.end == text.size() || !is_word(decode(text, sign.end).value));
  }

  /// `a)`, `12)`, `iv)` after a space or at the beginning.
  static bool is_list_item(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && is_word(decode_before(text, begin).value))
      begin -= decode_before(text, begin).length;
    if (begin > 0) {
      const char32_t before = decode_before(text, begin).value;
      if (!is_space(before) && !is_quote(before)) return false;
    }
    const std::string item = to_lower(text.substr(begin, at - begin));
    if (item.size() == 1) return true;
    const char* const kinds = is_digit(decode(item, 0).value) ? "0123456789" : "ivx";
    constexpr std::size_t kLongestNumber = 2, kLongestRoman = 5;
    const bool number = kinds[0] == '0';
    return !item.empty() && item.size() <= (number ? kLongestNumber : kLongestRoman) &&
           item.find_first_not_of(kinds) == std::string::npos;
  }

  std::vector<Fault>& faults_;
  std::vector<Open> open_;
};

/// Finds signs that face the wrong way: an opening one that ends a word, a closing one that begins
/// one.
void find_reversed(std::uint32_t number, const std::vector<Sign>& signs,
                   std::vector<Fault>& faults) {
  for (const Sign& sign : signs) {
    if (sign.opens && sign.closes) continue;
    const Facing wrong = sign.opens ? Facing::closes : Facing::opens;
    if (sign.facing == wrong) faults.push_back({BalanceFault::reversed, number, sign.span, {}});
  }
}

std::vector<Fault> find_faults(const Document& document, const BalanceParameters& parameters) {
  std::vector<Fault> faults;
  const SignFinder finder(parameters.pairs);
  Quotations quotations(faults);
  Brackets brackets(faults);
  std::vector<Sign> signs;
  for (std::uint32_t number = 0; number < document.blocks.size(); ++number) {
    const std::string_view text = document.blocks[number].text;
    finder.find(text, signs);
    if (parameters.nests) {
      brackets.add(number, text, signs);
    } else {
      quotations.add(number, text, signs);
      find_reversed(number, signs, faults);
    }
  }
  quotations.finish();
  brackets.finish();
  return faults;
}

/// True when the sign is one of the rule's words with an apostrophe ('tis).
bool is_excepted(const Rule& rule, std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_word(decode(text, end).value)) end += decode(text, end).length;
  const std::vector<std::string>& except = rule.balance.except;
  return std::find(except.begin(), except.end(), to_lower(text.substr(at, end - at))) !=
         except.end();
}

}  // namespace

void check_balance(const Document& document, const Context& context, Matches& matches,
                   std::vector<Diagnostic>& diagnostics) {
  // Rules of the same pairs share what is found.
  std::vector<std::pair<const BalanceParameters*, std::vector<Fault>>> known;
  for (std::uint32_t index = 0; index < context.rules.rules.size(); ++index) {
    const Rule& rule = context.rules.rules[index];
    if (rule.check != CheckKind::balance || !rule.enabled) continue;
    auto found = std::find_if(known.begin(), known.end(), [&](const auto& entry) {
      return entry.first->pairs == rule.balance.pairs && entry.first->nests == rule.balance.nests;
    });
    if (found == known.end()) {
      known.emplace_back(&rule.balance, find_faults(document, rule.balance));
      found = std::prev(known.end());
    }
    for (const Fault& fault : found->second) {
      const Block& block = document.blocks[fault.block];
      if (fault.kind != rule.balance.fault || !in_scope(rule, block) ||
          is_excepted(rule, block.text, fault.sign.end))
        continue;
      if (fault.within && !context.matcher.proves(document, index, fault.block, *fault.within))
        continue;
      report_found(document, context,
                   make_match(rule, index, document, fault.block, {fault.sign, fault.sign}),
                   matches, diagnostics);
    }
  }
}

}  // namespace factlint
