// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Answers for machines: one JSON object and a newline each. The grammar stands in docs/json-output.md and is versioned
// by the member "schema". Strings are sanitised as for a terminal; ranges count characters (Unicode code points), not
// bytes.

#include <string>
#include <string_view>
#include <vector>

#include "query/compare/copy_comparison.h"
#include "query/explore/facets.h"
#include "query/explore/first_report.h"
#include "query/explore/source_record.h"
#include "query/explore/timeline.h"
#include "query/present/archive_summary.h"
#include "query/present/versions_text.h"
#include "query/search/entity_profile.h"
#include "query/search/explanation.h"
#include "query/search/search_result.h"

namespace pressmark::query {

inline constexpr int kJsonSchema = 1;

[[nodiscard]] std::string hit_json(const Hit& hit);
/// A hit of a batch: the same after `topic` and `external_id`.
[[nodiscard]] std::string topic_hit_json(std::string_view topic, const Hit& hit);
/// The line after the hits: the query, how many match, and what was said beside them.
[[nodiscard]] std::string summary_json(std::string_view query, const ResultPage& page,
                                       const std::vector<std::string>& notes);
[[nodiscard]] std::string explanation_json(std::string_view query, const Explanation& explanation,
                                           const std::vector<std::string>& notes);
[[nodiscard]] std::string article_json(const StoredArticle& article,
                                       const std::vector<storage::ArticleVersion>& versions,
                                       const std::vector<NamedHere>& named = {});
/// One of all_versions().
[[nodiscard]] std::string version_json(ArticleId id, const storage::ArticleVersion& version);
[[nodiscard]] std::string diff_json(ArticleId id, const VersionDiff& diff);
/// A line a copy, the first of them first.
[[nodiscard]] std::string copies_json(const std::vector<ComparedCopy>& copies);
[[nodiscard]] std::string archive_json(const ArchiveSummary& summary);
/// One of most_named().
[[nodiscard]] std::string entity_json(const Entity& entity, std::uint64_t articles);
[[nodiscard]] std::string profile_json(const EntityProfile& profile);
[[nodiscard]] std::string source_json(const SourceRecord& source);
/// A line a bucket.
[[nodiscard]] std::string timeline_json(const Timeline& timeline);
/// A line a value.
[[nodiscard]] std::string facets_json(const Facets& facets);
/// A line a source.
[[nodiscard]] std::string first_json(const FirstReport& report);
/// The lines after those of an exploration, as summary_json() after hits.
[[nodiscard]] std::string summary_json(std::string_view query, const Timeline& timeline,
                                       const std::vector<std::string>& notes);
[[nodiscard]] std::string summary_json(std::string_view query, const Facets& facets,
                                       const std::vector<std::string>& notes);
[[nodiscard]] std::string summary_json(std::string_view query, const FirstReport& report,
                                       const std::vector<std::string>& notes);

}  // namespace pressmark::query
