// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The command line of `pressmark`: what all commands share. Each command has its own options in query/cli/.

#include <functional>
#include <optional>

#include "storage/archive/archive_reader.h"

namespace CLI {
class App;
}

namespace pressmark::query {

/// Reads the arguments and runs the command; returns the exit status (0 found, 1 nothing found, 2 misused). What a
/// search opened stays open in `archive`. Throws what the command throws.
[[nodiscard]] int run(int argc, const char* const* argv, std::optional<storage::ArchiveReader>& archive);

/// Shows `visit` the command line with all its commands and options.
void visit_command_tree(const std::function<void(const CLI::App&)>& visit);

}  // namespace pressmark::query
