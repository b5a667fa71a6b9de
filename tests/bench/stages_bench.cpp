// Times each stage over real text, in MB/s, beside a plain count of words over the same bytes.
// usage: FACTLINT_BENCH_TEXT=FILE factlint_bench [--benchmark_filter=…]
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "checks/check_document.h"
#include "embedded/embedded.h"
#include "rules/pack.h"
#include "text/tokens.h"
#include "text/unicode.h"

namespace {

using namespace factlint;

const std::string& text() {
  static const std::string bytes = [] {
    const char* path = std::getenv("FACTLINT_BENCH_TEXT");
    std::ifstream file(path ? path : "", std::ios::binary);
    std::string all(std::istreambuf_iterator<char>(file), {});
    if (all.empty()) {
      std::fputs("set FACTLINT_BENCH_TEXT to a file of news text\n", stderr);
      std::exit(2);
    }
    return all;
  }();
  return bytes;
}

void report(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text().size()));
}

void count_words(benchmark::State& state) {
  for (auto _ : state) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text()) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      words += inside && space;
      inside = !space;
    }
    benchmark::DoNotOptimize(words);
  }
  report(state);
}
BENCHMARK(count_words)->Unit(benchmark::kMillisecond);

void read_document(benchmark::State& state) {
  for (auto _ : state) {
    const Source source("news.txt", text());
    benchmark::DoNotOptimize(read_plain_text(source).blocks.size());
  }
  report(state);
}
BENCHMARK(read_document)->Unit(benchmark::kMillisecond);

void split_tokens(benchmark::State& state) {
  const Source source("news.txt", text());
  const Document document = read_plain_text(source);
  Tokens tokens;
  for (auto _ : state)
    for (const Block& block : document.blocks) {
      tokenize(block.text, tokens);
      benchmark::DoNotOptimize(tokens.words.data());
    }
  report(state);
}
BENCHMARK(split_tokens)->Unit(benchmark::kMillisecond);

void look_up_tokens(benchmark::State& state) {
  const Source source("news.txt", text());
  const Document document = read_plain_text(source);
  const Lexicon lexicon(embedded_lexicon());
  Tokens tokens;
  for (auto _ : state)
    for (const Block& block : document.blocks) {
      tokenize(block.text, tokens);
      unsigned known = 0;
      for (const Token& token : tokens.words) known += lexicon.find(token.hash).known();
      benchmark::DoNotOptimize(known);
    }
  report(state);
}
BENCHMARK(look_up_tokens)->Unit(benchmark::kMillisecond);

void match_all(benchmark::State& state) {
  const Source source("news.txt", text());
  const Document document = read_plain_text(source);
  const Lexicon lexicon(embedded_lexicon());
  const RuleSet rules = *unpack_rules(embedded_rules());
  Matcher matcher(rules, lexicon);
  for (auto _ : state) benchmark::DoNotOptimize(matcher.run(document).matches.size());
  report(state);
}
BENCHMARK(match_all)->Unit(benchmark::kMillisecond);

void check_all(benchmark::State& state) {
  const Lexicon lexicon(embedded_lexicon());
  const RuleSet rules = *unpack_rules(embedded_rules());
  Matcher matcher(rules, lexicon);
  for (auto _ : state) {
    const Source source("news.txt", text());
    const Document document = read_plain_text(source);
    benchmark::DoNotOptimize(
        check_document(document, {rules, lexicon, matcher}).diagnostics.size());
  }
  report(state);
}
BENCHMARK(check_all)->Unit(benchmark::kMillisecond);

void look_up_word(benchmark::State& state) {
  const Lexicon lexicon(embedded_lexicon());
  std::uint64_t hash = 1;
  for (auto _ : state) {
    hash = hash * 6364136223846793005ULL + 1442695040888963407ULL;
    benchmark::DoNotOptimize(lexicon.find(hash).known());
  }
}
BENCHMARK(look_up_word);

void start_up(benchmark::State& state) {
  for (auto _ : state) {
    const Lexicon lexicon(embedded_lexicon());
    const RuleSet rules = *unpack_rules(embedded_rules());
    Matcher matcher(rules, lexicon);
    benchmark::DoNotOptimize(&matcher);
  }
}
BENCHMARK(start_up)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
