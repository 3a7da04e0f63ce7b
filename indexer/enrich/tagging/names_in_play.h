// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Most of a text need not be tagged: a name has a capital letter, so a token far from every one is in none.

#include <cstdint>
#include <vector>

#include "indexer/enrich/tagging/sentence_view.h"

namespace pressmark::indexer {

/// Tokens [begin, end) of a sentence.
struct TokenRun {
  std::uint32_t begin;
  std::uint32_t end;
};

/// How far from a token with a capital letter a name may still reach: "al-Shabab", "Bank of the West".
inline constexpr std::uint32_t kReach = 2;

/// The runs of tokens that may be in names, ascending, none beside another.
void find_runs_in_play(const SentenceView& sentence, std::vector<TokenRun>& runs);

}  // namespace pressmark::indexer
