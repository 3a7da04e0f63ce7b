// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Segments to one database, in one pass however many they are: every list of postings is cut anew, so that the result
// does not depend on where one segment ended and the next began.

#include <filesystem>
#include <map>
#include <span>

#include "storage/model/article.h"

namespace pressmark::storage {

/// Articles whose cluster is another one than when their segment was made; 0: none.
using Regrouped = std::map<ArticleId, ArticleId>;

/// `segments` in ascending order of their documents, at least one of them. Makes the folder `database`; not yet
/// durable, without metadata. Memory does not grow with the segments. Throws StorageError, IndexError.
void merge_segments(std::span<const std::filesystem::path> segments, const std::filesystem::path& database,
                    const Regrouped& regrouped = {});

}  // namespace pressmark::storage
