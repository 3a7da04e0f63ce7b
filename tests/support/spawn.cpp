// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spawn.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pressmark::support {
namespace {

// The test's environment with the setting's on top, as "NAME=value".
std::vector<std::string> merged_environment(const std::map<std::string, std::string>& ours) {
  std::vector<std::string> lines;
  for (char** line = environ; *line != nullptr; ++line) {
    const std::string_view text(*line);
    if (!ours.contains(std::string(text.substr(0, text.find('='))))) {
      lines.emplace_back(text);
    }
  }
  for (const auto& [name, value] : ours) {
    lines.push_back(name + "=" + value);
  }
  return lines;
}

std::vector<char*> as_argv(std::vector<std::string>& lines) {
  std::vector<char*> pointers;
  pointers.reserve(lines.size() + 1);
  for (std::string& line : lines) {
    pointers.push_back(line.data());
  }
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

void check(int error, const std::string& what) {
  if (error != 0) {
    throw std::system_error(error, std::generic_category(), what);
  }
}

SpawnActions::SpawnActions() { check(::posix_spawn_file_actions_init(&actions), "posix_spawn_file_actions_init"); }

SpawnActions::~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions); }

void SpawnActions::redirect(int stream, const FileDescriptor& file) {
  check(::posix_spawn_file_actions_adddup2(&actions, file.get(), stream), "posix_spawn_file_actions_adddup2");
}

void SpawnActions::open(int stream, const std::string& path) {
  check(::posix_spawn_file_actions_addopen(&actions, stream, path.c_str(), O_RDWR, 0),
        "posix_spawn_file_actions_addopen");
}

void SpawnActions::enter(const std::filesystem::path& directory) {
  check(::posix_spawn_file_actions_addchdir_np(&actions, directory.c_str()), "posix_spawn_file_actions_addchdir_np");
}

pid_t spawn(std::vector<std::string> arguments, const ProgramSetting& setting, SpawnActions& actions,
            SessionOf session) {
  if (!setting.directory.empty()) {
    actions.enter(setting.directory);
  }
  posix_spawnattr_t attributes;
  check(::posix_spawnattr_init(&attributes), "posix_spawnattr_init");
  if (session == SessionOf::its_own) {
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  }
  std::vector<std::string> environment_lines = merged_environment(setting.environment);
  pid_t pid = -1;
  const int error = ::posix_spawn(&pid, arguments.at(0).c_str(), &actions.actions, &attributes,
                                  as_argv(arguments).data(), as_argv(environment_lines).data());
  ::posix_spawnattr_destroy(&attributes);
  check(error, "cannot run " + arguments.at(0));
  return pid;
}

int await_exit(pid_t pid) {
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0) {
    check(errno == EINTR ? 0 : errno, "cannot wait for a program");
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace pressmark::support
