// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Entities for a person at a terminal.

#include <string>
#include <utility>
#include <vector>

#include "query/present/terminal.h"
#include "query/search/entity_profile.h"

namespace pressmark::query {

/// A line each: articles, kind, name.
[[nodiscard]] std::string entities_text(const std::vector<std::pair<Entity, std::uint64_t>>& entities);
/// All that is known of one; months beyond a screen are drawn by year.
[[nodiscard]] std::string profile_text(const EntityProfile& profile, const Terminal& terminal);

}  // namespace pressmark::query
