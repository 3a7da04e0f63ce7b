// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/extractor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

constexpr sys_seconds kNow = std::chrono::sys_days(std::chrono::year(2024) / 6 / 1);

InputFile input(std::string path = "/news/courier/a.jsonl") {
  return {std::move(path), 100, std::chrono::sys_days(std::chrono::year(2023) / 1 / 2), true};
}

Record record(std::string title, std::string body, BodyForm form = BodyForm::markup) {
  Record made;
  made.title = std::move(title);
  made.body = std::move(body);
  made.where = "line 3";
  made.form = form;
  return made;
}

Article article_of(Record made, const InputFile& from = input(), std::string source = "") {
  return std::get<Article>(Extractor({std::move(source), kNow}).extract(std::move(made), from));
}

TEST(Extractor, CleansTitleAndBody) {
  const Article article =
      article_of(record(" A <b>bold</b>\n title ", "<p>One &amp;  two.</p><p>Also read | x</p><p>Three.</p>"));
  EXPECT_EQ(article.title, "A bold title");
  EXPECT_EQ(article.body, "One & two.\n\nThree.");
}

TEST(Extractor, LeavesWireTextAlone) {
  const Article article = article_of(record("ACME <ACM> GAINS", "Profit <b> up.\n\nShare", BodyForm::wire));
  EXPECT_EQ(article.title, "ACME <ACM> GAINS");
  EXPECT_EQ(article.body, "Profit <b> up.\n\nShare");
}

TEST(Extractor, RejectsARecordWithoutText) {
  const Extracted extracted = Extractor({"", kNow}).extract(record(" \n", "<p> </p>"), input());
  ASSERT_TRUE(std::holds_alternative<Reject>(extracted));
  EXPECT_EQ(std::get<Reject>(extracted).reason, RejectReason::no_article_text);
  EXPECT_EQ(std::get<Reject>(extracted).where, "line 3");
}

TEST(Extractor, TakesATitleFromTheBody) {
  EXPECT_EQ(article_of(record("", "First line.\n\nText.")).title, "First line.");
}

TEST(Extractor, SettlesIdentity) {
  struct Row {
    std::string url;
    std::string id;
    std::string source;
    std::string path;
    std::string where;
    std::string identity;
  };
  for (const Row& row : {
           Row{"https://Example.org/a?utm_source=x#y", "7", "Courier", "/n/a.jsonl", "line 3", "https://example.org/a"},
           Row{"", "7", "The Steppe-Courier", "/n/a.jsonl", "line 3", "the steppe courier#7"},
           Row{"", "7", "", "/n/a.jsonl", "line 3", "n#7"},
           Row{"urn:x:7", "", "Courier", "/n/a.jsonl", "line 3", "courier#urn:x:7"},
           Row{"", "", "Courier", "/n/a.jsonl", "line 3", "/n/a.jsonl#line 3"},
           Row{"", "", "Courier", "/n/a.txt", "", "/n/a.txt"},
           Row{"", "7", "", "-", "line 3", "-#7"},
       }) {
    Record made = record("T", "B");
    made.url = row.url;
    made.external_id = row.id;
    made.source = row.source;
    made.where = row.where;
    EXPECT_EQ(article_of(made, input(row.path)).identity, row.identity);
  }
}

TEST(Extractor, KnowsTextOfStandardInputByItsContent) {
  const Article first = article_of(record("T", "One."), input("-"));
  const Article second = article_of(record("T", "Two."), input("-"));
  EXPECT_NE(first.identity, second.identity);
  EXPECT_EQ(first.identity, article_of(record("T", "One."), input("-")).identity);
}

TEST(Extractor, ReadsAndFlagsDates) {
  struct Row {
    std::string_view date;
    std::string_view published;
    ArticleFlags flags;
  };
  const auto bit = [](ArticleFlag flag) { return static_cast<ArticleFlags>(flag); };
  for (const Row& row : {
           Row{"2022-09-27", "2022-09-27", 0},
           Row{"", "none", 0},
           Row{"some Thursday", "none", bit(ArticleFlag::date_unreadable)},
           Row{"2050-01-01", "2050-01-01", bit(ArticleFlag::date_in_future)},
           Row{"2024-06-01T20:00:00Z", "2024-06-01T20:00:00Z", 0},
           Row{"0001-11-30", "0001-11-30", bit(ArticleFlag::date_before_1600)},
       }) {
    Record made = record("T", "B");
    made.date = row.date;
    const Article article = article_of(made);
    EXPECT_EQ(article.published.known() ? format_iso8601(article.published.time) : "none", row.published);
    EXPECT_EQ(article.published.provenance, article.published.known() ? DateProvenance::record : DateProvenance::none);
    EXPECT_EQ(article.flags, row.flags) << row.date;
  }
}

TEST(Extractor, ReadsATextFile) {
  Record made = record("", "Title\n\nBy Ann Smith\n\n27 September 2022\n\nText.\n\nLeave a Reply", BodyForm::document);
  made.where.clear();
  const Article article = article_of(made, input("/news/courier/a.txt"));
  EXPECT_EQ(article.title, "Title");
  EXPECT_EQ(article.body, "Text.");
  EXPECT_THAT(article.authors, testing::ElementsAre("Ann Smith"));
  EXPECT_EQ(article.published.provenance, DateProvenance::text);
  EXPECT_EQ(article.source, "courier");
  EXPECT_EQ(article.identity, "/news/courier/a.txt");
}

TEST(Extractor, FallsBackToTheTimeOfATextFile) {
  const Article article = article_of(record("", "Title\n\nText.", BodyForm::document));
  EXPECT_EQ(article.published.provenance, DateProvenance::file_time);
  EXPECT_EQ(format_iso8601(article.published.time), "2023-01-02T00:00:00Z");
  EXPECT_FALSE(article_of(record("", "Title\n\nText.", BodyForm::document), input("-")).published.known());
  EXPECT_FALSE(article_of(record("T", "B")).published.known());
}

TEST(Extractor, CutsLongTextAtACharacter) {
  std::string body = "x";
  while (body.size() <= kMaxTextBytes) body += "漢";
  const Article article = article_of(record("T", body));
  EXPECT_LE(article.body.size(), kMaxTextBytes);
  EXPECT_TRUE(unicode::is_valid(article.body));
  EXPECT_TRUE(has(article.flags, ArticleFlag::truncated));
}

TEST(Extractor, PassesTheRestOn) {
  Record made = record("T", "B");
  made.authors = {"By Ann Smith, Courier", "Bob Jones"};
  made.source = "Courier";
  made.language = "en-US";
  made.section = " world\n news ";
  made.repaired = true;
  made.truncated = true;
  const Article article = article_of(made);
  EXPECT_THAT(article.authors, testing::ElementsAre("Ann Smith", "Bob Jones"));
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(article.section, "world news");
  EXPECT_TRUE(has(article.flags, ArticleFlag::repaired_utf8));
  EXPECT_TRUE(has(article.flags, ArticleFlag::truncated));
  EXPECT_EQ(article_of(made, input(), "Override").source, "Override");
}

TEST(Extractor, ReadsWhenTheArticleWasUpdated) {
  Record made = record("T", "Body.");
  made.updated = "2022-09-28T10:00:00+02:00";
  EXPECT_EQ(format_iso8601(article_of(made).updated), "2022-09-28T08:00:00Z");
  made.updated = "lately";
  EXPECT_EQ(article_of(made).updated.precision, DatePrecision::none);
}

}  // namespace
}  // namespace pressmark::indexer
