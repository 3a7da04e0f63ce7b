// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/edit_walk.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace pressmark::query {

EditWalk::EditWalk(std::u32string word, unsigned edits) : word_(std::move(word)), letters_(word_), edits_(edits) {
  std::sort(letters_.begin(), letters_.end());
  letters_.erase(std::unique(letters_.begin(), letters_.end()), letters_.end());
  Row first(word_.size() + 1);
  std::iota(first.begin(), first.end(), std::uint8_t{0});
  rows_.push_back(std::move(first));
}

EditWalk::Row EditWalk::row_after(std::size_t depth, char32_t letter) const {
  const Row& above = rows_[depth];
  Row row(above.size());
  row[0] = static_cast<std::uint8_t>(depth + 1);
  for (std::size_t j = 1; j < row.size(); ++j) {
    const unsigned replaced = above[j - 1] + (word_[j - 1] == letter ? 0u : 1u);
    unsigned least = std::min({above[j] + 1u, row[j - 1] + 1u, replaced});
    const bool swapped = depth > 0 && j > 1 && word_[j - 2] == letter && word_[j - 1] == beginning_[depth - 1];
    if (swapped) least = std::min(least, rows_[depth - 1][j - 2] + 1u);
    row[j] = static_cast<std::uint8_t>(std::min(least, 255u));
  }
  return row;
}

bool EditWalk::is_alive(const Row& row) const { return *std::min_element(row.begin(), row.end()) <= edits_; }

std::optional<unsigned> EditWalk::edits_to(std::u32string_view candidate) {
  const auto parted = std::mismatch(candidate.begin(), candidate.end(), beginning_.begin(), beginning_.end()).first;
  const auto same = std::min(static_cast<std::size_t>(parted - candidate.begin()), rows_.size() - 1);
  beginning_.resize(same);
  rows_.resize(same + 1);
  lost_ = false;
  for (const char32_t letter : candidate.substr(same)) {
    Row row = row_after(beginning_.size(), letter);
    beginning_ += letter;
    lost_ = !is_alive(row);
    if (lost_) return std::nullopt;
    rows_.push_back(std::move(row));
  }
  const unsigned edits = rows_.back().back();
  return edits <= edits_ ? std::optional(edits) : std::nullopt;
}

// Where an edit is left, any letter will do; else only one of the word's own.
std::optional<char32_t> EditWalk::next_letter(std::size_t depth, char32_t after) const {
  if (*std::min_element(rows_[depth].begin(), rows_[depth].end()) < edits_) return after + 1;
  for (auto letter = std::upper_bound(letters_.begin(), letters_.end(), after); letter != letters_.end(); ++letter)
    if (is_alive(row_after(depth, *letter))) return *letter;
  return std::nullopt;
}

std::optional<std::u32string> EditWalk::next_beginning() const {
  for (std::size_t length = beginning_.size(); length > 0; --length) {
    if (const auto letter = next_letter(length - 1, beginning_[length - 1]))
      return beginning_.substr(0, length - 1) + *letter;
  }
  return std::nullopt;
}

}  // namespace pressmark::query
