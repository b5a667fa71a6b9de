#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "lexicon/lexicon.h"
#include "lexicon/word_forms.h"
#include "regex/graph.h"
#include "regex/key_index.h"
#include "rules/expression.h"
#include "text/document.h"
#include "values/reading_context.h"

namespace factlint {

/// How a capturing group of a template becomes a value.
struct Capture {
  std::uint32_t group = 0;  // RE2's number of the group
  std::int32_t name = -1;   // index in Rule::names; -1 for a slot that binds nothing
  std::uint32_t slot = 0;   // index in RuleSet::slots
};

/// A `match` or `unless` template: the expression it became, and what to look for before running
/// it.
struct Template {
  std::string regex;  // empty when it was packed, and the graph has it
  std::vector<Capture> captures;
  std::uint32_t key_chain = 0;            // of `match`, in RuleSet::keys
  std::uint32_t max_length = kUnbounded;  // of a match, in bytes, as `Analysis` counts them
  std::uint32_t node = 0;                 // in RuleSet::graph; 0 when it is not there
  bool exact = false;  // the node matches where the expression does, and nowhere else

  template <class F>
  void fields(F&& f) {
    f(regex), f(captures), f(key_chain), f(max_length), f(node), f(exact);
  }
};

/// A word of a vocabulary, and what it stands for: the number of a month, a weekday or a number, or
/// a recurrence's rule of computation.
struct Word {
  std::string text;
  double value = 0;
  std::string rule;

  template <class F>
  void fields(F&& f) {
    f(text), f(value), f(rule);
  }
};

/// A slot in the patterns of a slot type, whose value its reader makes a part of its own.
struct SlotPart {
  std::string name;         // for the reader
  std::uint32_t slot = 0;   // index in RuleSet::slots
  std::uint32_t group = 0;  // counted from that of the type, over all its patterns

  template <class F>
  void fields(F&& f) {
    f(name), f(slot), f(group);
  }
};

/// A type of slot from a vocabulary: a list of words with values, or patterns with a reader.
struct SlotType {
  std::string name;
  Type type = Type::text;
  std::string reader;  // empty: the value comes from `words`, or is the text itself
  /// RE2 of each alternative, with capturing groups for parts; of words, one that holds them all.
  /// Packed apart, since the graph has what they match.
  std::vector<std::string> patterns;
  std::vector<std::uint32_t> group_ends;  // the capturing groups up to the end of each pattern
  std::vector<SlotPart> parts;
  std::vector<Word> words;  // as written, in the order of the vocabulary
  bool exact_case = false;  // else words and patterns match in any case
  bool inspect = true;      // `inspect` shows its values
  bool lexicon = false;     // its words join the lexicon

  /// How many capturing groups all its patterns have.
  std::uint32_t groups() const { return group_ends.empty() ? 0 : group_ends.back(); }

  template <class F>
  void fields(F&& f) {
    f(name), f(type), f(reader), f(group_ends), f(parts), f(words), f(exact_case), f(inspect),
        f(lexicon);
  }
};

/// The kinds of check. Each is one file in src/checks/.
enum class CheckKind : std::uint8_t {
  pattern,
  relation,
  repeat,
  lexicon,
  balance,
  spacing,
  cut,
  count,
  conflict,
  sequence,
  gather
};

/// What stands twice.
enum class RepeatUnit : std::uint8_t { word, phrase, sentence, paragraph };

/// What a match must lie in as a whole.
enum class Within : std::uint8_t { block, sentence, passage };

/// Parameters of `repeat`.
struct RepeatParameters {
  RepeatUnit unit = RepeatUnit::word;
  std::uint32_t shortest = 0;       // words of a phrase, sentence or paragraph that counts
  std::uint32_t similar = 100;      // percent of the words that two sentences must share, in order
  std::vector<std::string> except;  // words that may stand twice, in lower case
  std::vector<std::string> nameless;  // words that are no names with a capital either, the same

  template <class F>
  void fields(F&& f) {
    f(unit), f(shortest), f(similar), f(except), f(nameless);
  }
};

/// What is wrong with one of a pair of signs: it never closes, never opens, or faces the wrong way.
enum class BalanceFault : std::uint8_t { unclosed, unopened, reversed };

/// An opening and a closing sign, which may be the same.
struct SignPair {
  std::string open, close;
  auto operator<=>(const SignPair&) const = default;

  template <class F>
  void fields(F&& f) {
    f(open), f(close);
  }
};

/// Parameters of `balance`.
struct BalanceParameters {
  BalanceFault fault = BalanceFault::unclosed;
  std::vector<SignPair> pairs;
  bool nests = false;               // pairs may stand in pairs of their kind, as brackets do
  std::vector<std::string> except;  // words that may follow a lone sign, in lower case
  std::vector<Template> proof;      // what tells that a quotation was over

