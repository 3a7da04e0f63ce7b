// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <cstdio>
#include <exception>

#include <sys/stat.h>

#include "indexer/cli.h"

int main(int argc, char** argv) {
  ::umask(0027);                  // files 0640, directories 0750: an archive is its owner's and group's
  std::signal(SIGPIPE, SIG_IGN);  // a lost reader must not end a run between its batches
  try {
    return pressmark::indexer::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "pressmark-index: %s\n", error.what());
    return pressmark::indexer::exit_status_of(error);
  }
}
