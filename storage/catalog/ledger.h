// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The ledger: each run, each input it read, and each record it could not take, with the reason. Row changes want an
// open Transaction.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/base/date.h"
#include "storage/base/hash.h"
#include "storage/catalog/input_cursor.h"
#include "storage/model/article.h"

namespace pressmark::storage {

class Connection;

/// What became of the records of an input or a run. seen = new + changed + unchanged + duplicate + rejected.
struct Counts {
  std::uint64_t seen = 0;
  std::uint64_t added = 0;  // "new"
  std::uint64_t changed = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t duplicate = 0;
  std::uint64_t rejected = 0;

  Counts& operator+=(const Counts& other);
  [[nodiscard]] bool add_up() const { return seen == added + changed + unchanged + duplicate + rejected; }
  friend bool operator==(const Counts&, const Counts&) = default;
};

struct Input {
  InputId id;
  std::string path;         // absolute; "-" for standard input
  std::string format;       // "reuters-sgml", "jsonl", ...; empty where it could not be told
  std::uint64_t bytes = 0;  // as it lies on disk
  sys_nanoseconds modified{};
  Counts counts;
  std::string problem;  // why it could not be read to its end; empty: it was
  RunId run;            // the last run that read it
};

/// An input that a run did not get to the end of, as far as its rows were committed.
struct InterruptedInput {
  Input input;
  InputCursor cursor;
  Hash128 beginning;  // of the file's first bytes
};

struct Run {
  RunId id;
  std::string command;  // "add", "rebuild", ...
  sys_seconds started{};
  std::optional<sys_seconds> finished;  // absent: still going, or killed
  Counts counts;
  std::uint64_t bytes = 0;
  double seconds = 0;
  std::uint64_t peak_memory = 0;  // bytes
  std::optional<int> exit_status;
};

struct RejectedRecord {
  std::string input;   // path
  std::string where;   // "line 17", "NEWID 5543", ...
  std::string reason;  // one of a few short phrases, as counted
  std::string detail;
  RunId run;
};

/// One thing the ledger knows about a URL, an identity or a path.
struct LedgerEntry {
  enum class Kind { article, duplicate, input, reject } kind;
  ArticleId article;     // the article itself, or the one repeated
  std::string identity;  // of a reject: its place in the input
  std::string title;
  std::string input;   // path it came from
  std::string detail;  // reason of a reject, problem of an input
  std::uint32_t version = 0;
  Counts counts;       // of an input
  sys_seconds when{};  // start of the run that last said so
  RunId run;
};

class Ledger {
 public:
  explicit Ledger(Connection& connection) : connection_(&connection) {}

  [[nodiscard]] RunId begin_run(std::string_view command, sys_seconds now);
  void finish_run(const Run& run);
  [[nodiscard]] std::vector<Run> runs(std::size_t limit);

  /// What the last readings of this path, if there was one, and of those after it in the order of their bytes have
  /// left, at most `limit` of them.
  [[nodiscard]] std::vector<Input> inputs_from(const std::string& path, std::size_t limit);
  /// The row of a path, made on first sight; its old rejects and its cursor are forgotten: it is read from its
  /// beginning.
  [[nodiscard]] InputId begin_input(const std::string& path, RunId run);
  void finish_input(const Input& input);

  /// Those with a cursor: a few at most.
  [[nodiscard]] std::vector<InterruptedInput> interrupted_inputs();
  /// Where to go on with an input, should the run not get to its end; in the transaction of the rows that lie before.
  void set_cursor(InputId input, const InputCursor& cursor, const Hash128& beginning);
  void clear_cursor(InputId input);
  void record_reject(InputId input, const RejectedRecord& reject);
  [[nodiscard]] std::vector<RejectedRecord> rejects(InputId input);

  /// All that is known of what a person names: URL, identity, path (or its end), or article number.
  [[nodiscard]] std::vector<LedgerEntry> why(std::string_view what);

 private:
  Connection* connection_;
};

}  // namespace pressmark::storage
