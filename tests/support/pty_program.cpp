// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pty_program.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/spawn.h"

namespace pressmark::support {
namespace {

constexpr int kDeadline = 120'000;  // milliseconds

std::string device_of(const FileDescriptor& terminal) {
  std::array<char, 128> name{};
  check(::grantpt(terminal.get()) == 0 && ::unlockpt(terminal.get()) == 0 ? 0 : errno, "cannot unlock a terminal");
  check(::ptsname_r(terminal.get(), name.data(), name.size()), "cannot name a terminal");
  return name.data();
}

}  // namespace

// The first terminal that the leader of a session opens is the session's.
PtyProgram::PtyProgram(const std::vector<std::string>& arguments, const ProgramSetting& setting, WindowSize size)
    : terminal_(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
  check(terminal_ ? 0 : errno, "cannot make a terminal");
  resize(size);
  SpawnActions actions;
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) actions.open(stream, device_of(terminal_));
  pid_ = spawn(arguments, setting, actions, SessionOf::its_own);
}

PtyProgram::~PtyProgram() {
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
}

void PtyProgram::type(std::string_view keys) const {
  const ssize_t written = ::write(terminal_.get(), keys.data(), keys.size());
  check(written == static_cast<ssize_t>(keys.size()) ? 0 : EIO, "cannot type");
}

void PtyProgram::resize(WindowSize size) const {
  const winsize window{size.rows, size.columns, 0, 0};
  check(::ioctl(terminal_.get(), TIOCSWINSZ, &window) == 0 ? 0 : errno, "cannot size a terminal");
}

// A terminal that nothing has open any more reads as an error.
bool PtyProgram::read_more() {
  pollfd output{terminal_.get(), POLLIN, 0};
  if (::poll(&output, 1, kDeadline) <= 0) return false;
  std::array<char, 4096> buffer{};
  const ssize_t got = ::read(terminal_.get(), buffer.data(), buffer.size());
  if (got <= 0) return false;
  unread_.append(buffer.data(), static_cast<std::size_t>(got));
  return true;
}

std::string PtyProgram::read_until(std::string_view text) {
  std::size_t at = unread_.find(text);
  while (at == std::string::npos) {
    if (!read_more()) throw std::runtime_error("no '" + std::string(text) + "' came, but: " + unread_);
    at = unread_.find(text);
  }
  std::string before = unread_.substr(0, at + text.size());
  unread_.erase(0, before.size());
  return before;
}

int PtyProgram::wait() {
  while (read_more()) {
  }
  return await_exit(std::exchange(pid_, -1));
}

}  // namespace pressmark::support
