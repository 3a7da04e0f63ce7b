// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which known name a mistyped one was meant to be.

#include <cstddef>
#include <span>
#include <string_view>

namespace pressmark {

/// Letters inserted, left out, replaced or swapped with a neighbour (optimal string alignment, in bytes).
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right);

/// How many edits a name of this length may be away and still be meant: one in three letters, at most three.
[[nodiscard]] std::size_t forgiven_edits(std::size_t length);

/// The nearest of `known` within forgiven_edits(), the first of equals; empty where none is near.
[[nodiscard]] std::string_view nearest(std::string_view name, std::span<const std::string_view> known);

}  // namespace pressmark
