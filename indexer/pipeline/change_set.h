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
  unchanged,    // a known identity with the text it has, or read from an input that is itself unchanged
  duplicate,    // a text that another article has
};

struct Classified {
  Change change;
  ArticleId article;  // changed: the one to replace; duplicate: the one it repeats
};

/// One lookup for what is unchanged, two for the rest. An input that has not changed since it was read to its end
/// (`same_input`) brings no news of an identity that is known: one that holds two texts of a URL would else change it
/// twice whenever it is read again, and an older input would undo a newer one. Titles alone are never duplicates of
/// each other: "Morning briefing" without a text says nothing.
[[nodiscard]] Classified classify(const Candidate& candidate, storage::ArticleTable& articles, bool same_input);

}  // namespace pressmark::indexer
