// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The near copies of an article for a person at a terminal: who printed it when, and how each text differs from that of
// the first.
//
//   27 Sep 2022 06:12  Reuters  #4711
//     Kazakhstan vows care for Russians fleeing the draft
//     the first
//
//   27 Sep 2022 09:40  wionews.com  #4720
//     Kazakh president promises help
//     84 % in common: 1 sentence added, 2 cut
//     + Reporting for this paper has been added.
//     - A sentence that was cut.

#include <string>
#include <vector>

#include "query/compare/copy_comparison.h"
#include "query/present/terminal.h"

namespace pressmark::query {

/// One after the other, an empty line between them; of the sentences added or cut the first few.
[[nodiscard]] std::string copies_text(const std::vector<ComparedCopy>& copies, const Terminal& terminal);

}  // namespace pressmark::query
