// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes a second of text analysis, over made prose. Xapian's TermGenerator is the peer: its tokenizer and stemmer, into
// a document.

#include <cstdint>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <xapian.h>

#include "storage/text/analyzer.h"
#include "storage/text/sentence.h"
#include "storage/text/tokenizer.h"
#include "tests/bench/prose.h"

namespace {

using namespace pressmark::text;
using pressmark::bench::Alphabet;
using pressmark::bench::cyrillic;
using pressmark::bench::latin;
using pressmark::bench::Prose;

constexpr std::size_t kBytes = 4u << 20;

std::string prose(const Alphabet& alphabet) { return Prose(alphabet, 100'000).text(kBytes); }

void count_bytes(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

void tokenise(benchmark::State& state, const Alphabet& alphabet) {
  const std::string text = prose(alphabet);
  for (auto _ : state) {
    Tokenizer tokenizer(text);
    for (RawToken token; tokenizer.next(token);) benchmark::DoNotOptimize(token);
  }
  count_bytes(state, text);
}

void analyse(benchmark::State& state, const Alphabet& alphabet, std::string_view key) {
  const std::string text = prose(alphabet);
  Analyzer analyzer(key);
  std::vector<Token> tokens;
  for (auto _ : state) {
    tokens.clear();
    analyzer.analyze(text, tokens);
    benchmark::DoNotOptimize(tokens.data());
  }
  count_bytes(state, text);
}

void BM_TokeniseLatin(benchmark::State& state) { tokenise(state, latin()); }
void BM_TokeniseCyrillic(benchmark::State& state) { tokenise(state, cyrillic()); }
void BM_AnalyseEnglish(benchmark::State& state) { analyse(state, latin(), "en"); }
void BM_AnalyseRussian(benchmark::State& state) { analyse(state, cyrillic(), "ru"); }

void BM_XapianTermGenerator(benchmark::State& state) {
  const std::string text = prose(latin());
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("en"));
  for (auto _ : state) {
    Xapian::Document document;
    generator.set_document(document);
    generator.set_termpos(0);
    generator.index_text(text);
    benchmark::DoNotOptimize(document.termlist_count());
  }
  count_bytes(state, text);
}

void BM_MakeWord(benchmark::State& state) {
  Analyzer analyzer;
  std::uint32_t rank = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(&analyzer.word(word_of(latin(), ++rank)));
    analyzer.trim();
  }
}

void BM_Sentence(benchmark::State& state) {
  const std::string text = "Mr. Smith of the U.S. came. " + Prose(latin(), 1000).text(4096);
  std::size_t at = 0;
  for (auto _ : state) {
    at = (at + 97) % text.size();
    benchmark::DoNotOptimize(sentence_begin(text, at, 240) + sentence_end(text, at, 240));
  }
}

BENCHMARK(BM_TokeniseLatin);
BENCHMARK(BM_TokeniseCyrillic);
BENCHMARK(BM_AnalyseEnglish);
BENCHMARK(BM_AnalyseRussian);
BENCHMARK(BM_XapianTermGenerator);
BENCHMARK(BM_MakeWord);
BENCHMARK(BM_Sentence);

}  // namespace
