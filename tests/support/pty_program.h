// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A program as a person at a terminal meets it: keys in, the screen's bytes out. Nothing waits for a time: read_until()
// waits for what the program writes, and a deadline, which a working program never meets, only ends a test that failed.
// Throws std::system_error.

#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

#include "storage/base/file.h"
#include "tests/support/run_program.h"

namespace pressmark::support {

struct WindowSize {
  unsigned short columns = 80;
  unsigned short rows = 24;
};

class PtyProgram {
 public:
  /// As run_program(); the setting's input plays no part.
  PtyProgram(const std::vector<std::string>& arguments, const ProgramSetting& setting, WindowSize size = {});
  PtyProgram(const PtyProgram&) = delete;
  PtyProgram& operator=(const PtyProgram&) = delete;
  /// Kills what is still running.
  ~PtyProgram();

  void type(std::string_view keys) const;
  void resize(WindowSize size) const;
  /// All that is written from the last call's end up to and with the first `text`. std::runtime_error, with what came
  /// instead, where the program ends or the deadline passes before.
  std::string read_until(std::string_view text);
  /// All that is still written until the program ends; its status as ProgramOutcome has it.
  int wait();

 private:
  bool read_more();

  FileDescriptor terminal_;
  pid_t pid_ = -1;
  std::string unread_;
};

}  // namespace pressmark::support
