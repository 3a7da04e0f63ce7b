// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Near copies side by side: each with what its text does to that of the first.

#include <string>
#include <vector>

#include "query/compare/sentence_diff.h"
#include "storage/model/article.h"

namespace pressmark::query {

struct ComparedCopy {
  StoredArticle article;
  std::vector<std::string> cut;    // sentences of the first that it has not
  std::vector<std::string> added;  // its own
  std::size_t kept = 0;
  double in_common = 1;  // as in SentenceDiff
};

/// `copies` in their order, compared with the first of them.
[[nodiscard]] std::vector<ComparedCopy> compare_copies(std::vector<StoredArticle> copies);

}  // namespace pressmark::query
