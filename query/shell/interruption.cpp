// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/interruption.h"

#include <csignal>

namespace pressmark::query {
namespace {

// A signal handler can reach nothing else.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void note_interruption(int) { interrupted = true; }

void handle_with(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  ::sigaction(SIGINT, &action, nullptr);
}

}  // namespace

Interruption::Interruption() {
  clear();
  handle_with(note_interruption);
}

Interruption::~Interruption() { handle_with(SIG_DFL); }

void Interruption::clear() { interrupted = false; }

const std::atomic<bool>& Interruption::flag() { return interrupted; }

}  // namespace pressmark::query
