// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whom and what articles name: people, organisations, places.

#include <cstdint>

namespace pressmark {

/// Stored by number in the catalog: never renumber.
enum class EntityKind : std::uint8_t { person = 1, organisation = 2, place = 3 };

/// Where an article names somebody or something: bytes [begin, end) of its title or of its body.
struct Mention {
  EntityKind kind;
  bool in_title;
  std::uint32_t begin;
  std::uint32_t end;
  friend bool operator==(const Mention&, const Mention&) = default;
};

}  // namespace pressmark
