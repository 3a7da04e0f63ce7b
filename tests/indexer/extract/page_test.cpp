// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

const std::string kText =
    "<article><h1>The ferry is gone</h1><p>The ferry left its berth on Saturday without a captain, and nobody on the "
    "quay could say who had untied it.<p>On Sunday a fisherman found it behind the island, undamaged, with two gulls "
    "at "
    "the wheel.</article>";

Record read(const std::string& page, std::string url = "") {
  Record record;
  record.form = BodyForm::page;
  record.body = page;
  record.url = std::move(url);
  read_page(record);
  return record;
}

TEST(Page, FillsARecord) {
  const Record record = read(
      "<html lang=en><title>The ferry is gone - The Quay</title><meta property=og:site_name content='The Quay'>"
      "<link rel=canonical href=https://quay.example/2023/05/06/ferry><meta name=author content='Ada Quill'>"
      "<meta property=article:published_time content=2023-05-06T07:00:00Z>"
      "<meta property=article:modified_time content=2023-05-07T08:00:00Z>" +
      kText);
  EXPECT_EQ(record.title, "The ferry is gone");
  EXPECT_THAT(record.body, testing::StartsWith("The ferry left its berth"));
  EXPECT_THAT(record.body, testing::HasSubstr("untied it.\n\nOn Sunday"));
  EXPECT_EQ(record.source, "The Quay");
  EXPECT_EQ(record.url, "https://quay.example/2023/05/06/ferry");
  EXPECT_EQ(record.date, "2023-05-06T07:00:00Z");
  EXPECT_EQ(record.date_from, DateProvenance::meta);
  EXPECT_EQ(record.updated, "2023-05-07T08:00:00Z");
  EXPECT_THAT(record.authors, testing::ElementsAre("Ada Quill"));
  EXPECT_EQ(record.language, "en");
}

TEST(Page, KeepsWhatTheRecordKnows) {
  Record record;
  record.form = BodyForm::page;
  record.title = "Known";
  record.date = "2020-01-01";
  record.body = "<meta name=date content=2021-01-01><title>Other</title>" + kText;
  read_page(record);
  EXPECT_EQ(record.title, "Known");
  EXPECT_EQ(record.date, "2020-01-01");
  EXPECT_EQ(record.date_from, DateProvenance::record);
}

TEST(Page, PrefersItsOwnAddressToWhereItWasFound) {
  struct Row {
    std::string canonical;
    std::string found;
    std::string expected;
  };
  for (const auto& [canonical, found, expected] : {
           Row{"https://a.example/story", "https://a.example/amp/story", "https://a.example/story"},
           Row{"/story", "https://a.example/story?page=1", "https://a.example/story"},
           Row{"//b.example/story", "https://a.example/x", "https://b.example/story"},
           Row{"https://a.example/", "https://a.example/story", "https://a.example/story"},
           Row{"javascript:void(0)", "https://a.example/story", "https://a.example/story"},
           Row{"", "https://a.example/story", "https://a.example/story"},
       }) {
    EXPECT_EQ(read("<link rel=canonical href='" + canonical + "'>" + kText, found).url, expected) << canonical;
  }
}

TEST(Page, PassesOverDatesThatCannotBe) {
  const Record record = read(
      "<meta property=article:published_time content=0001-01-01T00:00:00Z>"
      "<meta name=date content=2023-05-06>" +
      kText);
  EXPECT_EQ(record.date, "2023-05-06");
}

TEST(Page, TakesTheTextOfJsonLdWhereItShowsLittle) {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "word ";
  const std::string json =
      R"(<script type="application/ld+json">{"@type":"Article","articleBody":")" + words + "\"}</script>";
  EXPECT_THAT(read(json + "<p>Please switch on scripts.").body, testing::StartsWith("word word"));
  EXPECT_THAT(read(json + kText).body, testing::StartsWith("The ferry"));
}

TEST(Page, CountsTheWordsOfScriptsWithoutSpaces) {
  std::string text;
  for (int i = 0; i < 10; ++i) text += "渡轮星期六离开了码头。";
  EXPECT_EQ(read("<p>" + text).body, text);
}

TEST(Page, GivesItsTextHoweverDeepOrLargeItIs) {
  const auto repeated = [](std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
  };
  const std::string open = repeated("<div>", 10'000);
  const std::string close = repeated("</div>", 10'000);
  struct Row {
    std::string page;
    bool truncated;  // what stands behind the limit is missing
  };
  for (const Row& row : {Row{kText + repeated("<br>", 100'000), false}, Row{repeated("<br>", 100'000) + kText, false},
                         Row{kText + open + close, true}, Row{open + kText + close, false},
                         Row{open + close + kText, false}, Row{kText + repeated("<b>x</b> ", 100'000), true}}) {
    const Record record = read("<title>The ferry is gone</title>" + row.page);
    EXPECT_THAT(record.body, testing::HasSubstr("The ferry left its berth")) << row.page.substr(0, 20);
    EXPECT_THAT(record.body, testing::HasSubstr("two gulls")) << row.page.substr(0, 20);
    EXPECT_EQ(record.title, "The ferry is gone");
    EXPECT_EQ(record.truncated, row.truncated) << row.page.substr(0, 20);
  }
}

TEST(Page, IsNoArticleOfFewWords) {
  EXPECT_EQ(read("<p>One sentence that is not an article, however it is turned.").body, "");
  EXPECT_EQ(read("").body, "");
}

}  // namespace
}  // namespace pressmark::indexer
