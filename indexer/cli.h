// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The command line of pressmark-index.

#include <exception>
#include <functional>

namespace CLI {
class App;
}

namespace pressmark::indexer {

/// Reads the arguments and does what they ask; returns the exit status. Throws what the command throws.
int run(int argc, const char* const* argv);

/// The exit status that stands for a failure.
[[nodiscard]] int exit_status_of(const std::exception& error);

/// Shows `visit` the command line with all its commands and options.
void visit_command_tree(const std::function<void(const CLI::App&)>& visit);

}  // namespace pressmark::indexer
