#include "match/matcher.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "match/beside.h"
#include "match/bindings.h"
#include "match/hits.h"
#include "match/lists.h"
#include "match/repeated_words.h"
#include "match/search.h"
#include "match/sentences.h"
#include "match/silencer.h"
#include "match/token_hits.h"
#include "match/trigger_table.h"
#include "regex/graph_matcher.h"
#include "text/unicode.h"

namespace factlint {
namespace {

/// So many tokens ahead the lexicon's memory is asked for.
constexpr std::size_t kPrefetch = 8;

/// Runs of white space count as so many bytes in an expression's analysis.
constexpr std::size_t kCountedSpace = 8;

/// A template of an enabled rule, with what is remembered of it within a block.
struct Candidate {
  Search search;
  const KeyChain* chain = nullptr;
  std::uint32_t rule = 0;
  std::uint32_t order = 0;       // among the rule's templates
  std::size_t block = SIZE_MAX;  // the block that the rest speaks of
  std::size_t searched_to = 0;   // matches up to here are found
  Span tried{0, 0};              // no other match begins here
};

/// A match whose values are not read yet.
struct RawMatch {
  std::uint32_t candidate = 0;
  Span span;
  Groups groups;
};

}  // namespace

struct Matcher::Impl {
  Impl(const RuleSet& all_rules, const Lexicon& words)
      : rules(all_rules),
        lexicon(words),
        graph(all_rules.graph),
        silencer(all_rules, graph),
        lists(all_rules, graph),
        beside(all_rules, graph, table),
        sentences(all_rules) {
    for (std::uint32_t i = 0; i < rules.rules.size(); ++i) add_rule(i);
    beside.add_templates(table);
    table.finish();
  }

  void add_rule(std::uint32_t index) {
    const Rule& rule = rules.rules[index];
    if (!rule.enabled) return;
    if (rule.check == CheckKind::repeat) {
      if (rule.repeat.unit == RepeatUnit::word) repeat_rules.push_back(index);
      if (rule.repeat.unit == RepeatUnit::phrase) phrase_rules.push_back(index);
    }
    shortest_unknown = std::min(shortest_unknown, rule.lexicon.shortest());
    for (const BrokenReading& reading : rule.lexicon.broken)
      wants_rare = wants_rare || reading.rare;
    for (const SlipReading& reading : rule.lexicon.slips.readings)
      wants_rare = wants_rare || reading.rare;
    for (std::uint32_t order = 0; order < rule.match.size(); ++order) {
      const auto number = static_cast<std::uint32_t>(candidates.size());
      const KeyChain& chain = rules.keys.chains[rule.match[order].key_chain];
      candidates.push_back({Search(rule.match[order]), &chain, index, order});
      if (chain.keys == 0) everywhere.push_back(number);
      table.add(chain);
    }
  }

  Matches run(const Document& document, std::size_t first, std::size_t last, bool trace_triggers) {
    Matches found;
    trace = trace_triggers;
    sentences.forget();
    environment.reading = reading_context(document.metadata);
    for (block_index = first; block_index < last; ++block_index) {
      block = &document.blocks[block_index];
      text = block->text;
      graph_block = nullptr;
      first_of_block = found.matches.size();
      tokenize(text, tokens);
      scan_tokens(found);
      for (std::size_t i = 0; i < hits.all().size(); ++i) try_hit(i, found);
      for (std::uint32_t number : everywhere) trigger(number, std::nullopt, found);
      finish_block(found);
    }
    for (Candidate& candidate : candidates) candidate.block = SIZE_MAX;
    return found;
  }

  void scan_tokens(Matches& found) {
    const std::vector<Token>& words = tokens.words;
    std::size_t mark = 0;
    hits.clear();
    slack = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Token& token = words[i];
      // White space longer than the analysis counts can only be where words are so far apart.
      if (i > 0 && token.begin - words[i - 1].span().end > kCountedSpace) slack = kWindowSlack;
      // In the order of the text: what a template matched hides the keys before its end.
      while (mark < tokens.marks.size() && tokens.marks[mark].begin < token.begin)
        add_mark_hit(table, text, tokens.marks[mark++], hits);
      add_token_hits(table, token, hits);
      if (i + kPrefetch < words.size() && words[i + kPrefetch].length >= shortest_unknown)
        lexicon.prefetch(words[i + kPrefetch].hash);
      if (block->joined) continue;  // its words are judged in their own blocks
      if (token.length >= shortest_unknown && !(token.shape & kHasDigit)) judge(token, found);
      if (i > 0 && token.hash == words[i - 1].hash && !repeat_rules.empty())
        add_repeat(repeat_rules, repeated_word(text, tokens, i), found);
      if (i >= 3 && !phrase_rules.empty())
        add_repeat(phrase_rules, repeated_phrase(text, tokens, i), found);
    }
    while (mark < tokens.marks.size()) add_mark_hit(table, text, tokens.marks[mark++], hits);
  }

