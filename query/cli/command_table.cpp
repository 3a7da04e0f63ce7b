// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "query/cli/command.h"

namespace pressmark::query {
namespace {

constexpr std::array kCommands{
    Command{"search", "ranked hits with snippets (the command where none is named)", declare_search, run_search},
    Command{"batch", "the answers to many questions, as an evaluation wants them", declare_batch,
            run_with<&Requests::batch, batch>},
    Command{"related", "articles like one, its near copies left out", declare_related, run_search},
    Command{"show", "one article, whole", declare_show, run_with<&Requests::show, show>},
    Command{"stats", "what the archive holds", declare_stats, run_with<&Requests::archive, stats>},
    Command{"sources", "each source with its articles, first and last day", declare_sources,
            run_with<&Requests::archive, sources>},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace pressmark::query
