// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Answers for machines: one JSON object and a newline each. The grammar stands in docs/json-output.md and is versioned
// by the member "schema". Strings are sanitised as for a terminal; ranges count characters (Unicode code points), not
// bytes.

#include <string>
#include <string_view>
#include <vector>

#include "query/compare/copy_comparison.h"
#include "query/present/archive_summary.h"
#include "query/present/versions_text.h"
#include "query/search/entity_profile.h"
#include "query/search/search_result.h"

namespace pressmark::query {

inline constexpr int kJsonSchema = 1;

[[nodiscard]] std::string hit_json(const Hit& hit);
/// The line after the hits: the query, how many match, and what was said beside them.
[[nodiscard]] std::string summary_json(std::string_view query, const ResultPage& page,
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
[[nodiscard]] std::string source_json(const storage::SourceCount& source);

}  // namespace pressmark::query
