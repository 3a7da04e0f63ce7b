// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The standing values of options, from environment and config files, before the command line is read.

#include "query/cli/requests.h"

namespace pressmark::query {

[[nodiscard]] ColorChoice color_choice(std::string_view word);
[[nodiscard]] Order order_named(std::string_view word);

/// Writes what the configuration states into every request it concerns.
void apply_settings(const storage::Config& config, Requests& all);

}  // namespace pressmark::query
