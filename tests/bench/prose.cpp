// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/prose.h"

#include <cmath>

#include "tests/support/articles.h"

namespace pressmark::bench {
namespace {

constexpr std::size_t kTitleBytes = 50;
constexpr std::size_t kParagraphBytes = 480;
constexpr int kParagraphs = 4;
constexpr std::uint32_t kVocabulary = 100'000;

}  // namespace

const Alphabet& latin() {
  static const Alphabet alphabet{{"e", "t", "a", "o", "i", "n", "s", "r", "h", "l", "d", "c", "u", "m"}};
  return alphabet;
}

const Alphabet& cyrillic() {
  static const Alphabet alphabet{{"о", "е", "а", "и", "н", "т", "с", "р", "в", "л", "к", "м", "д", "й"}};
  return alphabet;
}

std::string word_of(const Alphabet& alphabet, std::uint32_t rank) {
  std::string word;
  for (std::uint32_t rest = rank + 1; rest > 0; rest /= 7) word += alphabet.letters[rest % alphabet.letters.size()];
  return word;
}

Prose::Prose(const Alphabet& alphabet, std::uint32_t vocabulary)
    : alphabet_(&alphabet), log_vocabulary_(std::log(vocabulary)) {}

// Knuth's 64-bit linear congruential generator.
std::uint32_t Prose::below(std::uint32_t end) {
  state_ = state_ * 6364136223846793005u + 1442695040888963407u;
  return static_cast<std::uint32_t>(state_ >> 33) % end;
}

// Ranks fall off as in natural language: the logarithm of the rank is even.
std::string Prose::text(std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) {
    const double share = below(1'000'000) / 1e6;
    text += word_of(*alphabet_, static_cast<std::uint32_t>(std::exp(share * log_vocabulary_)));
    text += below(12) == 0 ? ". " : " ";
  }
  return text;
}

Article Prose::article(int number) {
  std::string body = text(kParagraphBytes);
  for (int paragraph = 1; paragraph < kParagraphs; ++paragraph) body += "\n\n" + text(kParagraphBytes);
  return support::article(number, text(kTitleBytes), std::move(body));
}

std::vector<Article> articles(int count) {
  Prose prose(latin(), kVocabulary);
  std::vector<Article> articles;
  for (int number = 1; number <= count; ++number) articles.push_back(prose.article(number));
  return articles;
}

}  // namespace pressmark::bench
