// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/headlines.h"

#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/file.h"
#include "tests/support/temp_directory.h"

namespace pressmark::indexer {
namespace {

AnnotatedCorpus corpus(int articles) {
  const std::string sentence = "The\tO\nport\tO\nof\tO\nRiga\tB-LOC\nclosed\tO\nagain\tO\n\n";
  std::string text;
  for (int i = 0; i < articles; ++i) text += "-DOCSTART-\n\n" + sentence + sentence + sentence + sentence;
  const support::TempDirectory folder;
  const std::filesystem::path path = folder / "articles.conll";
  replace_file(path, text);
  AnnotatedCorpus read(3);
  read.read(path);
  return read;
}

TEST(Headlines, StandBeforeSomeArticlesWithTheTagsOfTheirSentence) {
  AnnotatedCorpus with = corpus(60);
  add_headlines(with, 1);
  std::size_t in_capitals = 0;
  std::size_t in_capital_words = 0;
  for (const AnnotatedArticle& article : with.articles()) {
    ASSERT_EQ(article.tags.size(), article.text.tokens.size());
    if (article.text.sentence_ends.size() == 4) continue;
    ASSERT_EQ(article.text.sentence_ends.size(), 5U);
    EXPECT_EQ(article.tags[3], tag_of(2, TagRole::single));
    const std::string_view second = article.text.tokens[1];
    EXPECT_THAT(second, ::testing::AnyOf("PORT", "Port"));
    (second == "PORT" ? in_capitals : in_capital_words) += 1;
    EXPECT_EQ(article.text.tokens[7], "port") << "the article itself stays";
  }
  EXPECT_GT(in_capitals, 0U);
  EXPECT_GT(in_capital_words, 0U);
  EXPECT_LT(in_capitals + in_capital_words, 60U);
}

TEST(Headlines, AreTheSameForTheSameSeed) {
  AnnotatedCorpus one = corpus(30);
  AnnotatedCorpus other = corpus(30);
  add_headlines(one, 5);
  add_headlines(other, 5);
  EXPECT_TRUE(
      std::equal(one.articles().begin(), one.articles().end(), other.articles().begin(),
                 [](const AnnotatedArticle& a, const AnnotatedArticle& b) { return a.text.tokens == b.text.tokens; }));
}

}  // namespace
}  // namespace pressmark::indexer
