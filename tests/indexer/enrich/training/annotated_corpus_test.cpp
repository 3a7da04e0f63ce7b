// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/annotated_corpus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "storage/base/file.h"
#include "tests/support/temp_directory.h"

namespace pressmark::indexer {
namespace {

using ::testing::ElementsAre;

AnnotatedCorpus corpus_of(std::string_view text, std::uint32_t classes = 3) {
  const support::TempDirectory folder;
  const std::filesystem::path path = folder / "articles.conll";
  replace_file(path, text);
  AnnotatedCorpus corpus(classes);
  corpus.read(path);
  return corpus;
}

TEST(AnnotatedCorpus, MakesTagsOfNames) {
  const AnnotatedCorpus corpus = corpus_of("Ada\tB-PER\nLovelace\tI-PER\nin\tO\nRome\tB-LOC\n\nThere\tO\n\n");
  ASSERT_EQ(corpus.articles().size(), 1);
  EXPECT_THAT(corpus.articles()[0].tags, ElementsAre(tag_of(0, TagRole::begin), tag_of(0, TagRole::end), kOutside,
                                                     tag_of(2, TagRole::single), kOutside));
  EXPECT_THAT(corpus.articles()[0].text.sentence_ends, ElementsAre(4, 5));
}

TEST(AnnotatedCorpus, PartsArticlesAndNeighbouringNames) {
  const AnnotatedCorpus corpus =
      corpus_of("-DOCSTART-\n\nRome\tB-LOC\nRome\tB-LOC\n\n-DOCSTART-\n\n-DOCSTART-\n\nAda\tB-PER\n");
  ASSERT_EQ(corpus.articles().size(), 2);
  EXPECT_THAT(corpus.articles()[0].tags, ElementsAre(tag_of(2, TagRole::single), tag_of(2, TagRole::single)));
  EXPECT_THAT(corpus.articles()[1].text.tokens, ElementsAre("Ada"));
}

TEST(AnnotatedCorpus, ReadsOtherClassesAsNoNames) {
  constexpr std::string_view kText = "Czech\tB-MISC\n";
  EXPECT_THAT(corpus_of(kText).articles()[0].tags, ElementsAre(kOutside));
  EXPECT_THAT(corpus_of(kText, 4).articles()[0].tags, ElementsAre(tag_of(3, TagRole::single)));
}

TEST(AnnotatedCorpus, RefusesLinesThatAreNoColumns) { EXPECT_THROW((void)corpus_of("Rome B-LOC\n"), SourceError); }

}  // namespace
}  // namespace pressmark::indexer
