// SPDX-License-Identifier: GPL-3.0-or-later
// What we write ourselves must be what Xapian writes: each test builds the same articles both ways and compares all
// that can be read from the two databases.
#include "storage/index/segment_merge.h"

#include <sstream>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "storage/index/document_builder.h"
#include "storage/index/segment.h"
#include "tests/support/articles.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

using Articles = std::vector<StoredArticle>;

StoredArticle stored(std::uint32_t id, std::string title, std::string body) {
  StoredArticle article;
  static_cast<Article&>(article) = support::article(static_cast<int>(id), std::move(title), std::move(body));
  article.id = ArticleId(id);
  return article;
}

// A few words out of many, so that some terms are everywhere and most are rare.
std::string prose(unsigned seed, unsigned words) {
  std::string text;
  for (unsigned i = 0; i < words; ++i) {
    seed = seed * 1103515245u + 12345u;
    const unsigned draw = (seed >> 16) % 1000;
    text += fmt::format("word{} ", draw < 700 ? draw % 20 : draw * (seed % 7));
    if (draw % 11 == 0) text += draw % 2 == 0 ? "prices " : "price ";
  }
  return text;
}

class SegmentMerge : public testing::Test {
 protected:
  // `cut` articles a segment.
  Xapian::Database merged(const Articles& articles, std::size_t cut, const Regrouped& regrouped = {}) {
    const std::filesystem::path folder = directory_.path() / fmt::format("merged-{}", made_++);
    std::vector<std::filesystem::path> segments;
    SegmentBuilder builder;
    for (std::size_t begin = 0; begin < articles.size(); begin += cut) {
      segments.push_back(directory_.path() / fmt::format("segment-{}", made_++));
      const auto first = articles.begin() + static_cast<std::ptrdiff_t>(begin);
      builder.write({first, first + static_cast<std::ptrdiff_t>(std::min(cut, articles.size() - begin))},
                    segments.back());
    }
    merge_segments(segments, folder, regrouped);
    return Xapian::Database(folder.string());
  }

  Xapian::Database by_xapian(const Articles& articles) {
    const std::filesystem::path folder = directory_.path() / fmt::format("xapian-{}", made_++);
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    DocumentBuilder builder;
    for (const StoredArticle& article : articles) database.replace_document(article.id.value(), builder.build(article));
    database.commit();
    return Xapian::Database(folder.string());
  }

  support::TempDirectory directory_;
  unsigned made_ = 0;
};

std::string positions(Xapian::PositionIterator at, const Xapian::PositionIterator& end) {
  std::string text;
  for (; at != end; ++at) text += fmt::format(" {}", *at);
  return text;
}

// Everything, as lines.
std::string contents(const Xapian::Database& database) {
  std::string all = fmt::format("{} documents, last {}, mean length {}, lengths {} to {}\n", database.get_doccount(),
                                database.get_lastdocid(), database.get_avlength(), database.get_doclength_lower_bound(),
                                database.get_doclength_upper_bound());
  for (const Xapian::valueno slot : {0u, 1u, 2u})
    all += fmt::format("slot {}: {} from {} to {}\n", slot, database.get_value_freq(slot),
                       database.get_value_lower_bound(slot), database.get_value_upper_bound(slot));
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    all += fmt::format("{} in {}, {} times\n", *term, term.get_termfreq(), database.get_collection_freq(*term));
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
      all += fmt::format("  {} {} of {}:{}\n", *at, at.get_wdf(), at.get_doclength(),
                         positions(at.positionlist_begin(), at.positionlist_end()));
  }
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    const Xapian::Document document = database.get_document(*at);
    all += fmt::format("document {} of {}:", *at, database.get_doclength(*at));
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      all += fmt::format(" [{}={}]", value.get_valueno(), *value);
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
      all += fmt::format(" {}*{}", *term, term.get_wdf());
    all += '\n';
  }
  return all;
}

std::string problem_of(const std::filesystem::path& folder) {
  std::ostringstream report;
  return Xapian::Database::check(folder.string(), 0, &report) == 0 ? std::string() : report.str();
}

void expect_equal(const Xapian::Database& ours, const Xapian::Database& theirs) {
  const std::string a = contents(ours);
  const std::string b = contents(theirs);
  if (a == b) return;
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto at = static_cast<std::size_t>(differ.first - a.begin());
  const std::size_t from = at < 80 ? 0 : at - 80;
  ADD_FAILURE() << "ours:   ..." << a.substr(from, 200) << "\ntheirs: ..." << b.substr(from, 200);
}

TEST_F(SegmentMerge, WritesWhatXapianWrites) {
  Articles articles;
  for (std::uint32_t id = 1; id <= 300; ++id) articles.push_back(stored(id, prose(id, 6), prose(id * 7, 20 + id % 90)));
  articles[20].authors = {"Ann Otter", "ann otter", "Bo Stoat"};
  articles[21].language = "de";
  articles[21].body = "Die Preise der Häuser steigen, sagt der Minister.";
  articles[22].published = {};
  articles[23].title = "";
  articles[24].title = articles[24].body = "";
  const Xapian::Database expected = by_xapian(articles);
  for (const std::size_t cut : {1000u, 300u, 7u, 1u}) {
    SCOPED_TRACE(cut);
    const Xapian::Database ours = merged(articles, cut);
    expect_equal(ours, expected);
  }
}

