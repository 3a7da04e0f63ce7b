// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The archive against a model, killed again and again. A child process changes an archive by a plan that its seed
// decides; the parent kills it at a random moment, reopens the archive, and compares it with what a std::map says it
// must hold. A batch that was acknowledged must be there whole; the one in flight may be there whole or not at all.
// Another child asks the archive all the while.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace pressmark::model {

struct CrashOptions {
  std::uint64_t seed = 1;
  unsigned kills = 20;
};

struct CrashReport {
  unsigned kills = 0;
  unsigned kills_in_bulk = 0;  // while large batches were being built beside the live index
  unsigned kills_in_news = 0;  // while recent parts were being built
  unsigned kills_with_two_parts = 0;
  unsigned in_flight_kept = 0;      // the unacknowledged batch had reached the catalog
  std::uint64_t batches = 0;        // acknowledged
  std::uint64_t operations = 0;     // in them
  std::uint64_t replayed = 0;       // articles whose change a recovery gave the index
  std::uint64_t resumed = 0;        // articles that an interrupted bulk build had ready
  unsigned rebuilt = 0;             // recoveries that built the index anew
  std::uint64_t answers = 0;        // of the reader
  std::vector<std::string> faults;  // what did not agree; empty is the only good value
};

[[nodiscard]] CrashReport run_crash_model(const std::filesystem::path& directory, const CrashOptions& options);
[[nodiscard]] std::string describe(const CrashReport& report);

}  // namespace pressmark::model
