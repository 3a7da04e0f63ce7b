// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/json_output.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/articles.h"

namespace pressmark::indexer {
namespace {

TEST(JsonOutput, WritesAnArticleOnOneLine) {
  Article article = support::article(1, "A \"title\"", "One.\n\nTwo – é.");
  article.authors = {"Ann Smith"};
  EXPECT_EQ(
      to_json_line(article),
      R"({"id":"https://courier.example/1","title":"A \"title\"","body":"One.\n\nTwo – é.","published":"2022-09-27",)"
      R"("published_from":"record","updated":null,"source":"Courier","authors":["Ann Smith"],"url":"https://courier.example/1",)"
      R"("language":"en","language_confidence":0})");
}

TEST(JsonOutput, SaysNullForWhatIsNotKnown) {
  Article article;
  article.identity = "/a.txt";
  article.title = "T";
  EXPECT_EQ(
      to_json_line(article),
      R"({"id":"/a.txt","title":"T","body":"","published":null,"published_from":null,"updated":null,"source":null,)"
      R"("authors":[],"url":null,"language":null,"language_confidence":0})");
}

TEST(JsonOutput, BearsPathsThatAreNoUtf8) {
  Article article;
  article.identity = "/caf\xE9.txt";
  EXPECT_TRUE(nlohmann::json::accept(to_json_line(article)));
}

TEST(JsonOutput, WritesAReport) {
  RunReport report;
  report.run.counts = {6, 1, 1, 1, 1, 2};
  report.run.exit_status = 3;
  report.rejects = {{"broken JSON", 2}};
  const auto json = nlohmann::json::parse(to_json(report));
  EXPECT_EQ(json["schema"], 1);
  EXPECT_EQ(json["seen"], 6);
  EXPECT_EQ(json["new"], 1);
  EXPECT_EQ(json["rejects"]["broken JSON"], 2);
  EXPECT_EQ(json["exit"], 3);
  EXPECT_TRUE(json["finished"].is_null());
}

}  // namespace
}  // namespace pressmark::indexer
