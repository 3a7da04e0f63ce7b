// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/archive_text.h"

#include <gtest/gtest.h>

#include "tests/query/golden.h"
#include "tests/query/present/explored.h"
#include "tests/support/articles.h"

namespace pressmark::query {
namespace {

ArchiveSummary sample_summary() {
  ArchiveSummary summary{"news", {}, 2, 999, 1'234'567, "gen-000001"};
  summary.stats.articles = 1'234'567;
  summary.stats.words = 999;
  summary.stats.undated = 1;
  summary.stats.first = support::published_on("2021-01-02").time;
  summary.stats.last = support::published_on("2022-09-27").time;
  summary.stats.languages = {{"en", 1'000'000}, {"", 1}};
  summary.stats.provenances = {{"record", 3}};
  return summary;
}

TEST(ArchiveText, SummaryLooksSo) { expect_golden("stats.txt", summary_text(sample_summary())); }

TEST(ArchiveText, SourcesLookSo) {
  Terminal narrow;
  narrow.width = 40;
  expect_golden("sources.txt", sources_text(sample_sources(), {}) + sources_text(sample_sources(), narrow));
}

TEST(ArchiveText, CountsUndatedArticlesInWords) {
  ArchiveSummary summary = sample_summary();
  EXPECT_NE(summary_text(summary).find("1 article has no date of its own"), std::string::npos);
  summary.stats.undated = 0;
  EXPECT_NE(summary_text(summary).find("every article has a date of its own"), std::string::npos);
  summary.stats.undated = 2000;
  EXPECT_NE(summary_text(summary).find("2,000 articles have no date of their own"), std::string::npos);
}

}  // namespace
}  // namespace pressmark::query
