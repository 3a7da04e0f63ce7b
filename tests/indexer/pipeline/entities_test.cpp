// SPDX-License-Identifier: GPL-3.0-or-later
// Entities through whole runs: found, kept, and in the index as the catalog has them.
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/pipeline/catalog_naming.h"
#include "storage/archive/archive_folder.h"
#include "storage/archive/verify.h"
#include "storage/catalog/entity_table.h"
#include "storage/catalog/name_table.h"
#include "tests/indexer/pipeline/test_archive.h"

namespace pressmark::indexer {
namespace {

using storage::Catalog;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;

class EntitiesTest : public ArchiveTest {
 protected:
  [[nodiscard]] Catalog catalog() const {
    return {storage::ArchiveFolder(archive()).catalog(), storage::Access::read_only};
  }

  static std::string line(int number, std::string_view text) {
    return "{\"url\":\"https://courier.example/" + std::to_string(number) + "\",\"title\":\"A report\",\"body\":\"" +
           std::string(text) + "\",\"date\":\"2022-09-27\"}\n";
  }

  /// The own names of the entities that an article names.
  [[nodiscard]] std::vector<std::string> entities_of(ArticleId::rep article) const {
    Catalog catalog = this->catalog();
    std::vector<std::string> names;
    for (const NameUse& use : catalog.articles().names(ArticleId(article)).uses)
      names.push_back(catalog.names().name(NameId(catalog.entities().entity_of(use.name).value()))->name);
    return names;
  }

  void rebuild(std::function<void(Catalog&)> before) const {
    const storage::ArchiveWriter writer(archive(), {.rebuild = true, .before_rebuild = std::move(before)});
  }

  static void name_all(Catalog& catalog) { name_unnamed(catalog, shipped_tagger_model()); }

