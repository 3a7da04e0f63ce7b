// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One page that holds all it needs: it loads nothing, runs nothing, and looks well by day and by night. What comes from
// articles and queries is escaped by those who make its parts; a policy of its own sees to it that nothing else is
// obeyed, should an escape be missing.

#include <string>
#include <string_view>
#include <vector>

#include "query/search/search_result.h"

namespace pressmark::query {

/// `title` is plain text, `body` is markup, `notes` are plain and stand below it.
[[nodiscard]] std::string html_page(std::string_view title, const std::string& body,
                                    const std::vector<std::string>& notes);

/// The hits as the body of a page.
[[nodiscard]] std::string hits_html(const std::vector<Hit>& hits);

/// The style of every page, and what the policy knows it by: SHA-256, in base64.
extern const std::string_view kPageStyle;
extern const std::string_view kPageStyleHash;

/// How a chart is drawn on a page: the part of kPageStyle that a picture alone needs too.
extern const std::string_view kChartStyle;

}  // namespace pressmark::query
