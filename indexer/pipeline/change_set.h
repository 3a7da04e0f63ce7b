// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an article that was read means for the archive.

#include <cstdint>

#include "indexer/pipeline/event.h"
#include "storage/catalog/article_table.h"

namespace pressmark::indexer {

enum class Change : std::uint8_t {
  added,        // an identity never met, with a text never met
  changed,      // a known identity with another text
  independent,  // a known duplicate whose text has become its own
  unchanged,    // a known identity with the text it has
  duplicate,    // a text that another article has
};

struct Classified {
  Change change;
  ArticleId article;        // changed: the one to replace; duplicate: the one it repeats
  bool renumbered = false;  // unchanged, but under another number than it was last read under
};

/// One lookup for what is unchanged, two for the rest. Titles alone are never duplicates of each other: "Morning
/// briefing" without a text says nothing.
[[nodiscard]] Classified classify(const Candidate& candidate, storage::ArticleTable& articles);

}  // namespace pressmark::indexer
