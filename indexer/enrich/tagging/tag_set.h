// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tags of tokens, BIOES: a name begins with B, goes on with I and ends with E, or is one token, S; all else is O. One
// of each a class, in the order of EntityKind; a class beyond these (names that are none of them) may follow.

#include <array>
#include <cstdint>
#include <string_view>

namespace pressmark::indexer {

using Tag = std::uint8_t;

inline constexpr Tag kOutside = 0;
inline constexpr std::uint32_t kMostClasses = 4;
inline constexpr std::uint32_t kMostTags = 1 + 4 * kMostClasses;
inline constexpr std::array<std::string_view, kMostClasses> kClassNames = {"PER", "ORG", "LOC", "MISC"};

enum class TagRole : std::uint8_t { begin, inside, end, single };

[[nodiscard]] constexpr std::uint32_t tag_count(std::uint32_t classes) { return 1 + 4 * classes; }
[[nodiscard]] constexpr Tag tag_of(std::uint32_t name_class, TagRole role) {
  return static_cast<Tag>(1 + 4 * name_class + static_cast<std::uint32_t>(role));
}
/// Of a tag that is not kOutside.
[[nodiscard]] constexpr std::uint32_t class_of(Tag tag) { return (tag - 1U) / 4; }
[[nodiscard]] constexpr TagRole role_of(Tag tag) { return static_cast<TagRole>((tag - 1U) % 4); }

/// Whether a name may follow, or text end, behind this tag.
[[nodiscard]] constexpr bool closes(Tag tag) {
  return tag == kOutside || role_of(tag) == TagRole::end || role_of(tag) == TagRole::single;
}
/// Whether it needs no name that is open before it.
[[nodiscard]] constexpr bool opens(Tag tag) {
  return tag == kOutside || role_of(tag) == TagRole::begin || role_of(tag) == TagRole::single;
}
[[nodiscard]] constexpr bool may_follow(Tag before, Tag after) {
  if (closes(before)) return opens(after);
  return !opens(after) && class_of(before) == class_of(after);
}

}  // namespace pressmark::indexer
