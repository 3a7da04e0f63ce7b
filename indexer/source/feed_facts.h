// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a feed says of itself, and so of each of its items that does not say otherwise.

#include <string>
#include <vector>

#include "indexer/source/record.h"

namespace pressmark::indexer {

struct FeedFacts {
  std::string title;
  std::string link;
  std::string language;
  std::vector<std::string> authors;
};

/// The facts without what is too long to be repeated with every item.
[[nodiscard]] FeedFacts bounded(FeedFacts facts);

/// Fills the fields that the item left empty; its dates are those of a feed.
void add_feed_facts(const FeedFacts& feed, Record& item);

}  // namespace pressmark::indexer
