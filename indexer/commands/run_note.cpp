// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/commands/run_note.h"

#include <chrono>

#include "indexer/commands.h"
#include "indexer/pipeline/run_report.h"
#include "storage/catalog/ledger.h"

namespace pressmark::indexer {

sys_seconds now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

void note_run(storage::ArchiveWriter& archive, std::string_view command, sys_seconds started) {
  storage::Transaction transaction(archive.catalog());
  storage::Run run;
  run.id = archive.catalog().ledger().begin_run(command, started);
  run.command = command;
  run.started = started;
  run.finished = now();
  run.seconds = std::chrono::duration<double>(*run.finished - started).count();
  run.peak_memory = peak_memory();
  run.exit_status = kExitDone;
  archive.catalog().ledger().finish_run(run);
  transaction.commit();
}

}  // namespace pressmark::indexer
