// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/entity_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/search/document_names.h"
#include "query/search/entity_profile.h"
#include "query/search/searcher.h"
#include "query/syntax/parser.h"
#include "storage/archive/archive_writer.h"
#include "storage/catalog/entity_table.h"
#include "storage/catalog/ledger.h"
#include "storage/catalog/name_table.h"
#include "tests/support/articles.h"
#include "tests/support/temp_directory.h"

namespace pressmark::query {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr auto kPerson = EntityKind::person;
constexpr auto kPlace = EntityKind::place;
constexpr sys_days kToday = std::chrono::year(2022) / 9 / 27;

using Named = std::vector<std::pair<EntityKind, std::string_view>>;

/// Articles numbered from 1, and what each names. "Kiev" and "Kievan" are names of Kyiv.
class EntityDirectoryTest : public testing::Test {
 protected:
  EntityDirectoryTest() {
    fill({{{kPerson, "Ada Berg"}, {kPlace, "Kyiv"}},
          {{kPerson, "Berg"}, {kPlace, "Kiev"}},
          {{kPerson, "Ada Berg"}, {kPlace, "Kiev"}, {kPlace, "Kyiv"}},
          {{kPerson, "Ada Berg"}, {EntityKind::organisation, "Bank of Karlund"}},
          {{kPerson, "Ada Berg"}},
          {{kPerson, "Olof Berg"}, {kPlace, "Minsk"}}});
    reader_.emplace(directory_ / "archive");
  }

  void fill(const std::vector<Named>& articles) {
    storage::ArchiveWriter writer(directory_ / "archive", {.create = true});
    auto batch = writer.begin();
    const RunId run = writer.catalog().ledger().begin_run("add", sys_seconds{});
    const InputId input = writer.catalog().ledger().begin_input("-", run);
    storage::NameTable& names = writer.catalog().names();
    const NameId kyiv = names.number(kPlace, "Kyiv");
    for (const std::string_view other : {"Kiev", "Kievan"})
      writer.catalog().entities().propose_alias(names.number(kPlace, other), kyiv);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const ArticleId id =
          batch.insert(support::article(static_cast<int>(i), "T" + std::to_string(i), "Text"), {input, run});
      NamesUsed used{NamedBy::model, {}};
      for (const auto& [kind, name] : articles[i]) used.uses.push_back({.name = names.number(kind, name), .count = 1});
      std::sort(used.uses.begin(), used.uses.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
      batch.name(id, std::move(used));
    }
    batch.commit();
    writer.finish();
  }

  std::vector<ArticleId::rep> found(std::string_view query) {
    const ResultPage page = Searcher(*reader_).search(parse(query, kToday).root, {.limit = 20});
    said_.clear();
    for (const Diagnostic& diagnostic : page.diagnostics) said_ += diagnostic.message + '\n';
    std::vector<ArticleId::rep> ids;
    for (const Hit& hit : page.hits) ids.push_back(hit.article.id.value());
    return ids;
  }

  [[nodiscard]] std::vector<std::string> completed(std::string_view begun, std::optional<EntityKind> kind = {}) {
    std::vector<std::string> names;
    for (const CountedName& name : EntityDirectory(reader_->catalog(), reader_->index()).complete(begun, kind, 10))
      names.push_back(name.name);
    return names;
  }

  support::TempDirectory directory_;
  std::optional<storage::ArchiveReader> reader_;
  std::string said_;
};

TEST_F(EntityDirectoryTest, AnEntityIsFoundByAnyOfItsNames) {
  for (const std::string_view query : {"place:Kyiv", "place:kiev", "place:Kievan", "entity:KIEV"})
    EXPECT_THAT(found(query), UnorderedElementsAre(1U, 2U, 3U)) << query;
  EXPECT_THAT(found("person:kyiv"), IsEmpty());
  EXPECT_THAT(said_, HasSubstr("no person 'kyiv'"));
}

TEST_F(EntityDirectoryTest, ASurnameFindsAllWhoBearItAndSaysWho) {
  EXPECT_THAT(found("person:berg"), UnorderedElementsAre(1U, 2U, 3U, 4U, 5U, 6U));
  EXPECT_THAT(said_, HasSubstr("Ada Berg, Berg, Olof Berg"));
  EXPECT_THAT(found("person:\"Olof Berg\""), ElementsAre(6U));
}

TEST_F(EntityDirectoryTest, ASurnameAloneBelongsToWhomItMeansNearlyAlways) {
  EXPECT_THAT(found("person:\"Ada Berg\""), UnorderedElementsAre(1U, 2U, 3U, 4U, 5U));
  EXPECT_THAT(said_, HasSubstr("also 'Berg' alone"));
}

TEST_F(EntityDirectoryTest, SeveralNamesAreAnyOfThem) {
  EXPECT_THAT(found("place:kyiv,minsk"), UnorderedElementsAre(1U, 2U, 3U, 6U));
  EXPECT_THAT(found("text -place:kyiv"), UnorderedElementsAre(4U, 5U, 6U));
  EXPECT_THAT(found("org:karlund"), ElementsAre(4U));
}

TEST_F(EntityDirectoryTest, CompletesTheBeginningOfAnyWord) {
  EXPECT_THAT(completed("be"), ElementsAre("Ada Berg", "Berg", "Olof Berg"));
  EXPECT_THAT(completed("Bank of Ka"), ElementsAre("Bank of Karlund"));
  EXPECT_THAT(completed("ki", kPlace), UnorderedElementsAre("Kiev", "Kievan"));
  EXPECT_THAT(completed("ki", kPerson), IsEmpty());
  EXPECT_THAT(completed(""), IsEmpty());
}

TEST_F(EntityDirectoryTest, AHitSaysWhatItsArticleNames) {
  const ResultPage page = Searcher(*reader_).search(parse("id:3", kToday).root);
  ASSERT_EQ(page.hits.size(), 1U);
  std::vector<std::string> titles;
  for (const NamedHere& named : page.hits[0].named) titles.push_back(named.entity.title);
  EXPECT_THAT(titles, UnorderedElementsAre("Kyiv", "Ada Berg"));
}

TEST_F(EntityDirectoryTest, ADocumentGivesTheNamesOfItsArticle) {
  const Xapian::Document document = reader_->index().parts().front().get_document(3);
  EXPECT_EQ(names_of(document).size(), 3U);
  EXPECT_THAT(names_of(reader_->index().parts().front().get_document(5)).size(), 1U);
}

TEST_F(EntityDirectoryTest, AProfileTellsOfOneEntity) {
  const EntityDirectory directory(reader_->catalog(), reader_->index());
  const EntityProfile profile = profile_of(directory.find(kPlace, "kiev").entities.front(), *reader_);
  EXPECT_EQ(profile.entity.title, "Kyiv");
  EXPECT_EQ(profile.articles, 3U);
  ASSERT_EQ(profile.names.size(), 2U);
  EXPECT_EQ(profile.months.size(), 1U);
  EXPECT_EQ(profile.months.front().second, 3U);
  EXPECT_EQ(profile.sources.front().first, "Courier");
  const auto most = most_named(*reader_, kPerson, 1);
  ASSERT_EQ(most.size(), 1U);
  EXPECT_EQ(most.front().first.title, "Ada Berg");
}

}  // namespace
}  // namespace pressmark::query
