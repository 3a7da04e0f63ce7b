// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a member of a container announces itself.

#include <string_view>

namespace pressmark::indexer {

inline constexpr std::string_view kZipMember = "PK\x03\x04";
inline constexpr std::size_t kTarBlock = 512;

[[nodiscard]] bool is_zip(std::string_view head);

/// A header of 512 bytes whose check sum is right: all that tars of every age have in common.
[[nodiscard]] bool is_tar(std::string_view head);

}  // namespace pressmark::indexer
