// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <cstdlib>
#include <exception>
#include <string>

#include "query/cli.h"
#include "query/heap.h"
#include "query/present/terminal.h"

namespace {

int status_of(int argc, char** argv, std::optional<pressmark::storage::ArchiveReader>& archive) {
  try {
    return pressmark::query::run(argc, argv, archive);
  } catch (const pressmark::query::OutputClosed&) {
    return 0;
  } catch (const std::exception& error) {
    pressmark::query::write_notes("pressmark: " + std::string(error.what()) + "\n");
    return 2;
  }
}

}  // namespace

// Ends without closing the archive: the output is out, nothing was written, and the kernel closes files in less time.
int main(int argc, char** argv) {
  pressmark::query::prefault_heap();
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen by the write, and is no error
  std::optional<pressmark::storage::ArchiveReader> archive;
  std::_Exit(status_of(argc, argv, archive));
}
