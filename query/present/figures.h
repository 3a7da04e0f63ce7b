// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Figures as a person reads them.

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark::query {

/// 1234567 as "1,234,567".
[[nodiscard]] std::string grouped(std::uint64_t number);

/// "1 article", "1,234 articles".
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view singular);

/// A part of a whole: "12.3 %"; two digits that say something below one, "0.012 %".
[[nodiscard]] std::string percent(double share);

}  // namespace pressmark::query