  static constexpr std::string_view kMinister =
      "The president of Kazakhstan, Nursultan Berg, met envoys from Kiev in Astana on Tuesday.";
  static constexpr std::string_view kOther = "Officials in London said that trade with Japan grew again this year.";
};

TEST_F(EntitiesTest, AreFoundAsArticlesComeIn) {
  write("a.jsonl", line(1, kMinister) + line(2, kOther));
  static_cast<void>(ingest());
  EXPECT_THAT(entities_of(1), Contains("Kazakhstan"));
  EXPECT_THAT(entities_of(1), Contains("Kyiv"));
  EXPECT_THAT(entities_of(2), Contains("Japan"));
  EXPECT_EQ(catalog().articles().names(ArticleId(1)).by, NamedBy::model);
  EXPECT_TRUE(storage::verify(archive(), true).clean());
}

TEST_F(EntitiesTest, KeepTheirNumbersInARebuild) {
  write("a.jsonl", line(1, kMinister) + line(2, kOther));
  static_cast<void>(ingest());
  const NamesUsed before = catalog().articles().names(ArticleId(1));
  rebuild(name_all);
  EXPECT_EQ(catalog().articles().names(ArticleId(1)), before);
  rebuild(forget_names);
  EXPECT_THAT(entities_of(1), IsEmpty());
  EXPECT_TRUE(storage::verify(archive(), true).clean());
  rebuild(name_all);
  EXPECT_EQ(catalog().articles().names(ArticleId(1)), before);
  EXPECT_TRUE(storage::verify(archive(), true).clean());
}

TEST_F(EntitiesTest, CanBeLeftOutAndFoundLater) {
  write("a.jsonl", line(1, kMinister));
  IngestOptions without = options();
  without.entities = false;
  static_cast<void>(ingest(std::move(without)));
  EXPECT_EQ(catalog().articles().names(ArticleId(1)).by, NamedBy::nobody);
  rebuild(name_all);
  EXPECT_THAT(entities_of(1), Contains("Kazakhstan"));
  EXPECT_TRUE(storage::verify(archive(), true).clean());
}

TEST_F(EntitiesTest, GoWithTheTextAndStayWithItsHeir) {
  write("a.jsonl", line(1, kMinister) + line(2, kMinister) + line(3, kOther));
  static_cast<void>(ingest());
  write("a.jsonl", line(1, kOther.substr(0, 40)) + line(2, kMinister) + line(3, kOther));
  static_cast<void>(ingest());
  EXPECT_THAT(entities_of(1), Not(Contains("Kazakhstan")));
  EXPECT_THAT(entities_of(2), Contains("Kazakhstan"));
  {
    storage::ArchiveWriter writer(archive());
    auto batch = writer.begin();
    batch.remove(ArticleId(2));
    batch.commit();
    writer.finish();
  }
  EXPECT_THAT(entities_of(2), IsEmpty());
  EXPECT_TRUE(storage::verify(archive(), true).clean());
}

TEST_F(EntitiesTest, AHeirOfTheSameRunHasThemToo) {
  write("a.jsonl", line(1, kMinister) + line(2, kMinister) + line(1, kOther));
  static_cast<void>(ingest());
  EXPECT_THAT(entities_of(2), Contains("Kazakhstan"));
  EXPECT_THAT(entities_of(1), Contains("Japan"));
  EXPECT_TRUE(storage::verify(archive(), true).clean());
}

TEST_F(EntitiesTest, ADamagedModelIsSaidAndArticlesAreTaken) {
  write("a.jsonl", line(1, kMinister));
  std::ofstream(root_ / "damaged.tagger") << "no model";
  IngestOptions damaged = options();
  damaged.names_model = root_ / "damaged.tagger";
  std::vector<std::string> notices;
  damaged.on_notice = [&](const std::string& notice) { notices.push_back(notice); };
  EXPECT_EQ(ingest(std::move(damaged)).run.counts.added, 1U);
  EXPECT_THAT(notices, testing::ElementsAre(testing::HasSubstr("without entities")));
  EXPECT_THAT(entities_of(1), IsEmpty());
}

TEST_F(EntitiesTest, APersonsMergeHoldsInLaterRuns) {
  write("a.jsonl", line(1, kMinister) + line(2, kOther));
  static_cast<void>(ingest());
  {
    storage::ArchiveWriter writer(archive());
    storage::Transaction transaction(writer.catalog());
    const auto japan = writer.catalog().names().find(EntityKind::place, "Japan");
    const auto kazakhstan = writer.catalog().names().find(EntityKind::place, "Kazakhstan");
    writer.catalog().entities().decide_alias(*japan, *kazakhstan);
    transaction.commit();
  }
  write("b.jsonl", line(3, "Ministers of Japan met in Tokyo on Monday."));
  static_cast<void>(ingest());
  EXPECT_THAT(entities_of(3), Contains("Kazakhstan"));
  rebuild(name_all);
  EXPECT_THAT(entities_of(2), Contains("Kazakhstan"));
}

// Whichever thread is first.
TEST(EntitiesThreads, NumbersFollowFromTheOrderOfArticlesAlone) {
  std::string articles;
  for (int i = 0; i < 300; ++i)
    articles += "{\"url\":\"https://courier.example/" + std::to_string(i) + "\",\"title\":\"T\",\"body\":\"Ada Berg" +
                std::to_string(i % 7) + " flew from " + (i % 2 == 0 ? "Tokyo" : "Lima") + " to Paris.\"}\n";
  std::vector<NamesUsed> first;
  for (int run = 0; run < 2; ++run) {
    const support::TempDirectory root;
    std::ofstream(root / "a.jsonl") << articles;
    IngestOptions options;
    options.read.paths = {(root / "a.jsonl").string()};
    storage::ArchiveWriter writer(root / "archive", {.create = true});
    static_cast<void>(Ingestor(writer, std::move(options)).run());
    std::vector<NamesUsed> names;
    for (const ArticleId id : writer.catalog().articles().ids()) names.push_back(writer.catalog().articles().names(id));
    if (run == 0)
      first = std::move(names);
    else
      EXPECT_EQ(names, first);
  }
}

}  // namespace
}  // namespace pressmark::indexer
