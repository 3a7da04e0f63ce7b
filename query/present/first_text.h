// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who wrote first, for a person at a terminal.
//
//   1  27 Sep 2022 06:12  Reuters  #4711
//      Kazakhstan vows care for Russians fleeing the draft
//      first, 3 h 28 min before the next
//
//   2  27 Sep 2022 09:40  wionews.com  #4720
//      Kazakh president promises help
//      3 h 28 min later, a near copy of #4711

#include <string>

#include "query/explore/first_report.h"
#include "query/present/table.h"
#include "query/present/terminal.h"

namespace pressmark::query {

[[nodiscard]] std::string first_text(const FirstReport& report, const Terminal& terminal);
/// Number, date, lag, source, title and the number of the article it is a near copy of.
[[nodiscard]] Table first_table(const FirstReport& report);

/// "10 of 57 sources, 240 articles".
[[nodiscard]] std::string count_line(const FirstReport& report);
[[nodiscard]] std::vector<std::string> notes_of(const FirstReport& report);

/// "3 h 28 min", "2 days"; "the same day" where nothing more is known.
[[nodiscard]] std::string in_words(const Lag& lag);

}  // namespace pressmark::query
