// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <fmt/format.h>

#include "indexer/commands.h"
#include "indexer/commands/input_options.h"
#include "indexer/json_output.h"
#include "indexer/pipeline/stop_signals.h"
#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

/// Prints what comes; the input at hand is remembered for the messages.
class Printer {
 public:
  explicit Printer(const Verbosity& verbosity) : verbosity_(verbosity) {}

  void take(const Event& event) {
    if (const auto* const begun = std::get_if<InputBegun>(&event))
      path_ = begun->file.path.string();
    else if (const auto* const candidate = std::get_if<Candidate>(&event))
      print(candidate->article);
    else if (const auto* const reject = std::get_if<Reject>(&event))
      note(*reject);
    else if (const auto* const skipped = std::get_if<FileSkipped>(&event))
      note(*skipped);
  }

  [[nodiscard]] int exit_status() const { return rejects_ > 0 ? kExitRejects : kExitDone; }

 private:
  static void print(const Article& article) {
    const std::string line = to_json_line(article) + '\n';
    if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) throw Error("cannot write to standard output");
  }

  void note(const Reject& reject) {
    ++rejects_;
    if (verbosity_.quiet) return;
    fmt::print(stderr, "rejected: {}{}{}: {}{}{}\n", path_, reject.where.empty() ? "" : ", ", reject.where,
               to_string(reject.reason), reject.detail.empty() ? "" : ": ", reject.detail);
  }

  void note(const FileSkipped& skipped) const {
    if (verbosity_.verbose) fmt::print(stderr, "passed over: {}: {}\n", skipped.path.string(), skipped.kind);
  }

  Verbosity verbosity_;
  std::string path_;
  std::size_t rejects_ = 0;
};

}  // namespace

int extract(const InputOptions& inputs, const Verbosity& verbosity) {
  end_quietly_on_broken_pipe();
  Printer printer(verbosity);
  ArticleReader(read_options(inputs)).run([&printer](const Event& event) {
    printer.take(event);
    return true;
  });
  if (std::fflush(stdout) != 0) throw Error("cannot write to standard output");
  return printer.exit_status();
}

}  // namespace pressmark::indexer
