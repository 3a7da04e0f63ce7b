// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Names against what was typed of them, fast enough to go through all names of an archive: most are plain ASCII, and
// are compared as they stand.

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark::query {

/// How the words that were typed stand in a name.
enum class NameMatch : std::uint8_t {
  none,
  whole,   // they are all of it
  end,     // they end it, as a surname does
  within,  // they stand in it side by side
  prefix,  // they stand in it, the last of them only begun
};

/// `key` is a name_key(), not empty. The strongest that holds.
[[nodiscard]] NameMatch match_name(std::string_view name, std::string_view key);

}  // namespace pressmark::query
