// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a run did, in numbers that add up.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "storage/catalog/ledger.h"

namespace pressmark::indexer {

struct RunReport {
  storage::Run run;                                           // counts, bytes, seconds, peak memory, exit status
  std::map<std::string, std::uint64_t, std::less<>> rejects;  // by reason
  std::map<std::string, std::uint64_t, std::less<>> flags;    // of the articles seen
  std::map<std::string, std::uint64_t, std::less<>> skipped;  // files of folders, by kind
  std::uint64_t inputs = 0;
  std::uint64_t inputs_not_read = 0;  // of these: they had not changed
  std::uint64_t inputs_read_on = 0;   // of these: from where an earlier run had stopped
  int signal = 0;                     // that ended the run early; 0: none did
};

/// 0 done, 3 done with rejects, 128 + the signal that ended it.
[[nodiscard]] int exit_status(const RunReport& report);

/// A few lines for a person.
[[nodiscard]] std::string describe(const RunReport& report);

/// Of this process so far, in bytes.
[[nodiscard]] std::uint64_t peak_memory();

}  // namespace pressmark::indexer
