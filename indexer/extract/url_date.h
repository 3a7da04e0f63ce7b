// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The day in an article's web address.

#include <string_view>

#include "storage/base/date.h"

namespace pressmark::indexer {

/// /2010/06/16/..., /2016/dec/15/..., /20161215/..., /2016-12-15-title, or the month of /2016/12/...; precision none
/// where the path names none since 1990.
[[nodiscard]] CivilTime url_date(std::string_view canonical_url);

}  // namespace pressmark::indexer
