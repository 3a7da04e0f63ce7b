// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The versions of an article, and what was edited between two of them, for a person at a terminal.

#include <string>
#include <vector>

#include "query/compare/text_diff.h"
#include "query/present/terminal.h"
#include "storage/catalog/article_table.h"

namespace pressmark::query {

/// The article's texts, oldest first; the last has not been replaced.
[[nodiscard]] std::vector<storage::ArticleVersion> all_versions(const StoredArticle& article,
                                                                std::vector<storage::ArticleVersion> older);

[[nodiscard]] bool is_current(const storage::ArticleVersion& version);

/// One version a line or two: number, when it was replaced, words, title.
[[nodiscard]] std::string versions_text(const std::vector<storage::ArticleVersion>& versions, const Terminal& terminal);

/// Two versions sanitized and compared. Not to be copied: the comparison points into the texts.
struct VersionDiff {
  VersionDiff(const storage::ArticleVersion& older, const storage::ArticleVersion& newer);
  VersionDiff(const VersionDiff&) = delete;
  VersionDiff& operator=(const VersionDiff&) = delete;

  storage::ArticleVersion from;
  storage::ArticleVersion to;
  WordDiff title;
  TextDiff body;
};

/// Every edit with a sentence around it. Without colour what was cut stands in [- -] and what was added in {+ +}.
[[nodiscard]] std::string diff_text(const VersionDiff& diff, const Terminal& terminal);

}  // namespace pressmark::query
