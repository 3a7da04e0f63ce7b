// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The command line of `pressmark`. The one place, with its .cpp, that knows CLI11.

namespace pressmark::query {

/// Reads the arguments and runs the command; returns the exit status (0 found, 1 nothing found, 2 misused). Throws what
/// the command throws.
[[nodiscard]] int run(int argc, const char* const* argv);

}  // namespace pressmark::query
