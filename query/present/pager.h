// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is longer than the window of the terminal, shown by another program.

#include <string>
#include <string_view>

namespace pressmark::query {

/// All of it to standard output: through `command` (as sh reads it) where that is a terminal and the text has more
/// lines than its window, else by write_output(). Returns when the pager was left; that it was left early is no error.
/// An empty command means no pager, and a pager that cannot be run is one. Throws what write_output() throws.
void page_output(std::string_view text, const std::string& command);

}  // namespace pressmark::query
