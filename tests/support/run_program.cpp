// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"

#include <cerrno>
#include <system_error>

#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pressmark::support {
namespace {

void check(int error, const std::string& what) {
  if (error != 0) {
    throw std::system_error(error, std::generic_category(), what);
  }
}

// A file in memory stands for each of the three streams: unlike a pipe it holds any amount, so nobody has to read
// meanwhile.
FileDescriptor memory_file(std::string_view content = {}) {
  FileDescriptor file(::memfd_create("stream", MFD_CLOEXEC));
  check(file ? 0 : errno, "cannot make a file in memory");
  const ssize_t written = ::pwrite(file.get(), content.data(), content.size(), 0);
  check(written == static_cast<ssize_t>(content.size()) ? 0 : EIO, "cannot fill a file in memory");
  return file;
}

std::string content_of(const FileDescriptor& file) {
  std::string content(static_cast<std::size_t>(::lseek(file.get(), 0, SEEK_END)), '\0');
  const ssize_t got = ::pread(file.get(), content.data(), content.size(), 0);
  check(got == static_cast<ssize_t>(content.size()) ? 0 : EIO, "cannot read a file in memory");
  return content;
}

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

struct SpawnActions {
  SpawnActions() { check(::posix_spawn_file_actions_init(&actions), "posix_spawn_file_actions_init"); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
  ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions); }
  void redirect(int stream, const FileDescriptor& file) {
    check(::posix_spawn_file_actions_adddup2(&actions, file.get(), stream), "posix_spawn_file_actions_adddup2");
  }
  void enter(const std::filesystem::path& directory) {
    check(::posix_spawn_file_actions_addchdir_np(&actions, directory.c_str()), "posix_spawn_file_actions_addchdir_np");
  }

  posix_spawn_file_actions_t actions{};
};

int await_exit(pid_t pid) {
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0) {
    check(errno == EINTR ? 0 : errno, "cannot wait for a program");
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

std::string program(std::string_view name) { return std::string(PRESSMARK_BIN_DIR "/").append(name); }

RunningProgram::RunningProgram(const std::vector<std::string>& arguments, const ProgramSetting& setting)
    : out_(memory_file()), err_(memory_file()) {
  const FileDescriptor in = memory_file(setting.input);
  SpawnActions actions;
  actions.redirect(STDIN_FILENO, in);
  actions.redirect(STDOUT_FILENO, out_);
  actions.redirect(STDERR_FILENO, err_);
  if (!setting.directory.empty()) {
    actions.enter(setting.directory);
  }
  std::vector<std::string> argument_lines = arguments;
  std::vector<std::string> environment_lines = merged_environment(setting.environment);
  check(::posix_spawn(&pid_, arguments.at(0).c_str(), &actions.actions, nullptr, as_argv(argument_lines).data(),
                      as_argv(environment_lines).data()),
        "cannot run " + arguments.at(0));
}

RunningProgram::~RunningProgram() {
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
}

void RunningProgram::kill(int signal) const { check(::kill(pid_, signal) == 0 ? 0 : errno, "cannot signal a program"); }

ProgramOutcome RunningProgram::wait() {
  const int status = await_exit(std::exchange(pid_, -1));
  return {.status = status, .out = content_of(out_), .err = content_of(err_)};
}

ProgramOutcome run_program(const std::vector<std::string>& arguments, const ProgramSetting& setting) {
  return RunningProgram(arguments, setting).wait();
}

}  // namespace pressmark::support
