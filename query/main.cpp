// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <exception>
#include <string>

#include "query/cli.h"
#include "query/heap.h"
#include "query/present/terminal.h"

int main(int argc, char** argv) {
  pressmark::query::prefault_heap();
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen by the write, and is no error
  try {
    return pressmark::query::run(argc, argv);
  } catch (const pressmark::query::OutputClosed&) {
    return 0;
  } catch (const std::exception& error) {
    pressmark::query::write_notes("pressmark: " + std::string(error.what()) + "\n");
    return 2;
  }
}
