// SPDX-License-Identifier: GPL-3.0-or-later
// The samples of data/samples through the whole of reading; data/README.md states the counts.
#include <filesystem>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/pipeline/test_archive.h"

namespace pressmark::indexer {
namespace {

const std::filesystem::path kSamples = std::filesystem::path(PRESSMARK_SOURCE_DIR) / "data" / "samples";

class SamplesTest : public ArchiveTest {
 protected:
  [[nodiscard]] IngestOptions samples(const std::string& folder) const {
    IngestOptions chosen = options();
    chosen.read.paths = {(kSamples / folder).string()};
    chosen.read.extract.now = std::chrono::sys_days(std::chrono::year(2040) / 1 / 1);
    return chosen;
  }

  /// Articles of a folder by title.
  [[nodiscard]] std::map<std::string, Article> read(const std::string& folder) const {
    std::map<std::string, Article> articles;
    ArticleReader(samples(folder).read).run([&articles](Event event) {
      if (auto* const candidate = std::get_if<Candidate>(&event)) {
        articles.emplace(candidate->article.title, std::move(candidate->article));
      }
      return true;
    });
    return articles;
  }
};

TEST_F(SamplesTest, HoldNinetySevenArticlesAndADuplicate) {
  const RunReport report = ingest(samples("."));
  EXPECT_EQ(report.run.counts, (storage::Counts{98, 97, 0, 0, 1, 0}));
  EXPECT_THAT(report.flags,
              testing::ElementsAre(testing::Pair("date in future", 1), testing::Pair("date unreadable", 1)));
  EXPECT_THAT(report.skipped, testing::ElementsAre(testing::Pair("answer other than 200", 1)));
  EXPECT_EQ(ingest(samples(".")).run.counts, (storage::Counts{98, 0, 0, 98, 0, 0}));
}

TEST_F(SamplesTest, HoldWhatTheFoldersAreSaidToHold) {
  for (const auto& [folder, records] : {std::pair("text", 23U), std::pair("json", 28U), std::pair("sgml", 13U),
                                        std::pair("feed", 10U), std::pair("wire", 5U), std::pair("table", 5U),
                                        std::pair("crawl", 3U), std::pair("packed", 3U), std::pair("html", 8U)}) {
    const RunReport report = ingest(samples(folder));
    EXPECT_EQ(report.run.counts.seen, records) << folder;
    EXPECT_EQ(report.run.counts.rejected, 0U) << folder;
  }
}

TEST_F(SamplesTest, KeepNoDebrisOfTheirPages) {
  for (const auto& [title, article] : read("text")) {
    for (const std::string_view debris :
         {"How useful was this post", "Leave a Reply", "Also read |", "Share this article"}) {
      EXPECT_EQ(article.body.find(debris), std::string::npos) << title << ": " << debris;
    }
  }
}

TEST_F(SamplesTest, AreTheArticlesOfTheirPages) {
  const auto articles = read("html");
  ASSERT_EQ(articles.size(), 8U);
  for (const auto& [title, article] : articles) {
    EXPECT_TRUE(article.published.known()) << title;
    EXPECT_EQ(article.authors.size(), 1U) << title;
    for (const std::string_view debris :
         {"Share", "Anna K.", "Sign up", "Cookies", "More on", "Advertisement", "By "}) {
      EXPECT_EQ(article.body.find(debris), std::string::npos) << title << ": " << debris;
    }
  }
  const Article& unclosed = articles.at("Bread by boat in the Aldra valley");
  EXPECT_EQ(unclosed.published.provenance, DateProvenance::url);
  EXPECT_THAT(unclosed.body, testing::StartsWith("The baker of Brzezina Dolna"));
  EXPECT_THAT(unclosed.body, testing::EndsWith("with its stairs outside."));
  EXPECT_THAT(articles.at("Two lorries, one bridge: cocoa goes south").authors,
              testing::ElementsAre("Marília Côrtes-Yamada"));
  EXPECT_EQ(articles.at("The clock at Quay Lane").published.provenance, DateProvenance::meta);
}

TEST_F(SamplesTest, KnowTheirDatesAndPublishers) {
  const auto articles = read("text");
  const Article& german = articles.at("Hochwasser an der Aldra: Kirchberg räumt den Schlamm aus den Kellern");
  EXPECT_EQ(format_iso8601(german.published.time), "2024-06-12");
  EXPECT_EQ(german.source, "alpenkurier");
  std::map<DateProvenance, int> provenances;
  for (const auto& [title, article] : articles) ++provenances[article.published.provenance];
  EXPECT_EQ(provenances[DateProvenance::text], 21);
  EXPECT_EQ(provenances[DateProvenance::file_time], 2);
}

TEST_F(SamplesTest, ReadTheWireAsLatin1) {
  const auto articles = read("sgml");
  const Article& story = articles.at("KAZAKHSTAN SAYS IT WILL SHELTER RUSSIANS WHO CROSS BORDER");
  EXPECT_EQ(story.source, "Steppe Wire");
  EXPECT_EQ(story.identity, "steppe wire#1");
  EXPECT_THAT(story.authors, testing::ElementsAre("Yerbol Mukanuly"));
  EXPECT_THAT(story.body, testing::StartsWith("ASTANA, Sept 27 - Kazakhstan will shelter"));
  EXPECT_THAT(story.body, testing::HasSubstr("Dina Äshimova"));
}

TEST_F(SamplesTest, TakeFeedsAtTheirWord) {
  const auto articles = read("feed");
  const Article& story = articles.at("Eleven buoys have been repainted, and nobody can find the twelfth");
  EXPECT_EQ(story.source, "The Harbour Pilot");
  EXPECT_EQ(format_iso8601(story.published.time), "2023-11-10T16:20:00Z");
  EXPECT_EQ(story.section, "Navigation, Weather");
  EXPECT_THAT(story.authors, testing::ElementsAre("Delphine Achterberg"));
  for (const auto& [title, article] : articles) {
    EXPECT_EQ(article.published.provenance, DateProvenance::feed) << title;
    EXPECT_THAT(article.url, testing::StartsWith("https://")) << title;
    EXPECT_GT(article.body.size(), 300U) << title;
  }
}

TEST_F(SamplesTest, LeaveThePicturesOfWiresOut) {
  const auto articles = read("wire");
  for (const auto& [title, article] : articles) {
    EXPECT_EQ(article.source, "Calder Wire") << title;
    EXPECT_TRUE(article.published.known()) << title;
    EXPECT_EQ(article.authors.size(), 1U) << title;
    EXPECT_GT(article.body.size(), 200U) << title;
  }
  EXPECT_THAT(articles.at("Islands keep their winter ferry").body,
              testing::StartsWith("PORT CALDER – The ferry to the Outer Skerries will run"));
}

}  // namespace
}  // namespace pressmark::indexer