  template <class F>
  void fields(F&& f) {
    f(fault), f(pairs), f(nests), f(except), f(proof);
  }
};

/// What is wrong at a mark of punctuation: no space after it, a space before it, a second mark, a
/// sentence after it that begins in lower case.
enum class SpacingFault : std::uint8_t { missing, before, doubled, lower };

/// Parameters of `spacing`.
struct SpacingParameters {
  SpacingFault fault = SpacingFault::missing;
  std::string marks;                // ASCII characters
  std::vector<std::string> except;  // words that may stand beside the mark so, in lower case

  template <class F>
  void fields(F&& f) {
    f(fault), f(marks), f(except);
  }
};

/// Parameters of `cut`.
struct CutParameters {
  std::uint32_t shortest = 0;         // words of a paragraph that must end in a mark
  std::vector<std::string> dangling;  // words that no sentence ends in, in lower case

  template <class F>
  void fields(F&& f) {
    f(shortest), f(dangling);
  }
};

/// Parameters of `count`: what a list is made of. The slot `part` of an item has the name 0.
struct CountParameters {
  std::vector<Template> item, joint;
  std::vector<Template> last;   // what must stand before the last item; empty: any joint
  std::vector<Template> end;    // what must follow the list; empty: anything may
  std::vector<Template> more;   // what must not follow it, since it goes on then
  std::vector<Template> needs;  // each must match within the list

  template <class F>
  void fields(F&& f) {
    f(item), f(joint), f(last), f(end), f(more), f(needs);
  }
};

/// Parameters of `conflict`, by indices in Rule::names.
struct ConflictParameters {
  std::vector<std::uint32_t> same;  // what two places must share to speak of one thing
  std::uint32_t differ = 0;         // what they must then agree in
  double slack = 0;                 // how far apart two numbers still agree

  template <class F>
  void fields(F&& f) {
    f(same), f(differ), f(slack);
  }
};

/// Parameters of `gather`.
struct GatherParameters {
  std::vector<Template> beside;  // what else in the unit of text tells values of the rule's names
  std::vector<Template> breaks;  // what parts a unit: nothing is gathered over it
  /// Names without which `expect` cannot be false, by their place in the rule's.
  std::vector<std::uint32_t> needed;

  template <class F>
  void fields(F&& f) {
    f(beside), f(breaks), f(needed);
  }
};

/// A way in which a token that is no word may be two words run together. Without `heads` or `tails`
/// that word may be any.
struct FusedReading {
  std::vector<std::string> heads, tails;                // the words that may stand first, and last
  std::vector<std::string> head_endings, tail_endings;  // any word must have one of these
  std::uint32_t cut = 0;       // the second word has lost 1 to so many letters; 0: it is whole
  std::uint32_t cut_head = 0;  // the same of the first, one of `heads`
  std::uint32_t shortest = 0, shortest_head = 0;  // the fewest letters that are left of each
  Commonness commonness = Commonness::standard;   // the least common word that counts
  bool names = false;                             // names count as words
  bool apart = false;    // the article has the two words elsewhere, with a space between
  bool capital = false;  // the second word begins with a capital: a sentence has run into another

  template <class F>
  void fields(F&& f) {
    f(heads), f(tails), f(head_endings), f(tail_endings), f(cut), f(cut_head), f(shortest);
    f(shortest_head), f(commonness), f(names), f(apart), f(capital);
  }
};

/// A way in which a token that is no word may be a piece of a word with a space in it.
struct BrokenReading {
  std::uint32_t shortest = 0;                    // the fewest letters of the word
  std::uint32_t shortest_piece = 1;              // and of the piece that is no word
  Commonness commonness = Commonness::standard;  // the least common word that counts
  bool both = false;                             // the other piece is no word either
  bool rare = false;                             // the piece may be a rare word: lar, bef

  template <class F>
  void fields(F&& f) {
    f(shortest), f(shortest_piece), f(commonness), f(both), f(rare);
  }
};

/// Slips of the hand that a token which is no word may come from, and what is asked of the word
/// that it was.
struct SlipReading {
  std::uint32_t slips = 0;                       // a bit a Slip
  std::uint32_t shortest = 0;                    // the fewest letters of the token
  Commonness commonness = Commonness::standard;  // the least common word that counts
  bool frequent = false;                         // it is one of the frequent words
  bool elsewhere = false;                        // it stands elsewhere in the article
  bool formed = false;   // the token may also be a word with an affix, or two in one
  bool capital = false;  // the token has a capital, as the first of its sentence
  bool rare = false;     // the token is a word that only the largest lists hold
  bool name = false;     // the token has a capital, and the word is one of the names

