// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What pressmark-index can do, one function a command. Each returns the exit status of a command that did its work;
// failure throws.

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/extract/date_parts.h"

namespace pressmark::indexer {

inline constexpr int kExitDone = 0;
inline constexpr int kExitError = 2;
inline constexpr int kExitRejects = 3;
inline constexpr int kExitLocked = 4;
inline constexpr int kExitRebuildNeeded = 5;

/// What every command knows of the archive.
struct ArchiveOptions {
  std::string directory;  // as stated; empty: resolve_archive() decides
  std::chrono::seconds lock_wait{0};
};

struct InputOptions {
  std::vector<std::string> paths;
  std::string format;  // empty: as the content says
  std::string source;  // empty: as the records say
  bool reread = false;
  bool entities = true;
  DateOrder date_order = DateOrder::unknown;
  bool strict_dates = false;
};

struct Verbosity {
  bool quiet = false;
  bool verbose = false;
};

int add(const ArchiveOptions& archive, const InputOptions& inputs, const Verbosity& verbosity);
int extract(const InputOptions& inputs, const Verbosity& verbosity);
int why(const ArchiveOptions& archive, const std::vector<std::string>& questions);
int runs(const ArchiveOptions& archive, std::size_t limit);
int remove(const ArchiveOptions& archive, const std::vector<std::string>& articles);
int rebuild(const ArchiveOptions& archive, bool entities);
int merge_entities(const ArchiveOptions& archive, const std::string& name, const std::string& into);
int split_entity(const ArchiveOptions& archive, const std::string& name);
int rename_entity(const ArchiveOptions& archive, const std::string& name, const std::string& title);
int compact(const ArchiveOptions& archive);
int verify(const ArchiveOptions& archive, bool deep);

}  // namespace pressmark::indexer
