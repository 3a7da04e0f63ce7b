// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Hits for a person at a terminal: sanitised, no line wider than the terminal.
//
//   1  Kazakhstan vows care for Russians fleeing the draft         27 Sep 2022  wionews.com  #4711
//      ... President Putin announced partial military **mobilisation** ...

#include <string>
#include <vector>

#include "query/present/terminal.h"
#include "query/search/search_result.h"

namespace pressmark::query {

/// One after the other, an empty line between them. #4711 is the article's number, as `show` takes it.
[[nodiscard]] std::string hits_text(const std::vector<Hit>& hits, const Terminal& terminal);

/// The title, sanitised; what stands for it where there is none.
[[nodiscard]] MarkedText titled(const MarkedText& title);

/// "+14 near copies, first: Reuters 06:12".
[[nodiscard]] std::string copies_line(const Hit& hit);

/// "27 Sep 2022" where the article has a date of its own, else nothing.
[[nodiscard]] std::string day_of(const Article& article);

/// "27 Sep 2022 14:03" where the time of day is known too.
[[nodiscard]] std::string time_of(const CivilTime& time);

}  // namespace pressmark::query
