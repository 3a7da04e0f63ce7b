// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Completions for the shells of the system. Words of a query are asked of `pressmark complete`, which knows fields and
// the archive's values.

#include <string>

#include "manual/command_tree.h"

namespace pressmark::manual {

/// Where a command line names no command, the words are those of the first command with a QUERY.
[[nodiscard]] std::string bash_completion(const CommandEntry& program);
[[nodiscard]] std::string zsh_completion(const CommandEntry& program);
[[nodiscard]] std::string fish_completion(const CommandEntry& program);

/// Whether the command takes words of a query.
[[nodiscard]] bool takes_a_query(const CommandEntry& command);
/// pressmark-index is a function name as pressmark_index.
[[nodiscard]] std::string function_name(const CommandEntry& program);

}  // namespace pressmark::manual