  template <class F>
  void fields(F&& f) {
    f(slips), f(shortest), f(commonness), f(frequent), f(elsewhere), f(formed), f(capital), f(rare),
        f(name);
  }
};

/// What a rule for misspelt words knows of hands and of its language.
struct SlipParameters {
  std::vector<SlipReading> readings;
  std::vector<std::string> keyboard;    // its rows of letters, from the top
  std::vector<std::string> confused;    // groups of letters that are taken for each other
  std::vector<std::string> endings;     // of Latin and other languages; a slip in one is none
  std::vector<std::uint64_t> frequent;  // the `word_hash` of each frequent word, sorted
  std::vector<std::string> names;       // that all know, in lower case, sorted
  std::vector<std::uint64_t>
      foreign;  // the same of words that stand beside those of other languages
  WordForming forming;

  template <class F>
  void fields(F&& f) {
    f(readings), f(keyboard), f(confused), f(endings), f(frequent), f(names), f(foreign);
    f(forming);
  }
};

/// Parameters of `lexicon`.
struct LexiconParameters {
  std::vector<FusedReading> readings;  // tried in this order
  std::vector<BrokenReading> broken;
  std::vector<std::string> except;  // words that the lexicon lacks
  std::vector<std::string> naming;  // what stands before a name: called, dubbed
  SlipParameters slips;

  /// Returns the fewest bytes of a token that is in the rule's interest.
  std::size_t shortest() const;

  template <class F>
  void fields(F&& f) {
    f(readings), f(broken), f(except), f(naming), f(slips);
  }
};

/// What a rule tells its readers, which checking does not need.
struct RuleTexts {
  std::string explain;
  std::vector<std::string> references, tags;
  std::vector<std::string> bad, good;  // the examples, bad ones with [[…]]

  template <class F>
  void fields(F&& f) {
    f(explain), f(references), f(tags), f(bad), f(good);
  }
};

/// One rule as its YAML file says it.
struct Rule {
  std::string id;  // family/name
  CheckKind check = CheckKind::pattern;
  Level level = Level::error;
  bool enabled = true;
  Within within = Within::block;
  std::vector<Name> names;  // what `match` binds, what the kind of check adds, what `let` computes
  std::vector<Template> match;
  std::vector<Template> unless;
  std::vector<Expression> let;  // the values of the last names, each of which may use those before
  std::optional<Expression> expect;
  std::int32_t published = -1;  // index in `names` of the article's date; -1 when none uses it
  std::int32_t mark = -1;       // index in `names`; -1 for the whole match
  Message message, note, help;
  std::vector<Message> fixes;
  std::vector<Role> scope;  // empty: everywhere
  RuleTexts texts;          // packed apart
  RepeatParameters repeat;
  LexiconParameters lexicon;
  BalanceParameters balance;
  SpacingParameters spacing;
  CutParameters cut;
  CountParameters count;
  ConflictParameters conflict;
  GatherParameters gather;

  template <class F>
  void fields(F&& f) {
    f(id), f(check), f(level), f(enabled), f(within), f(names), f(match), f(unless), f(let),
        f(expect), f(mark), f(published);
    f(message), f(note), f(help), f(fixes), f(scope);
    f(repeat), f(lexicon), f(balance), f(spacing), f(cut), f(count), f(conflict), f(gather);
  }
};

/// Calls a function with each template of a rule.
template <class F>
void for_each_template(Rule& rule, F&& f) {
  CountParameters& list = rule.count;
  for (auto* templates :
       {&rule.match, &rule.unless, &rule.balance.proof, &list.item, &list.joint, &list.last,
        &list.end, &list.more, &list.needs, &rule.gather.beside, &rule.gather.breaks})
    for (Template& each : *templates) f(each);
}

/// True when a rule speaks of blocks like this one. What is joined is for the rules of passages.
inline bool in_scope(const Rule& rule, const Block& block) {
  if (block.joined && rule.within != Within::passage) return false;
  return rule.scope.empty() ||
         std::find(rule.scope.begin(), rule.scope.end(), block.role) != rule.scope.end();
}

/// Returns how many of a rule's names are of the whole match and of slots: the first ones.
inline std::size_t slot_name_count(const Rule& rule) {
  return rule.names.size() - rule.let.size() - (rule.published < 0 ? 0 : 1);
}

/// Adds the article's date and what a rule computes (`let`) to what its match bound.
void bind_computed(const Rule& rule, std::vector<Binding>& bindings,
                   const Environment& environment = {});

/// All rules of one language with the vocabulary they are made of.
struct RuleSet {
  std::string language = "en";
  std::vector<SlotType> slots;
  ValueNames value_names;
  std::vector<Rule> rules;
  RegexGraph graph;  // what the rules' templates match
  KeyIndex keys;     // and what they are looked for by

  template <class F>
  void fields(F&& f) {
    f(language), f(slots), f(value_names), f(rules), f(graph), f(keys);
  }
};

}  // namespace factlint
