// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"

#include <cerrno>
#include <utility>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/spawn.h"

namespace pressmark::support {
namespace {

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

}  // namespace

std::string program(std::string_view name) { return std::string(PRESSMARK_BIN_DIR "/").append(name); }

RunningProgram::RunningProgram(const std::vector<std::string>& arguments, const ProgramSetting& setting)
    : out_(memory_file()), err_(memory_file()) {
  const FileDescriptor in = memory_file(setting.input);
  SpawnActions actions;
  actions.redirect(STDIN_FILENO, in);
  actions.redirect(STDOUT_FILENO, out_);
  actions.redirect(STDERR_FILENO, err_);
  pid_ = spawn(arguments, setting, actions);
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
