// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What `pressmark` can be told to do: one function a command, each in its own file. Results go to standard output, all
// else to standard error. They return the exit status: 0 found, 1 nothing found; errors are thrown.

#include <cstdint>
#include <optional>
#include <string>

#include "query/present/terminal.h"
#include "query/search/searcher.h"
#include "storage/archive/archive_reader.h"

namespace pressmark::query {

enum class Format : std::uint8_t { text, json, tsv, ids };

struct CommonRequest {
  std::string archive;  // as stated; empty: choose_archive() decides
  ColorChoice color = ColorChoice::automatic;
};

struct SearchRequest : CommonRequest {
  std::string query;
  SearchOptions options;
  Format format = Format::text;
  bool null_terminated = false;  // ids
  bool summary = false;          // json
};
/// `archive` is where it leaves the archive that it opened.
[[nodiscard]] int search(const SearchRequest& request, std::optional<storage::ArchiveReader>& archive);

struct ShowRequest : CommonRequest {
  std::uint32_t id = 0;
  bool json = false;
  bool versions = false;
  std::optional<std::string> diff;  // "A..B" of two versions; empty: the last against the one before
  bool copies = false;              // its near copies, compared, in place of itself
};
/// Throws UsageError for versions that do not exist.
[[nodiscard]] int show(const ShowRequest& request);

struct ArchiveRequest : CommonRequest {
  bool json = false;
};
[[nodiscard]] int stats(const ArchiveRequest& request);
[[nodiscard]] int sources(const ArchiveRequest& request);

struct EntitiesRequest : CommonRequest {
  std::string name;  // empty: those named most
  std::optional<EntityKind> kind;
  std::size_t limit = 20;
  bool json = false;
};
[[nodiscard]] int entities(const EntitiesRequest& request);

}  // namespace pressmark::query
