// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The built programs as a test runs them: arguments, environment and standard input in, exit status and both outputs
// out. Neither output is a terminal. Throws std::system_error where the program cannot be started.

#include <csignal>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

#include "storage/base/file.h"

namespace pressmark::support {

struct ProgramSetting {
  std::map<std::string, std::string> environment{};  ///< added to the test's own, replacing what has the same name
  std::string_view input{};                          ///< all of standard input
  std::filesystem::path directory{};                 ///< where it runs; empty: where the test does
};

struct ProgramOutcome {
  int status = 0;  ///< as a shell says it: the exit status, or 128 + the signal that ended the program
  std::string out;
  std::string err;
};

/// The path of a program of ours: program("pressmark-index").
[[nodiscard]] std::string program(std::string_view name);

/// A program under way. Killed and awaited when the object goes, unless wait() was called.
class RunningProgram {
 public:
  explicit RunningProgram(const std::vector<std::string>& arguments, const ProgramSetting& setting = {});
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;
  ~RunningProgram();

  void kill(int signal = SIGKILL) const;
  /// Once only.
  [[nodiscard]] ProgramOutcome wait();

 private:
  FileDescriptor out_;
  FileDescriptor err_;
  pid_t pid_ = -1;
};

/// arguments[0] is the program's path.
[[nodiscard]] ProgramOutcome run_program(const std::vector<std::string>& arguments, const ProgramSetting& setting = {});

}  // namespace pressmark::support
