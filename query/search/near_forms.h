// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The archive's own words that are a few edits away from one.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace pressmark::query {

struct NearForm {
  std::string form;
  unsigned edits = 0;
  Xapian::doccount articles = 0;
};

struct NearForms {
  std::vector<NearForm> forms;  // in the order of their bytes
  std::size_t looked_at = 0;    // terms of the index
  bool complete = true;         // false: it was given up at kMostLookedAt
};

/// Two edits lead to 5,000 to 10,000 of 330,000 terms (10 ms where reading all takes 80), one edit to 600.
inline constexpr std::size_t kMostLookedAt = 50'000;

/// How many edits a word of so many letters may be away: one, from six letters on two.
[[nodiscard]] unsigned allowed_edits(std::size_t letters);

/// `word` is a folded form; `prefix` says of what terms (layout::kExactForm, or none).
[[nodiscard]] NearForms near_forms(std::string_view word, std::string_view prefix, const Xapian::Database& database);

}  // namespace pressmark::query
