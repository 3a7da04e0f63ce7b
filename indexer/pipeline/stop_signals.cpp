// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/stop_signals.h"

#include <array>
#include <csignal>

#include <unistd.h>

namespace pressmark::indexer {
namespace {

constexpr std::array kSignals{SIGINT, SIGTERM};

// A signal handler can reach nothing else.
volatile std::sig_atomic_t noted = 0;

void set_all(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  for (const int signal : kSignals) ::sigaction(signal, &action, nullptr);
}

extern "C" void note_signal(int signal) {
  noted = signal;
  set_all(SIG_DFL);
}

extern "C" void leave(int) { ::_exit(0); }

}  // namespace

StopSignals::StopSignals() {
  noted = 0;
  set_all(note_signal);
}

StopSignals::~StopSignals() { set_all(SIG_DFL); }

int StopSignals::received() const { return noted; }

void end_quietly_on_broken_pipe() {
  struct sigaction action {};
  action.sa_handler = leave;
  ::sigaction(SIGPIPE, &action, nullptr);
}

}  // namespace pressmark::indexer
