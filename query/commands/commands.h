// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What `pressmark` can be told to do: one function a command, each in its own file. Results go to standard output, all
// else to standard error. They return the exit status: 0 found, 1 nothing found; errors are thrown.

#include <cstdint>
#include <optional>
#include <string>

#include "query/explore/calendar.h"
#include "query/present/terminal.h"
#include "query/search/searcher.h"
#include "storage/archive/archive_reader.h"

namespace pressmark::query {

enum class Format : std::uint8_t { text, brief, json, tsv, ids, html, svg };

struct CommonRequest {
  std::string archive;  // as stated; empty: resolve_archive() decides
  ColorChoice color = ColorChoice::automatic;
  std::string pager;  // the command, see page_output()
};

/// Of a command that prints rows.
struct OutputRequest : CommonRequest {
  Format format = Format::text;
  std::string file;              // html, svg; - for standard output
  bool null_terminated = false;  // ids
  bool summary = false;          // json
};

struct SearchRequest : OutputRequest {
  std::string query;
  std::uint32_t like = 0;  // an article: what is asked for are others like it, and there is no query
  SearchOptions options;
};
/// `archive` is where it leaves the archive that it opened.
[[nodiscard]] int search(const SearchRequest& request, std::optional<storage::ArchiveReader>& archive);

struct TimelineRequest : OutputRequest {
  std::string query;
  Matching matching = Matching::by_rule;
  std::optional<TimeUnit> unit;  // else what suits
  bool share = false;
};
[[nodiscard]] int timeline(const TimelineRequest& request);

struct ExploreRequest : OutputRequest {
  std::string query;
  Matching matching = Matching::by_rule;
  std::size_t limit = 10;
};
[[nodiscard]] int facets(const ExploreRequest& request);
[[nodiscard]] int first(const ExploreRequest& request);

struct SourcesRequest : OutputRequest {
  std::string name;  // words of it; empty: all
};
[[nodiscard]] int sources(const SourcesRequest& request);

inline constexpr std::size_t kTrecHits = 1000;  // a topic, as evaluations count them
struct BatchRequest : CommonRequest {
  std::string topics;                // file of topics (query/syntax/topics.h), or - for standard input
  std::string run_tag;               // of a run of TREC; empty: JSON lines
  std::optional<std::size_t> limit;  // hits a topic; else kTrecHits, or as many as a search shows
  SearchOptions options;
};
/// Each line as a search would answer it, but that near copies are hits of their own. Returns 2 where a line could not
/// be answered, which is said on standard error; the others are.
[[nodiscard]] int batch(const BatchRequest& request);

struct ShowRequest : CommonRequest {
  std::uint32_t id = 0;
  bool json = false;
  bool versions = false;
  std::optional<std::string> diff;  // "A..B" of two versions; empty: the last against the one before
  bool copies = false;              // its near copies, compared, in place of itself
};
/// Throws UsageError for versions that do not exist.
[[nodiscard]] int show(const ShowRequest& request);

struct ExplainRequest : CommonRequest {
  std::string query;
  SearchOptions options;
  bool json = false;
};
[[nodiscard]] int explain(const ExplainRequest& request);

struct ArchiveRequest : CommonRequest {
  bool json = false;
};
[[nodiscard]] int stats(const ArchiveRequest& request);

struct EntitiesRequest : CommonRequest {
  std::string name;  // empty: those named most
  std::optional<EntityKind> kind;
  std::size_t limit = 20;
  bool json = false;
};
[[nodiscard]] int entities(const EntitiesRequest& request);

}  // namespace pressmark::query
