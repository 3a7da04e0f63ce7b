// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes a second of text analysis, over generated prose: word lengths and frequencies like those of news.

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "storage/text/analyzer.h"
#include "storage/text/sentence.h"
#include "storage/text/tokenizer.h"

namespace {

using namespace pressmark::text;

constexpr std::size_t kBytes = 4u << 20;

/// Knuth's 64-bit linear congruential generator: the same prose in every run.
class Random {
 public:
  std::uint32_t below(std::uint32_t end) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>(state_ >> 33) % end;
  }

 private:
  std::uint64_t state_ = 1;
};

struct Alphabet {
  std::vector<std::string> letters;
  std::string stop;
};

const Alphabet& latin() {
  static const Alphabet letters{{"e", "t", "a", "o", "i", "n", "s", "r", "h", "l", "d", "c", "u", "m"}, ". "};
  return letters;
}

const Alphabet& cyrillic() {
  static const Alphabet letters{{"о", "е", "а", "и", "н", "т", "с", "р", "в", "л", "к", "м", "д", "й"}, ". "};
  return letters;
}

std::string word_of(const Alphabet& alphabet, std::uint32_t rank) {
  std::string word;
  for (std::uint32_t rest = rank + 1; rest > 0; rest /= 7) word += alphabet.letters[rest % alphabet.letters.size()];
  return word;
}

/// Word ranks fall off as in natural language: the logarithm of the rank is even.
std::string prose(const Alphabet& alphabet, double vocabulary) {
  Random random;
  std::string text;
  while (text.size() < kBytes) {
    const double share = random.below(1'000'000) / 1e6;
    text += word_of(alphabet, static_cast<std::uint32_t>(std::exp(share * std::log(vocabulary))));
    text += random.below(12) == 0 ? alphabet.stop : " ";
  }
  return text;
}

void tokenise(benchmark::State& state, const Alphabet& alphabet) {
  const std::string text = prose(alphabet, 100'000);
  for (auto _ : state) {
    Tokenizer tokenizer(text);
    for (RawToken token; tokenizer.next(token);) benchmark::DoNotOptimize(token);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

void analyse(benchmark::State& state, const Alphabet& alphabet, std::string_view key) {
  const std::string text = prose(alphabet, 100'000);
  Analyzer analyzer(key);
  std::vector<Token> tokens;
  for (auto _ : state) {
    tokens.clear();
    analyzer.analyze(text, tokens);
    benchmark::DoNotOptimize(tokens.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

void BM_TokeniseLatin(benchmark::State& state) { tokenise(state, latin()); }
void BM_TokeniseCyrillic(benchmark::State& state) { tokenise(state, cyrillic()); }
void BM_AnalyseEnglish(benchmark::State& state) { analyse(state, latin(), "en"); }
void BM_AnalyseRussian(benchmark::State& state) { analyse(state, cyrillic(), "ru"); }

void BM_MakeWord(benchmark::State& state) {
  Analyzer analyzer;
  std::uint32_t rank = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(&analyzer.word(word_of(latin(), ++rank)));
    analyzer.trim();
  }
}

void BM_Sentence(benchmark::State& state) {
  const std::string text = "Mr. Smith of the U.S. came. " + prose(latin(), 1000).substr(0, 4096);
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
BENCHMARK(BM_MakeWord);
BENCHMARK(BM_Sentence);

}  // namespace
