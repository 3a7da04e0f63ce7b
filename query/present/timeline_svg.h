// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A timeline as a picture that needs nothing else: a bar a bucket, its figures in the bar's own title.

#include <string>

#include "query/explore/timeline.h"

namespace pressmark::query {

/// A file of its own. `title` is plain text.
[[nodiscard]] std::string timeline_svg(const Timeline& timeline, bool share, std::string_view title);
/// The same within a page, which brings the style.
[[nodiscard]] std::string timeline_figure(const Timeline& timeline, bool share, std::string_view title);

}  // namespace pressmark::query
