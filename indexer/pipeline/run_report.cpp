// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/run_report.h"

#include <fmt/format.h>
#include <sys/resource.h>

namespace pressmark::indexer {
namespace {

constexpr int kDone = 0;
constexpr int kDoneWithRejects = 3;
constexpr int kSignalBase = 128;

/// "rejected: 12 broken JSON, 3 no article text"
std::string line_of(std::string_view what, const std::map<std::string, std::uint64_t, std::less<>>& counts) {
  if (counts.empty()) return {};
  std::string line = fmt::format("{}:", what);
  for (const auto& [name, count] : counts) line += fmt::format(" {} {},", count, name);
  line.back() = '\n';
  return line;
}

constexpr double in_mebibytes(std::uint64_t bytes) { return static_cast<double>(bytes) / (1 << 20); }

}  // namespace

int exit_status(const RunReport& report) {
  if (report.signal != 0) return kSignalBase + report.signal;
  return report.run.counts.rejected > 0 ? kDoneWithRejects : kDone;
}

std::string describe(const RunReport& report) {
  const storage::Run& run = report.run;
  const storage::Counts& counts = run.counts;
  const double rate = run.seconds > 0 ? static_cast<double>(counts.seen) / run.seconds : 0;
  std::string text =
      fmt::format("{} seen = {} new + {} changed + {} unchanged + {} duplicate + {} rejected\n", counts.seen,
                  counts.added, counts.changed, counts.unchanged, counts.duplicate, counts.rejected);
  text += line_of("rejected", report.rejects);
  text += line_of("flagged", report.flags);
  text += line_of("files passed over", report.skipped);
  if (report.inputs_not_read > 0)
    text += fmt::format("{} of {} inputs have not changed and were not read (--reread reads them)\n",
                        report.inputs_not_read, report.inputs);
  if (report.inputs_read_on > 0)
    text += fmt::format("{} of {} inputs {} read on from where an earlier run had stopped\n", report.inputs_read_on,
                        report.inputs, report.inputs_read_on == 1 ? "was" : "were");
  text += fmt::format("run {}: {} input{}, {:.1f} MiB in {:.1f} s, {:.0f} articles/s, {:.0f} MiB of memory at most\n",
                      run.id.value(), report.inputs, report.inputs == 1 ? "" : "s", in_mebibytes(run.bytes),
                      run.seconds, rate, in_mebibytes(run.peak_memory));
  if (report.signal != 0) text += "stopped by a signal: what was read so far is kept; run the same command to go on\n";
  return text;
}

std::uint64_t peak_memory() {
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

}  // namespace pressmark::indexer