  /// Keeps a token that is no word, or a rare one.
  void judge(const Token& token, Matches& found) const {
    const WordInfo info = lexicon.find(token.hash);
    const UnknownWord word{static_cast<std::uint32_t>(block_index), token};
    if (!info.known())
      found.unknown_words.push_back(word);
    else if (wants_rare && std::max(info.lower, info.name) <= Commonness::large &&
             (token.shape & (kStartsUpper | kHasInnerUpper | kNonAscii)) == 0)
      found.rare_words.push_back(word);
  }

  void add_repeat(const std::vector<std::uint32_t>& of_rules, const RepeatedPlaces& places,
                  Matches& found) {
    if (!places) return;
    const auto [first, second] = *places;
    for (std::uint32_t rule : of_rules) {
      if (!in_scope(rules.rules[rule], *block)) continue;
      Match& match = found.matches.emplace_back();
      match.rule = rule;
      match.block = static_cast<std::uint32_t>(block_index);
      match.span = {first.begin, second.end};
      const auto bound = [this](Span from, Span place) {
        return Binding{std::string(from.in(text)), std::string(from.in(text)), place, true};
      };
      match.bindings = {bound(match.span, match.span), bound(first, second)};
      bind_computed(rules.rules[rule], match.bindings, environment);
    }
  }

  /// Gives the graph matcher the text of a block of the document that `run` was last asked for.
  void take_text(const Block& of) {
    if (graph_block == &of) return;
    graph.set_text(of.text);
    graph_block = &of;
  }

  bool silences(const Document& document, const Match& match, Span span) {
    const Block& matched = document.blocks[match.block];
    const bool one_sentence = rules.rules[match.rule].within == Within::sentence;
    if (one_sentence && !sentences.around(document, match.block, span)) return true;
    take_text(matched);
    return silencer.silences(match.rule, matched.text, span);
  }

  /// Tries the templates that may match where a hit of the block is their key.
  void try_hit(std::size_t hit, Matches& found) {
    const auto numbers = table.templates(hits.all()[hit].entry);
    if (numbers.empty()) return;
    const Span key = hits.all()[hit].place;
    before = neighbor_before(text, key.begin);
    after = neighbor_after(text, key.end);
    for (const std::uint32_t number : numbers) trigger(number, hit, found);
  }

  /// Tries a template where its key stands, `hit` of the block, or everywhere when it has none.
  void trigger(std::uint32_t number, std::optional<std::size_t> hit, Matches& found) {
    Candidate& candidate = candidates[number];
    if (candidate.block != block_index) {
      candidate.block = block_index;
      candidate.searched_to = 0;
      candidate.tried = {0, 0};
      const bool tried = in_scope(rules.rules[candidate.rule], *block) &&
                         (!hit || trace || hits.may_match(number));
      if (!tried) candidate.searched_to = SIZE_MAX;
    }
    const Span key = hit ? hits.all()[*hit].place : Span{0, 0};
    if (candidate.searched_to > key.begin) return;
    const std::size_t matches_before = raw.size();
    if (!hit)
      search_block(candidate, number);
    else
      try_at(candidate, number, *hit);
    if (trace)
      found.triggers.push_back({candidate.rule, static_cast<std::uint32_t>(block_index), key,
                                raw.size() > matches_before});
  }

  /// Tries a template at a key, when what its matches need stands about it: within the longest
  /// match's reach, or, when matches have no bound, over the whole block.
  void try_at(Candidate& candidate, std::uint32_t number, std::size_t hit) {
    const KeyChain& chain = *candidate.chain;
    if (!rules.keys.neighbors[chain.after].allow(after) ||
        !rules.keys.neighbors[chain.before].allow(before))
      return;
    const auto places = hits.find_chain(number, hit, slack, text);
    if (!places) return;
    const std::size_t reach = table.chain(number).front().gap;
    const std::uint32_t longest = candidate.search.source().max_length;
    // Without a bound a search at each key could take quadratic time.
    if (longest == kUnbounded || reach == SIZE_MAX) return search_block(candidate, number);
    // What the graph matches needs no end.
    const std::size_t end =
        candidate.search.in_graph()
            ? text.size()
            : code_point_begin(text, std::min(text.size(), places->latest_first + longest + slack));
    const std::size_t back = reach + slack;
    const std::size_t begin =
        places->first < back ? 0 : code_point_begin(text, places->first - back);
    search(candidate, number, {std::max(begin, candidate.searched_to), end}, places->latest_first);
  }

  void search_block(Candidate& candidate, std::uint32_t number) {
    search(candidate, number, {candidate.searched_to, text.size()}, text.size());
    candidate.searched_to = SIZE_MAX;
  }

