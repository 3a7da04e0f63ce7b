// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One item of a feed to one Record, by the names of feed_names.h.

#include "indexer/source/feed_facts.h"
#include "indexer/source/record.h"
#include "indexer/source/xml_document.h"

namespace pressmark::indexer {

/// `feed` is the <channel> or <feed>.
[[nodiscard]] FeedFacts read_feed_facts(xml::Element feed);

/// `item` is an <item> or <entry>.
[[nodiscard]] Record read_feed_item(xml::Element item, const FeedFacts& feed);

}  // namespace pressmark::indexer