TEST_F(SegmentMerge, PutsArticlesIntoTheClustersTheyHaveInTheEnd) {
  Articles articles;
  for (std::uint32_t id = 1; id <= 200; ++id) articles.push_back(stored(id, prose(id, 6), prose(id * 7, 20)));
  articles[9].title = articles[9].body = "";  // no other value, but for its date
  articles[10].cluster = articles[20].cluster = ArticleId(11);
  articles[30].cluster = ArticleId(31);
  Articles changed = articles;
  changed[9].cluster = changed[20].cluster = ArticleId(10);
  changed[10].cluster = ArticleId();
  const Regrouped regrouped{{ArticleId(10), ArticleId(10)},
                            {ArticleId(11), ArticleId()},
                            {ArticleId(21), ArticleId(10)},
                            {ArticleId(999), ArticleId(1)}};
  expect_equal(merged(articles, 7), by_xapian(articles));
  expect_equal(merged(articles, 7, regrouped), by_xapian(changed));
}

TEST_F(SegmentMerge, PassesXapiansOwnCheck) {
  Articles articles;
  for (std::uint32_t id = 1; id <= 500; ++id) articles.push_back(stored(id * 3, prose(id, 8), prose(id * 5, 60)));
  merged(articles, 64);
  EXPECT_EQ(problem_of(directory_.path() / "merged-0"), "");
}

TEST_F(SegmentMerge, CutsLongListsOfPostingsIntoChunks) {
  Articles articles;
  for (std::uint32_t id = 1; id <= 6000; ++id)
    articles.push_back(stored(id + (id % 5 == 0 ? 1 : 0), "t", id % 3 == 0 ? "common" : "common third"));
  std::erase_if(articles, [](const StoredArticle& article) { return article.id.value() % 5 == 1; });
  const Xapian::Database expected = by_xapian(articles);
  const Xapian::Database whole = merged(articles, 10'000);
  expect_equal(whole, expected);
  const Xapian::Database pieces = merged(articles, 37);
  expect_equal(pieces, expected);
}

TEST_F(SegmentMerge, HoldsNumbersOfEveryLength) {
  Articles articles;
  for (const std::uint32_t id :
       {1u, 127u, 128u, 32'767u, 32'768u, 4'194'303u, 4'194'304u, 536'870'911u, 536'870'912u, 4'294'967'000u})
    articles.push_back(stored(id, "title", "common words"));
  const Xapian::Database ours = merged(articles, 3);
  expect_equal(ours, by_xapian(articles));
}

TEST_F(SegmentMerge, HoldsAnArticleWhoseListsAreLargerThanABlock) {
  std::string many;
  std::string repeated;
  for (unsigned i = 0; i < 20'000; ++i) {
    many += fmt::format("n{:x} ", i * 2654435761u);
    repeated += i % 97 == 0 ? "rare " : "again ";
  }
  const Articles articles{stored(1, "many", many), stored(2, "repeated", repeated), stored(3, "x", many + repeated)};
  const Xapian::Database ours = merged(articles, 2);
  expect_equal(ours, by_xapian(articles));
  EXPECT_EQ(problem_of(directory_.path() / "merged-0"), "");
}

TEST_F(SegmentMerge, HoldsTermsAsLongAsTheyMayBe) {
  const std::string name(600, 'n');
  Articles articles;
  for (std::uint32_t id = 1; id <= 60; ++id) {
    articles.push_back(stored(id, "t", "b"));
    articles.back().source = fmt::format("{}{}", id, name);
  }
  const Xapian::Database ours = merged(articles, 10);
  expect_equal(ours, by_xapian(articles));
}

TEST_F(SegmentMerge, CanBeChangedByXapianAfterwards) {
  Articles articles;
  for (std::uint32_t id = 1; id <= 2000; ++id) articles.push_back(stored(id, prose(id, 5), prose(id * 3, 40)));
  merged(articles, 256);
  const std::filesystem::path folder = directory_.path() / "merged-0";
  {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    DocumentBuilder builder;
    for (std::uint32_t id = 1; id <= 2000; id += 3) database.delete_document(id);
    for (std::uint32_t id = 2; id <= 2600; id += 3)
      database.replace_document(id, builder.build(stored(id, "changed", prose(id * 11, 70))));
    database.commit();
  }
  std::erase_if(articles, [](const StoredArticle& article) { return article.id.value() % 3 != 0; });
  for (std::uint32_t id = 2; id <= 2600; id += 3) articles.push_back(stored(id, "changed", prose(id * 11, 70)));
  const Xapian::Database expected = by_xapian(articles);
  const Xapian::Database ours(folder.string());
  EXPECT_EQ(contents(ours).substr(contents(ours).find("\nslot")),
            contents(expected).substr(contents(expected).find("\nslot")));
  EXPECT_EQ(problem_of(folder), "");
}

}  // namespace
}  // namespace pressmark::storage
