// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "query/cli/command.h"

namespace pressmark::query {
namespace {

constexpr std::array kCommands{
    Command{"search", "ranked hits with snippets (the command where none is named)", declare_search, run_search, true},
    Command{"explain", "how a query was read, and what each part of it finds", declare_explain, run_explain, true},
    Command{"timeline", "articles a day, week, month or year, as bars", declare_timeline, run_timeline, true},
    Command{"facets", "the sources, languages, sections, years and authors of what matches", declare_facets, run_facets,
            true},
    Command{"first", "who wrote first: the earliest article of each source", declare_first, run_first, true},
    Command{"batch", "the answers to many questions, as an evaluation wants them", declare_batch,
            run_with<&Requests::batch, batch>},
    Command{"related", "articles like one, its near copies left out", declare_related, run_search},
    Command{"show", "one article, whole", declare_show, run_with<&Requests::show, show>},
    Command{"stats", "what the archive holds", declare_stats, run_with<&Requests::archive, stats>},
    Command{"sources", "each source with its articles, first and last day, and gaps", declare_sources, run_sources},
    Command{"entities", "whom and what articles name most; of one: its names, company, months and sources",
            declare_entities, run_with<&Requests::entities, entities>},
    Command{"shell", "ask again and again, leaf, narrow and sort (what pressmark alone opens on a terminal)",
            declare_shell, run_shell},
    Command{"config", "what is settled before the command line is read", declare_config, run_config},
    Command{"complete", "", declare_complete, run_complete},  // hidden: what the completions of shells call
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace pressmark::query
