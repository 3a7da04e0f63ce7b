// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Answers about all that a query finds, to print.

#include <vector>

#include "query/explore/facets.h"
#include "query/explore/first_report.h"
#include "query/explore/source_record.h"
#include "query/explore/timeline.h"
#include "tests/support/articles.h"

namespace pressmark::query {

inline sys_days day(std::string_view iso) { return std::chrono::floor<std::chrono::days>(parse_iso8601(iso)->instant); }

inline Timeline sample_timeline() {
  Timeline timeline;
  timeline.reading.matches = {1234, true};
  timeline.unit = TimeUnit::month;
  timeline.buckets = {{day("2022-08-01"), day("2022-08-31"), 1200, 24'000},
                      {day("2022-09-01"), day("2022-09-30"), 0, 0},
                      {day("2022-10-01"), day("2022-10-31"), 1, 2000},
                      {day("2022-11-01"), day("2022-11-30"), 30, 300}};
  timeline.undated = 2;
  timeline.vague = 1;
  timeline.copies = 14;
  return timeline;
}

inline Facets sample_facets() {
  Facets facets;
  facets.reading.matches = {12'000, true};
  facets.read = 10'000;
  for (const FacetKind& kind : kFacetKinds) facets.facets.push_back({&kind, {}, 0, 0});
  facets.facets[0].values = {{"dailymail.co.uk", 1204}, {"Evil \x1b[31m\t\"News\" \u202E<b>", 3}};
  facets.facets[0].distinct = 59;
  facets.facets[1].values = {{"en", 12'000}};
  facets.facets[1].distinct = 1;
  facets.facets[2].values = {{"World", 5}};
  facets.facets[2].without = 11'000;
  return facets;
}

inline StoredArticle facts(std::uint32_t id, std::string title, std::string source, std::string_view published) {
  StoredArticle article;
  static_cast<Article&>(article) = support::article(static_cast<int>(id), std::move(title), "");
  article.id = ArticleId(id);
  article.source = std::move(source);
  article.published = support::published_on(published);
  return article;
}

inline FirstReport sample_first() {
  FirstReport report;
  report.reading.matches = {240, true};
  report.all_sources = 57;
  report.undated = 1;
  report.lead = {DatePrecision::second, 12'480};
  report.sources = {
      {facts(4711, "Kazakhstan vows care for Russians fleeing the draft", "Reuters", "2022-09-27T06:12:00Z"), {}, {}},
      {facts(4720, "Kazakh president promises help", "wionews.com", "2022-09-27T09:40:00Z"),
       {DatePrecision::second, 12'480},
       ArticleId(4711)},
      {facts(4731, "哈萨克斯坦承诺照顾逃避征兵的俄罗斯人", "新闻社", "2022-09-27"), {DatePrecision::day, 0}, {}},
      {facts(4750, "", "Evil \x1b]0;x\x07", "2022-12"), {DatePrecision::month, 3}, {}}};
  return report;
}

inline std::vector<SourceRecord> sample_sources() {
  const CivilTime first = support::published_on("2021-01-02").time;
  const CivilTime last = support::published_on("2022-09").time;
  const auto gap = [](std::string_view from, std::string_view to) { return Gap{day(from), day(to)}; };
  return {{{"Courier", 12'000, 3, first, last},
           {gap("2021-05-24", "2021-05-30"), gap("2021-07-01", "2021-07-01"), gap("2021-08-01", "2021-08-04"),
            gap("2021-09-01", "2021-09-20")}},
          {{"Evil \x1b[31m", 1, 1, std::nullopt, std::nullopt}, {}}};
}

}  // namespace pressmark::query
