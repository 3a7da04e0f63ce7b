// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A weight for articles whose title is short.

#include <xapian.h>

namespace pressmark::query {

/// Every article that has a title; its weight is the share of the title that one of its words is.
[[nodiscard]] Xapian::Query title_share();

}  // namespace pressmark::query
