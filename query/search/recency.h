// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The gentle preference for the recent. A document gets 2^(-age / half-life) of ranking::kRecencyShare of the best
// score; its age is counted from the newest article of the archive, so that an archive answers the same tomorrow. One
// without a usable date gets nothing.

#include <span>
#include <string>
#include <vector>

#include "query/search/feedback.h"

namespace pressmark::query {

/// `documents` come best first and leave so. `published` are their values of layout::kPublishedSlot, in the same order;
/// `newest` is the highest there is.
void add_recency(std::span<ScoredDocument> documents, const std::vector<std::string>& published,
                 const std::string& newest);

}  // namespace pressmark::query
