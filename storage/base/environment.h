// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the environment says, and the folders of a person's own files (XDG base directory specification 0.8).

#include <filesystem>
#include <string>

namespace pressmark {

/// A variable's value; empty where it is not set.
[[nodiscard]] std::string environment(const char* name);

/// What `variable` (XDG_CONFIG_HOME and its like) says, else `below_home` in $HOME; empty where neither is set.
[[nodiscard]] std::filesystem::path xdg_home(const char* variable, const char* below_home);

}  // namespace pressmark
