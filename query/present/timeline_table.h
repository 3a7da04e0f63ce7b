// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A timeline as a table.

#include "query/explore/timeline.h"
#include "query/present/table.h"

namespace pressmark::query {

/// Of each bucket its first and last day, the matches, all articles, and the share; empty where there are none.
[[nodiscard]] Table timeline_table(const Timeline& timeline);

}  // namespace pressmark::query
