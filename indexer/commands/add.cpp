// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <optional>

#include <fmt/format.h>

#include "indexer/commands.h"
#include "indexer/commands/input_options.h"
#include "indexer/json_output.h"
#include "indexer/pipeline/ingestor.h"
#include "indexer/pipeline/progress.h"
#include "indexer/pipeline/stop_signals.h"
#include "storage/archive/archive_folder.h"
#include "storage/archive/archive_location.h"
#include "storage/base/file.h"

namespace pressmark::indexer {
namespace {

namespace fs = std::filesystem;

/// Known only where every input is a file.
std::optional<std::uint64_t> total_bytes(const std::vector<std::string>& paths) {
  std::uint64_t total = 0;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return std::nullopt;
    total += fs::file_size(path, error);
  }
  return total;
}

void say_recovery(const storage::Recovery& recovery) {
  if (!recovery.rebuilt.empty()) fmt::print(stderr, "the index was built anew: {}\n", recovery.rebuilt);
  if (recovery.resumed > 0)
    fmt::print(stderr, "going on with an interrupted run: {} articles need not be indexed again\n", recovery.resumed);
  if (recovery.replayed > 0)
    fmt::print(stderr, "the index caught up with {} articles of an earlier run\n", recovery.replayed);
}

void say_reject(const std::string& path, const Reject& reject) {
  const std::string place = reject.where.empty() ? path : fmt::format("{}, {}", path, reject.where);
  fmt::print(stderr, "rejected: {}: {}{}{}\n", place, to_string(reject.reason), reject.detail.empty() ? "" : ": ",
             reject.detail);
}

/// What a run tells on the way: progress on a terminal, each reject where it was asked for.
void report_on_the_way(IngestOptions& options, Progress& progress, const Verbosity& verbosity) {
  options.progress = [&progress](const storage::Counts& counts, std::uint64_t bytes) {
    progress.show({counts.seen, bytes});
  };
  options.on_notice = [&progress](const std::string& notice) {
    progress.clear();
    fmt::print(stderr, "{}\n", notice);
  };
  if (!verbosity.verbose) return;
  options.on_reject = [&progress](const std::string& path, const Reject& reject) {
    progress.clear();
    say_reject(path, reject);
  };
  options.on_skipped = [&progress](const FileSkipped& skipped) {
    progress.clear();
    fmt::print(stderr, "passed over: {}: {}\n", skipped.path.string(), skipped.kind);
  };
}

/// A run that read nothing does not wait for the disk: it says again what a later run would.
void write_last_run(const fs::path& file, const RunReport& report) {
  const bool read_nothing = report.inputs == report.inputs_not_read;
  (read_nothing ? replace_file_loosely : replace_file)(file, to_json(report));
}

}  // namespace

int add(const ArchiveOptions& archive, const InputOptions& inputs, const Verbosity& verbosity) {
  IngestOptions options;
  options.read = read_options(inputs);
  options.reread = inputs.reread;
  options.entities = inputs.entities;
  const storage::ArchiveFolder folder(storage::resolve_archive(archive.directory));
  const StopSignals signals;
  storage::ArchiveWriter writer(folder.directory(), {.create = true, .lock_wait = archive.lock_wait});
  if (!verbosity.quiet) say_recovery(writer.recovery());

  Progress progress(!verbosity.quiet, total_bytes(inputs.paths));
  options.stop = [&signals] { return signals.received(); };
  report_on_the_way(options, progress, verbosity);
  const RunReport report = Ingestor(writer, std::move(options)).run();
  progress.clear();
  write_last_run(folder.last_run(), report);
  if (!verbosity.quiet) fmt::print("{}", describe(report));
  return exit_status(report);
}

}  // namespace pressmark::indexer
