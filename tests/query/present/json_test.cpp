// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "query/present/notes.h"
#include "tests/query/golden.h"
#include "tests/query/present/explored.h"
#include "tests/query/present/samples.h"
#include "tests/query/present/versions.h"

namespace pressmark::query {
namespace {

TEST(Json, HitsAndSummaryLookSo) {
  const ResultPage page = sample_page();
  std::string out;
  for (const Hit& hit : page.hits) out += hit_json(hit);
  expect_golden("search.jsonl", out + summary_json("kazakhstan mobilisation", page, notes_of({}, page)));
}

TEST(Json, AnArticleLooksSo) {
  StoredArticle article = kazakh_hit().article;
  article.version = 2;
  article.section = "World";
  article.updated = *parse_iso8601("2022-09-28T10:00:00Z");
  article.language_confidence = 98;
  article.body = "First\tparagraph.\n\nSecond \x1b one.";
  expect_golden("show.json", article_json(article, {{1, "Old title", "Old body.", sys_seconds{}}}));
}

TEST(Json, AnArchiveAndItsSourcesLookSo) {
  ArchiveSummary summary{"news", {}, 2, 4096, 8192, "gen-000001"};
  summary.stats.articles = 3;
  summary.stats.undated = 1;
  summary.stats.first = support::published_on("2021-01-02").time;
  summary.stats.languages = {{"en", 2}, {"", 1}};
  summary.stats.provenances = {{"record", 3}};
  expect_golden("archive.jsonl",
                archive_json(summary) + source_json(sample_sources()[0]) + source_json(sample_sources()[1]));
}

TEST(Json, WhatIsExploredLooksSo) {
  const std::vector<std::string> notes{"a note"};
  expect_golden("explored.jsonl", timeline_json(sample_timeline()) + summary_json("oil", sample_timeline(), notes) +
                                      facets_json(sample_facets()) + summary_json("oil", sample_facets(), notes) +
                                      first_json(sample_first()) + summary_json("oil", sample_first(), notes));
}

TEST(Json, VersionsLookSo) {
  const auto versions = flood_versions();
  std::string out;
  for (const storage::ArticleVersion& version : versions) out += version_json(ArticleId(7), version);
  expect_golden("versions.jsonl", out + diff_json(ArticleId(7), VersionDiff(versions[0], versions[1])));
}

TEST(Json, RangesCountCharacters) {
  const auto object = nlohmann::json::parse(hit_json(awkward_hit()));
  EXPECT_EQ(object["snippet"]["highlights"].dump(), "[[8,13]]");
  EXPECT_EQ(object["title_highlights"].dump(), "[[0,3]]");
}

TEST(Json, BrokenBytesCannotBreakTheOutput) {
  Hit hit = kazakh_hit();
  hit.article.source = "bad \xff\xfe";
  EXPECT_EQ(nlohmann::json::parse(hit_json(hit))["source"], "bad \uFFFD\uFFFD");
}

}  // namespace
}  // namespace pressmark::query
