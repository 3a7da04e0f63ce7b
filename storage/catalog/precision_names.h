// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How precise a date is, as the catalog names it. Private to storage/catalog.

#include <algorithm>
#include <array>
#include <string>

#include "storage/base/date.h"

namespace pressmark::storage {

inline constexpr std::array<const char*, 5> kPrecisionNames{"none", "year", "month", "day", "second"};

inline DatePrecision precision_named(const std::string& name) {
  const auto found = std::find(kPrecisionNames.begin(), kPrecisionNames.end(), name);
  return found == kPrecisionNames.end() ? DatePrecision::none
                                        : static_cast<DatePrecision>(found - kPrecisionNames.begin());
}

}  // namespace pressmark::storage
