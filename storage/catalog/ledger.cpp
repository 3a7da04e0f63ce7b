// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/ledger.h"

#include <algorithm>
#include <charconv>

#include "storage/catalog/connection.h"

namespace pressmark::storage {
namespace {

std::int64_t integer(std::uint64_t value) { return static_cast<std::int64_t>(value); }
std::uint64_t unsigned_at(SQLite::Statement& row, int column) {
  return static_cast<std::uint64_t>(row.getColumn(column).getInt64());
}
sys_seconds time_at(SQLite::Statement& row, int column) {
  return sys_seconds(std::chrono::seconds(row.getColumn(column).getInt64()));
}

// Six consecutive parameters or columns, in the order of the struct.
void bind_counts(SQLite::Statement& statement, int first, const Counts& counts) {
  for (const std::uint64_t value :
       {counts.seen, counts.added, counts.changed, counts.unchanged, counts.duplicate, counts.rejected})
    statement.bind(first++, integer(value));
}

Counts counts_at(SQLite::Statement& row, int first) {
  return {unsigned_at(row, first),     unsigned_at(row, first + 1), unsigned_at(row, first + 2),
          unsigned_at(row, first + 3), unsigned_at(row, first + 4), unsigned_at(row, first + 5)};
}

Run run_at(SQLite::Statement& row) {
  Run run;
  run.id = RunId(row.getColumn(0).getInt64());
  run.command = row.getColumn(1).getString();
  run.started = time_at(row, 2);
  if (!row.getColumn(3).isNull()) run.finished = time_at(row, 3);
  run.counts = counts_at(row, 4);
  run.bytes = unsigned_at(row, 10);
  run.seconds = row.getColumn(11).getDouble();
  run.peak_memory = unsigned_at(row, 12);
  if (!row.getColumn(13).isNull()) run.exit_status = row.getColumn(13).getInt();
  return run;
}

Input input_at(SQLite::Statement& row) {
  Input input;
  input.id = InputId(row.getColumn(0).getInt64());
  input.format = row.getColumn(1).getString();
  input.bytes = unsigned_at(row, 2);
  input.modified = sys_nanoseconds(std::chrono::nanoseconds(row.getColumn(3).getInt64()));
  input.counts = counts_at(row, 4);
  input.problem = row.getColumn(10).getString();
  input.run = RunId(row.getColumn(11).getInt64());
  input.path = row.getColumn(12).getString();
  return input;
}

}  // namespace

Counts& Counts::operator+=(const Counts& other) {
  seen += other.seen;
  added += other.added;
  changed += other.changed;
  unchanged += other.unchanged;
  duplicate += other.duplicate;
  rejected += other.rejected;
  return *this;
}

RunId Ledger::begin_run(std::string_view command, sys_seconds now) {
  return translating(*connection_, "begin a run", [&] {
    auto statement = connection_->prepare("INSERT INTO run (command, started) VALUES (?1, ?2)");
    statement->bind(1, std::string(command));
    statement->bind(2, static_cast<std::int64_t>(now.time_since_epoch().count()));
    statement->exec();
    return RunId(connection_->database().getLastInsertRowid());
  });
}

void Ledger::finish_run(const Run& run) {
  translating(*connection_, "finish a run", [&] {
    auto statement = connection_->prepare(
        "UPDATE run SET finished = ?2, seen = ?3, added = ?4, changed = ?5, unchanged = ?6, duplicate = ?7, "
        "rejected = ?8, bytes = ?9, seconds = ?10, peak_memory = ?11, exit_status = ?12 WHERE id = ?1");
    statement->bind(1, run.id.value());
    if (run.finished) statement->bind(2, static_cast<std::int64_t>(run.finished->time_since_epoch().count()));
    bind_counts(*statement, 3, run.counts);
    statement->bind(9, integer(run.bytes));
    statement->bind(10, run.seconds);
    statement->bind(11, integer(run.peak_memory));
    if (run.exit_status) statement->bind(12, *run.exit_status);
    statement->exec();
  });
}

std::vector<Run> Ledger::runs(std::size_t limit) {
  return translating(*connection_, "list the runs", [&] {
    auto statement = connection_->prepare(
        "SELECT id, command, started, finished, seen, added, changed, unchanged, duplicate, rejected, bytes, seconds, "
        "peak_memory, exit_status FROM run ORDER BY id DESC LIMIT ?1");
    statement->bind(1, integer(limit));
    std::vector<Run> runs;
    while (statement->executeStep()) runs.push_back(run_at(*statement));
    return runs;
  });
}

std::vector<Input> Ledger::inputs_from(const std::string& path, std::size_t limit) {
  return translating(*connection_, "look up inputs", [&] {
    auto row = connection_->prepare(
        "SELECT id, format, bytes, modified, seen, added, changed, unchanged, duplicate, rejected, problem, run_id, "
        "path FROM input WHERE path >= ?1 ORDER BY path LIMIT ?2");
    row->bindNoCopy(1, path);
    row->bind(2, integer(limit));
    std::vector<Input> inputs;
    while (row->executeStep()) inputs.push_back(input_at(*row));
    return inputs;
  });
}

InputId Ledger::begin_input(const std::string& path, RunId run) {
  return translating(*connection_, "begin an input", [&] {
    auto row = connection_->prepare(
        "INSERT INTO input (path, run_id) VALUES (?1, ?2) ON CONFLICT (path) DO UPDATE SET run_id = ?2 RETURNING id");
    row->bindNoCopy(1, path);
    row->bind(2, run.value());
    row->executeStep();
    const InputId id(row->getColumn(0).getInt64());
    auto rejects = connection_->prepare("DELETE FROM reject WHERE input_id = ?1");
    rejects->bind(1, id.value());
    rejects->exec();
    clear_cursor(id);
    return id;
  });
}

void Ledger::finish_input(const Input& input) {
  translating(*connection_, "finish an input", [&] {
    auto statement = connection_->prepare(
        "UPDATE input SET format = ?2, bytes = ?3, modified = ?4, seen = ?5, added = ?6, changed = ?7, unchanged = ?8, "
        "duplicate = ?9, rejected = ?10, problem = ?11, run_id = ?12 WHERE id = ?1");
    statement->bind(1, input.id.value());
    statement->bindNoCopy(2, input.format);
    statement->bind(3, integer(input.bytes));
    statement->bind(4, static_cast<std::int64_t>(input.modified.time_since_epoch().count()));
    bind_counts(*statement, 5, input.counts);
    statement->bindNoCopy(11, input.problem);
    statement->bind(12, input.run.value());
    statement->exec();
  });
}

std::vector<InterruptedInput> Ledger::interrupted_inputs() {
  return translating(*connection_, "list the interrupted inputs", [&] {
    auto row = connection_->prepare(
        "SELECT path, offset, records, beginning FROM input_cursor JOIN input ON input.id = input_id ORDER BY "
        "input_id");
    std::vector<InterruptedInput> inputs;
    while (row->executeStep()) {
      InterruptedInput interrupted;
      interrupted.input.path = row->getColumn(0).getString();
      interrupted.cursor = {unsigned_at(*row, 1), unsigned_at(*row, 2)};
      const std::string beginning = row->getColumn(3).getString();
      std::copy_n(beginning.begin(), std::min(beginning.size(), interrupted.beginning.bytes.size()),
                  interrupted.beginning.bytes.begin());
      inputs.push_back(std::move(interrupted));
    }
    for (InterruptedInput& interrupted : inputs) interrupted.input = inputs_from(interrupted.input.path, 1).front();
    return inputs;
  });
}

void Ledger::set_cursor(InputId input, const InputCursor& cursor, const Hash128& beginning) {
  translating(*connection_, "set an input's cursor", [&] {
    auto statement = connection_->prepare(
        "INSERT OR REPLACE INTO input_cursor (input_id, offset, records, beginning) VALUES (?1, ?2, ?3, ?4)");
    statement->bind(1, input.value());
    statement->bind(2, integer(cursor.offset));
    statement->bind(3, integer(cursor.records));
    statement->bind(4, beginning.bytes.data(), static_cast<int>(beginning.bytes.size()));
    statement->exec();
  });
}

void Ledger::clear_cursor(InputId input) {
  translating(*connection_, "clear an input's cursor", [&] {
    auto statement = connection_->prepare("DELETE FROM input_cursor WHERE input_id = ?1");
    statement->bind(1, input.value());
    statement->exec();
  });
}

void Ledger::record_reject(InputId input, const RejectedRecord& reject) {
  translating(*connection_, "note a reject", [&] {
    auto statement = connection_->prepare(
        "INSERT INTO reject (input_id, place, reason, detail, run_id) VALUES (?1, ?2, ?3, ?4, ?5)");
    statement->bind(1, input.value());
    statement->bindNoCopy(2, reject.where);
    statement->bindNoCopy(3, reject.reason);
    statement->bindNoCopy(4, reject.detail);
    statement->bind(5, reject.run.value());
    statement->exec();
  });
}

std::vector<RejectedRecord> Ledger::rejects(InputId input) {
  return translating(*connection_, "list the rejects", [&] {
    auto statement = connection_->prepare(
        "SELECT path, place, reason, detail, reject.run_id FROM reject JOIN input ON input.id = input_id "
        "WHERE input_id = ?1 ORDER BY reject.id");
    statement->bind(1, input.value());
    std::vector<RejectedRecord> rejects;
    while (statement->executeStep())
      rejects.push_back({statement->getColumn(0).getString(), statement->getColumn(1).getString(),
                         statement->getColumn(2).getString(), statement->getColumn(3).getString(),
                         RunId(statement->getColumn(4).getInt64())});
    return rejects;
  });
}

namespace {

void find_articles(Connection& connection, const std::string& what, std::vector<LedgerEntry>& entries) {
  auto row = connection.prepare(
      "SELECT article.id, coalesce(duplicate_of, article.id), identity, title, coalesce(path, ''), version, started, "
      "last_run, duplicate_of IS NOT NULL "
      "FROM article LEFT JOIN input ON input.id = input_id LEFT JOIN run ON run.id = last_run "
      "WHERE NOT deleted AND (identity = ?1 OR article.id = CAST(?1 AS INTEGER) AND CAST(CAST(?1 AS INTEGER) AS TEXT) "
      "= ?1 "
      "OR url = ?1) ORDER BY article.id");
  row->bindNoCopy(1, what);
  while (row->executeStep()) {
    LedgerEntry entry;
    entry.kind = row->getColumn(8).getInt() != 0 ? LedgerEntry::Kind::duplicate : LedgerEntry::Kind::article;
    entry.article = ArticleId(row->getColumn(1).getUInt());
    entry.identity = row->getColumn(2).getString();
    entry.title = row->getColumn(3).getString();
    entry.input = row->getColumn(4).getString();
    entry.version = row->getColumn(5).getUInt();
    entry.when = time_at(*row, 6);
    entry.run = RunId(row->getColumn(7).getInt64());
    entries.push_back(std::move(entry));
  }
}

void find_inputs(Connection& connection, const std::string& what, std::vector<LedgerEntry>& entries) {
  auto row = connection.prepare(
      "SELECT path, problem, input.seen, input.added, input.changed, input.unchanged, input.duplicate, input.rejected, "
      "started, run_id "
      "FROM input JOIN run ON run.id = run_id "
      "WHERE path = ?1 OR substr(path, -length(?1) - 1) = '/' || ?1 ORDER BY input.id");
  row->bindNoCopy(1, what);
  while (row->executeStep()) {
    LedgerEntry entry;
    entry.kind = LedgerEntry::Kind::input;
    entry.input = row->getColumn(0).getString();
    entry.detail = row->getColumn(1).getString();
    entry.counts = counts_at(*row, 2);
    entry.when = time_at(*row, 8);
    entry.run = RunId(row->getColumn(9).getInt64());
    entries.push_back(std::move(entry));
  }
}

void find_rejects(Connection& connection, const std::string& what, std::vector<LedgerEntry>& entries) {
  auto row = connection.prepare(
      "SELECT path, place, reason || CASE detail WHEN '' THEN '' ELSE ': ' || detail END, started, reject.run_id "
      "FROM reject JOIN input ON input.id = input_id JOIN run ON run.id = reject.run_id "
      "WHERE path = ?1 OR substr(path, -length(?1) - 1) = '/' || ?1 OR instr(detail, ?1) ORDER BY reject.id LIMIT "
      "1000");
  row->bindNoCopy(1, what);
  while (row->executeStep()) {
    LedgerEntry entry;
    entry.kind = LedgerEntry::Kind::reject;
    entry.input = row->getColumn(0).getString();
    entry.identity = row->getColumn(1).getString();
    entry.detail = row->getColumn(2).getString();
    entry.when = time_at(*row, 3);
    entry.run = RunId(row->getColumn(4).getInt64());
    entries.push_back(std::move(entry));
  }
}

}  // namespace

std::vector<LedgerEntry> Ledger::why(std::string_view what) {
  return translating(*connection_, "ask the ledger", [&] {
    const std::string key(what);
    std::vector<LedgerEntry> entries;
    find_articles(*connection_, key, entries);
    find_inputs(*connection_, key, entries);
    find_rejects(*connection_, key, entries);
    return entries;
  });
}

}  // namespace pressmark::storage
