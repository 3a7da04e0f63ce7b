// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/headlines.h"

#include <algorithm>
#include <optional>
#include <random>
#include <string>

#include "indexer/enrich/tagging/names_in_play.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kMostTokens = 16;
constexpr std::size_t kLeastTokens = 5;

enum class Casing : std::uint8_t { capitals, capital_words };

char to_capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// Letters of other alphabets stay as they are: headlines of the corpora are English.
std::string headline_token(std::string_view token, Casing casing) {
  std::string written(token);
  const bool short_word = token.size() < 4;
  if (casing == Casing::capitals)
    std::transform(written.begin(), written.end(), written.begin(), to_capital);
  else if (!written.empty() && !short_word)
    written.front() = to_capital(written.front());
  return written;
}

bool has_name(const AnnotatedArticle& article, TokenRun sentence) {
  return std::any_of(article.tags.begin() + sentence.begin, article.tags.begin() + sentence.end,
                     [](Tag tag) { return tag != kOutside; });
}

/// The first sentence from a chance one on that has a name and is as long as a headline.
std::optional<TokenRun> chosen_sentence(const AnnotatedArticle& article, std::uint64_t chance) {
  const auto& ends = article.text.sentence_ends;
  for (std::size_t i = chance % ends.size(); i < ends.size(); ++i) {
    const TokenRun sentence{i == 0 ? 0 : ends[i - 1], ends[i]};
    const std::size_t size = sentence.end - sentence.begin;
    if (size >= kLeastTokens && size <= kMostTokens && has_name(article, sentence)) return sentence;
  }
  return std::nullopt;
}

AnnotatedArticle under_headline(const AnnotatedArticle& article, TokenRun sentence, Casing casing,
                                AnnotatedCorpus& corpus) {
  AnnotatedArticle with;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
    with.text.tokens.push_back(corpus.keep(headline_token(article.text.tokens[i], casing)));
  with.tags.assign(article.tags.begin() + sentence.begin, article.tags.begin() + sentence.end);
  const std::uint32_t shift = sentence.end - sentence.begin;
  with.text.sentence_ends.push_back(shift);
  for (const std::uint32_t end : article.text.sentence_ends) with.text.sentence_ends.push_back(end + shift);
  with.text.tokens.insert(with.text.tokens.end(), article.text.tokens.begin(), article.text.tokens.end());
  with.tags.insert(with.tags.end(), article.tags.begin(), article.tags.end());
  return with;
}

}  // namespace

void add_headlines(AnnotatedCorpus& corpus, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  for (AnnotatedArticle& article : corpus.articles()) {
    const std::uint64_t chance = random();
    if (chance % kHeadlineOneIn != 0 || article.text.sentence_ends.size() < kHeadlineLeastSentences) continue;
    const Casing casing = random() % 2 == 0 ? Casing::capitals : Casing::capital_words;
    if (const auto sentence = chosen_sentence(article, random()))
      article = under_headline(article, *sentence, casing, corpus);
  }
}

}  // namespace pressmark::indexer
