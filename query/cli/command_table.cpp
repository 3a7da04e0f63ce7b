// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "query/cli/command.h"

namespace pressmark::query {
namespace {

constexpr std::array kCommands{
    Command{"search", "ranked hits with snippets (the command where none is named)", declare_search, run_search},
    Command{"show", "one article, whole", declare_show, run_with<&Requests::show, show>},
    Command{"stats", "what the archive holds", declare_stats, run_with<&Requests::archive, stats>},
    Command{"sources", "each source with its articles, first and last day", declare_sources,
            run_with<&Requests::archive, sources>},
    Command{"entities", "whom and what articles name most; of one: its names, company, months and sources",
            declare_entities, run_with<&Requests::entities, entities>},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace pressmark::query
