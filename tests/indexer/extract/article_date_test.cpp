// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/article_date.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

const InputFile kInput{"/news/a.txt", 100, sys_days(std::chrono::year(2023) / 1 / 2), true};

struct Case {
  std::string date;
  DateProvenance date_from = DateProvenance::record;
  std::string url = {};
  std::string text = {};  // the date in the text
  BodyForm form = BodyForm::markup;
};

Article dated(const Case& given, const DateRules& rules) {
  Record record;
  record.date = given.date;
  record.date_from = given.date_from;
  record.form = given.form;
  Article article;
  article.url = given.url;
  if (!given.text.empty()) article.published = {*parse_iso8601(given.text), DateProvenance::text};
  settle_dates(record, kInput, rules, article);
  return article;
}

std::string shown(const Article& article) {
  if (!article.published.known()) return "none";
  return format_iso8601(article.published.time) + ' ' + std::string(to_string(article.published.provenance));
}

constexpr const char* kDayInUrl = "https://x.example/2022/09/27/story";
constexpr const char* kMonthInUrl = "https://x.example/2022/09/story";

TEST(ArticleDate, ComesFromWhatIsTrustedMost) {
  struct Row {
    Case given;
    std::string_view date;
  };
  for (const Row& row : {
           Row{{"2022-09-28", DateProvenance::meta, kDayInUrl, "2022-09-29"}, "2022-09-28 meta"},
           Row{{"", DateProvenance::record, kDayInUrl, "2022-09-29"}, "2022-09-27 url"},
           Row{{"", DateProvenance::record, kMonthInUrl, "2022-09-29"}, "2022-09-29 text"},
           Row{{"", DateProvenance::record, kMonthInUrl, ""}, "2022-09 url"},
           Row{{"2022-09-28", DateProvenance::text, kDayInUrl, ""}, "2022-09-27 url"},
           Row{{"2022-09-28", DateProvenance::text, kMonthInUrl, ""}, "2022-09-28 text"},
           Row{{"2022-09-28", DateProvenance::file_time, "", "2022-09-29"}, "2022-09-29 text"},
           Row{{"2022-09-28", DateProvenance::file_time, "", ""}, "2022-09-28 file_time"},
           Row{{"", DateProvenance::record, "", "", BodyForm::document}, "2023-01-02T00:00:00Z file_time"},
           Row{{"", DateProvenance::record, "", ""}, "none"},
       }) {
    EXPECT_EQ(shown(dated(row.given, {})), row.date);
  }
}

TEST(ArticleDate, IsNoGuessUnderStrictRules) {
  const DateRules strict{DateOrder::unknown, true};
  for (const Case& given : {
           Case{"7/4/17"},
           Case{"27 Sep 22"},
           Case{"03/04/2022"},
           Case{"", DateProvenance::record, kDayInUrl},
           Case{"", DateProvenance::record, "", "2022-09-29"},
           Case{"2022-09-28", DateProvenance::file_time},
           Case{"", DateProvenance::record, "", "", BodyForm::document},
       }) {
    const Article article = dated(given, strict);
    EXPECT_EQ(shown(article), "none") << given.date;
    EXPECT_THAT(flag_names(article.flags), testing::ElementsAre("date ambiguous")) << given.date;
  }
  EXPECT_EQ(shown(dated({"2022-09-28"}, strict)), "2022-09-28 record");
  EXPECT_EQ(shown(dated({"03/04/2022"}, {DateOrder::dmy, true})), "2022-04-03 record");
}

TEST(ArticleDate, FlagsWhatCannotBeRead) {
  EXPECT_THAT(flag_names(dated({"yesterday"}, {}).flags), testing::ElementsAre("date unreadable"));
  EXPECT_THAT(flag_names(dated({"03/04/2022"}, {}).flags), testing::ElementsAre("date ambiguous"));
  EXPECT_EQ(dated({""}, {}).flags, 0U);
}

}  // namespace
}  // namespace pressmark::indexer
