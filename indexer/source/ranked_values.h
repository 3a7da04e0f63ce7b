// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Values found for the fields of a record under names of unequal worth: each field keeps those of its best name.

#include <array>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/source/trim.h"

namespace pressmark::indexer {

/// `Field` is an enum of `count` fields. The lower a rank, the better; blank values do not count.
template <class Field, std::size_t count>
class RankedValues {
 public:
  RankedValues() { best_.fill(std::numeric_limits<std::size_t>::max()); }

  void offer(Field field, std::size_t rank, std::string value) {
    const auto at = static_cast<std::size_t>(field);
    if (rank > best_[at] || trim(value).empty()) return;
    if (rank < best_[at]) values_[at].clear();
    best_[at] = rank;
    values_[at].push_back(std::move(value));
  }

  [[nodiscard]] const std::vector<std::string>& all(Field field) const {
    return values_[static_cast<std::size_t>(field)];
  }
  [[nodiscard]] std::string first(Field field) const { return all(field).empty() ? std::string() : all(field).front(); }

 private:
  std::array<std::size_t, count> best_{};
  std::array<std::vector<std::string>, count> values_;
};

}  // namespace pressmark::indexer
