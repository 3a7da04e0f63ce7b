// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/pager.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "query/present/terminal.h"
#include "storage/base/file.h"
#include "storage/base/unicode.h"

namespace pressmark::query {
namespace {

constexpr int kNotFound = 127;  // the shell's status for a command that does not exist

bool fits(std::string_view text, const Terminal& terminal) {
  std::size_t rows = 0;
  for (std::size_t begin = 0; begin < text.size() && rows < terminal.height;) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t columns = unicode::width(text.substr(begin, end - begin));
    rows += std::max<std::size_t>(1, (columns + terminal.width - 1) / terminal.width);
    begin = end + 1;
  }
  return rows < terminal.height;  // one for the prompt
}

struct Pipe {
  FileDescriptor read;
  FileDescriptor write;
};

Pipe make_pipe() {
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  return {FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

// less shows colours as they are, leaves the text on the screen, ends where all of it fits, and takes the text for
// UTF-8 whatever the locale is.
constexpr std::array<const char*, 2> kLessVariables{"LESS=FRX", "LESSCHARSET=utf-8"};

/// `ours` holds what is added where the person has not set it.
std::vector<char*> pager_environment(std::vector<std::string>& ours) {
  std::vector<char*> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) variables.push_back(*variable);
  for (const std::string_view line : kLessVariables)
    if (std::getenv(std::string(line.substr(0, line.find('='))).c_str()) == nullptr) ours.emplace_back(line);
  for (std::string& line : ours) variables.push_back(line.data());
  variables.push_back(nullptr);
  return variables;
}

/// The signals that a terminal sends are the pager's alone while it runs.
class KeyboardSignalsIgnored {
 public:
  KeyboardSignalsIgnored() {
    struct sigaction ignoring {};
    ignoring.sa_handler = SIG_IGN;
    for (std::size_t i = 0; i < kSignals.size(); ++i) ::sigaction(kSignals[i], &ignoring, &before_[i]);
  }
  KeyboardSignalsIgnored(const KeyboardSignalsIgnored&) = delete;
  KeyboardSignalsIgnored& operator=(const KeyboardSignalsIgnored&) = delete;
  ~KeyboardSignalsIgnored() {
    for (std::size_t i = 0; i < kSignals.size(); ++i) ::sigaction(kSignals[i], &before_[i], nullptr);
  }

 private:
  static constexpr std::array kSignals{SIGINT, SIGQUIT};
  std::array<struct sigaction, kSignals.size()> before_{};
};

/// -1 where it cannot be started.
pid_t spawn_shell(const std::string& command, const FileDescriptor& input) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t defaults;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, input.get(), STDIN_FILENO);
  ::posix_spawnattr_init(&attributes);
  ::sigemptyset(&defaults);
  for (const int signal : {SIGINT, SIGQUIT, SIGPIPE}) ::sigaddset(&defaults, signal);
  ::posix_spawnattr_setsigdefault(&attributes, &defaults);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  std::vector<std::string> less;
  std::string text = command;
  std::string shell = "sh";
  std::string flag = "-c";
  const std::array<char*, 4> argv{shell.data(), flag.data(), text.data(), nullptr};
  pid_t pid = -1;
  const int error = ::posix_spawn(&pid, "/bin/sh", &actions, &attributes, argv.data(), pager_environment(less).data());
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? pid : -1;
}

// Until the pager has enough.
void feed(const FileDescriptor& pipe, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(pipe.get(), text.data(), text.size());
    if (written < 0 && errno != EINTR) return;
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
}

int await(pid_t pid) {
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0)
    if (errno != EINTR) return kNotFound;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

/// False where there is no such pager.
bool page(std::string_view text, const std::string& command) {
  Pipe pipe = make_pipe();
  if (!pipe.read) return false;
  const KeyboardSignalsIgnored ignored;
  const pid_t pager = spawn_shell(command, pipe.read);
  if (pager < 0) return false;
  pipe.read = FileDescriptor();
  feed(pipe.write, text);
  pipe.write = FileDescriptor();
  return await(pager) != kNotFound;
}

}  // namespace

void page_output(std::string_view text, const std::string& command) {
  const Terminal terminal = detect_terminal(ColorChoice::never);
  const bool whole = command.empty() || !terminal.interactive || fits(text, terminal);
  if (whole || !page(text, command)) write_output(text);
}

}  // namespace pressmark::query
