// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// --all and --any, of every command that takes a query.

#include "query/search/plan.h"

namespace CLI {
class App;
}

namespace pressmark::query {

void add_matching_options(CLI::App& command, Matching& matching);

}  // namespace pressmark::query
