// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How tests start programs. Throws std::system_error.

#include <filesystem>
#include <string>
#include <vector>

#include <spawn.h>
#include <sys/types.h>

#include "storage/base/file.h"
#include "tests/support/run_program.h"

namespace pressmark::support {

/// Throws where `error` is not 0.
void check(int error, const std::string& what);

/// What is done in the new process before the program begins.
struct SpawnActions {
  SpawnActions();
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
  ~SpawnActions();
  void redirect(int stream, const FileDescriptor& file);
  /// For reading and writing.
  void open(int stream, const std::string& path);
  void enter(const std::filesystem::path& directory);

  posix_spawn_file_actions_t actions{};
};

enum class SessionOf : bool { test, its_own };

/// The new process. `setting` gives environment and directory; its input is the caller's to give.
[[nodiscard]] pid_t spawn(std::vector<std::string> arguments, const ProgramSetting& setting, SpawnActions& actions,
                          SessionOf session = SessionOf::test);

/// The status as ProgramOutcome has it.
[[nodiscard]] int await_exit(pid_t pid);

}  // namespace pressmark::support
