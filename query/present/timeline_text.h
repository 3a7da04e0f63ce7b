// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A timeline for a person at a terminal: a line a bucket, no wider than the terminal. On one that draws nothing ($TERM
// is dumb) bars are number signs.
//
//   Sep 2022  120  ████████████████
//   Oct 2022   31  ████▏

#include <string>
#include <vector>

#include "query/explore/timeline.h"
#include "query/present/terminal.h"

namespace pressmark::query {

/// With `share`, bars are the share that the matches have in all articles of the bucket, which stands beside the count.
[[nodiscard]] std::string timeline_text(const Timeline& timeline, bool share, const Terminal& terminal);

/// "151 articles by month".
[[nodiscard]] std::string count_line(const Timeline& timeline);
/// What the bars leave out or count twice.
[[nodiscard]] std::vector<std::string> notes_of(const Timeline& timeline);

}  // namespace pressmark::query