  /// Finds the matches in a window that begin no later than `last_begin`.
  void search(Candidate& candidate, std::uint32_t number, Span window, std::size_t last_begin) {
    take_text(*block);
    // In the graph a match depends on where it begins alone, so that no place is tried twice.
    const bool in_graph = candidate.search.in_graph();
    const Span trying{window.begin, last_begin + 1};
    if (in_graph && candidate.tried.begin <= window.begin)
      window.begin = std::max(window.begin, candidate.tried.end);
    while (candidate.search.find(graph, text, window, last_begin, groups)) {
      raw.push_back({number, *groups[0], groups});
      candidate.searched_to = window.begin = groups[0]->end;
    }
    if (in_graph && trying.end > candidate.tried.end)
      candidate.tried = {candidate.tried.end < trying.begin
                             ? trying.begin
                             : std::min(candidate.tried.begin, trying.begin),
                         trying.end};
  }

  /// Of a rule's overlapping matches keeps the first, the longest, the first written; reads their
  /// values.
  void finish_block(Matches& found) {
    std::sort(raw.begin(), raw.end(), [&](const RawMatch& a, const RawMatch& b) {
      const Candidate &left = candidates[a.candidate], &right = candidates[b.candidate];
      if (left.rule != right.rule) return left.rule < right.rule;
      if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
      if (a.span.end != b.span.end) return a.span.end > b.span.end;
      return left.order < right.order;
    });
    const RawMatch* previous = nullptr;
    for (const RawMatch& match : raw) {
      const Candidate& candidate = candidates[match.candidate];
      if (previous && candidates[previous->candidate].rule == candidate.rule &&
          previous->span.overlaps(match.span))
        continue;
      previous = &match;
      const Rule& rule = rules.rules[candidate.rule];
      Match& kept = found.matches.emplace_back();
      kept.rule = candidate.rule;
      kept.block = static_cast<std::uint32_t>(block_index);
      kept.span = match.span;
      kept.bindings =
          read_bindings(rules, rule, candidate.search.source(), text, match.groups, environment);
    }
    raw.clear();
    std::sort(found.matches.begin() + static_cast<std::ptrdiff_t>(first_of_block),
              found.matches.end(), [](const Match& a, const Match& b) {
                return a.span != b.span ? a.span < b.span : a.rule < b.rule;
              });
  }

  const RuleSet& rules;
  const Lexicon& lexicon;
  Environment environment{&lexicon};
  TriggerTable table{rules.keys};
  Hits hits{table};
  std::vector<Candidate> candidates;
  std::vector<std::uint32_t> everywhere;  // candidates without a key
  std::vector<std::uint32_t> repeat_rules, phrase_rules;
  GraphMatcher graph;
  const Block* graph_block = nullptr;  // whose text the graph matcher has
  Silencer silencer;
  Lists lists;
  Beside beside;
  Sentences sentences;
  /// Tokens of fewer bytes are in no rule's interest; without such rules, none is.
  std::size_t shortest_unknown = SIZE_MAX;
  bool wants_rare = false;  // a rule asks for rare words
  bool trace = false;

  // The block at hand, and memory used again for each.
  const Block* block = nullptr;
  std::size_t block_index = 0;
  std::size_t first_of_block = 0;  // among the matches
  std::string_view text;
  Tokens tokens;
  Neighbor before, after;  // of the hit at hand
  std::size_t slack = 0;   // for white space that may be longer than the analysis counts
  std::vector<RawMatch> raw;
  Groups groups;
};

Matcher::Matcher(const RuleSet& rules, const Lexicon& lexicon)
    : impl_(std::make_unique<Impl>(rules, lexicon)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;

Matches Matcher::run(const Document& document, bool trace) {
  return impl_->run(document, 0, document.blocks.size(), trace);
}

Matches Matcher::run(const Document& document, std::size_t first, std::size_t last, bool trace) {
  return impl_->run(document, first, last, trace);
}

bool Matcher::silences(const Document& document, const Match& match, std::optional<Span> around) {
  return impl_->silences(document, match, around.value_or(match.span));
}

std::optional<Span> Matcher::sentence_around(const Document& document, std::uint32_t block,
                                             Span span) {
  return impl_->sentences.around(document, block, span);
}

std::vector<Span> Matcher::breaks(const Document& document, std::uint32_t rule, std::uint32_t block,
                                  Span unit) {
  impl_->take_text(document.blocks[block]);
  return impl_->beside.breaks(rule, document.blocks[block].text, unit);
}

std::vector<Match> Matcher::beside(const Document& document, std::uint32_t rule,
                                   std::uint32_t block, Span unit, const std::vector<Span>& taken,
                                   const std::vector<std::uint32_t>& missing) {
  impl_->take_text(document.blocks[block]);
  return impl_->beside.in(rule, block, document.blocks[block].text, unit, taken, missing,
                          impl_->environment, impl_->hits);
}

std::optional<List> Matcher::list_at(const Document& document, std::uint32_t rule,
                                     std::uint32_t block, std::size_t at) {
  impl_->take_text(document.blocks[block]);
  return impl_->lists.at(rule, document.blocks[block].text, at);
}

bool Matcher::proves(const Document& document, std::uint32_t rule, std::uint32_t block, Span span) {
  impl_->take_text(document.blocks[block]);
  return impl_->silencer.proves(rule, document.blocks[block].text, span);
}

}  // namespace factlint
