// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A whole run: inputs read on one thread, classified and written on this one, batch by batch.

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "indexer/enrich/copy_finder.h"
#include "indexer/pipeline/batch_naming.h"
#include "indexer/pipeline/event_stream.h"
#include "indexer/pipeline/run_report.h"
#include "storage/archive/archive_writer.h"

namespace pressmark::indexer {

struct IngestOptions {
  ReadOptions read;
  std::string command = "add";  // as the ledger names the run
  bool reread = false;          // inputs that have not changed too
  bool entities = true;         // whom and what articles name is looked for
  std::filesystem::path names_model = shipped_tagger_model();
  /// Asked between records: a signal's number to end the run after the batch at hand; 0 to go on.
  std::function<int()> stop = [] { return 0; };
  /// Told after every event.
  std::function<void(const storage::Counts&, std::uint64_t bytes)> progress = [](const auto&, auto) {};
  std::function<void(const std::string& path, const Reject&)> on_reject = [](const auto&, const auto&) {};
  /// Told what a person should know, and that does not end the run.
  std::function<void(const std::string&)> on_notice = [](const auto&) {};
  std::function<void(const FileSkipped&)> on_skipped = [](const auto&) {};
};

/// Belongs to one thread. One run, then it is used up.
class Ingestor {
 public:
  Ingestor(storage::ArchiveWriter& archive, IngestOptions options);

  /// Returns when all is read, written and indexed, or a signal asked for an end. Throws what the archive throws; what
  /// was committed stays.
  [[nodiscard]] RunReport run();

 private:
  using Batch = storage::ArchiveWriter::Batch;

  void begin_run();
  [[nodiscard]] bool fill(Batch& batch);
  void handle(Batch& batch, Event event);
  void begin_input(const InputBegun& begun);
  void go_on_with(const storage::InterruptedInput& before);
  void end_input(const InputEnded& ended);
  void leave_input(std::string problem);
  void close_input(std::uint64_t read_to);
  void pass_over(const InputsUnchanged& passed);
  void count_as_unchanged(const storage::Counts& then, const std::vector<InputId>& with_rejects);
  void take(Batch& batch, Candidate candidate);
  void insert(Batch& batch, Candidate candidate, const storage::Origin& origin);
  void replace(Batch& batch, ArticleId id, const Candidate& candidate, const storage::Origin& origin);
  void begin_naming();
  void name(ArticleId id, Article article);
  void settle_names(Batch& batch);
  void note_reject(const Reject& reject);
  void finish_run(double seconds);
  [[nodiscard]] storage::Ledger& ledger() { return archive_->catalog().ledger(); }

  storage::ArchiveWriter* archive_;
  IngestOptions options_;
  RunReport report_;
  storage::Input input_;                        // at hand; its id is 0 between inputs
  std::uint64_t input_begin_ = 0;               // of it: where this run has begun to read
  std::optional<storage::InputCursor> cursor_;  // of it: behind what was handled last
  std::optional<Hash128> beginning_;            // of it, once its cursor was kept
  CopyFinder copies_;
  std::unique_ptr<BatchNaming> naming_;  // from the first article on that it is for
  EventStream events_;
};

}  // namespace pressmark::indexer
