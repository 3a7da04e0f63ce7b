// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All that the arguments of `pressmark` can say. Each command reads its part.

#include <optional>
#include <string>
#include <vector>

#include "query/commands/commands.h"
#include "storage/config/config.h"

namespace pressmark::query {

struct Requests {
  storage::Config config{storage::ConfigFiles{}};
  CommonRequest common;
  SearchRequest search;
  std::vector<std::string> words;  // of the query, as prepare_arguments() left them
  std::size_t page = 1;
  ExplainRequest explain;
  TimelineRequest timeline;
  ExploreRequest facets;
  ExploreRequest first;
  SourcesRequest sources;
  BatchRequest batch;
  ShowRequest show;
  ArchiveRequest archive;
  EntitiesRequest entities;
  std::string completed;                                    // a word of a query that is to be completed
  std::optional<storage::ArchiveReader>* opened = nullptr;  // where a search leaves the archive
};

}  // namespace pressmark::query
