// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/nearest.h"

#include <algorithm>
#include <array>
#include <vector>

namespace pressmark {

std::size_t edit_distance(std::string_view left, std::string_view right) {
  std::array<std::vector<std::size_t>, 3> rows;
  for (auto& row : rows) row.resize(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    const auto& above = rows[(i - 1) % 3];
    auto& row = rows[i % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const bool same = left[i - 1] == right[j - 1];
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0u : 1u)});
      const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
    }
  }
  return rows[left.size() % 3][right.size()];
}

std::size_t forgiven_edits(std::size_t length) { return std::min<std::size_t>(3, length / 3); }

std::string_view nearest(std::string_view name, std::span<const std::string_view> known) {
  std::string_view best;
  std::size_t best_distance = forgiven_edits(name.size()) + 1;
  for (const std::string_view candidate : known) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance >= best_distance) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

}  // namespace pressmark
