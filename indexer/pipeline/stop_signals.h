// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// SIGINT and SIGTERM as a wish that a run can grant at its next good moment.

namespace pressmark::indexer {

/// While an object lives, the first of the two signals is only noted; a second one ends the process at once, as it
/// would have without. One object at a time.
class StopSignals {
 public:
  StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
  ~StopSignals();

  /// The signal's number; 0 while there was none.
  [[nodiscard]] int received() const;
};

/// A reader of our output that has enough (`| head`) ends the process quietly, with status 0. Not for what changes an
/// archive.
void end_quietly_on_broken_pipe();

}  // namespace pressmark::indexer
