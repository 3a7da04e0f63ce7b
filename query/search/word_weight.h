// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a word of a query weighs beside BM25's own log of its rarity. Two things that BM25 leaves out: rare words tell
// still more than that log says, and so do words that come in bursts, often in few articles, as names and topics do,
// while others are spread thin (Church and Gale, "Inverse Document Frequency: A Measure of Deviations from Poisson",
// 1995; Kwok, "A new method of weighting query terms for ad-hoc retrieval", 1996).

#include <cstdint>

namespace pressmark::query {

struct WordStatistics {
  double articles = 0;     // of the archive
  double with = 0;         // articles that have the word
  double occurrences = 0;  // in all of them
  bool is_function_word = false;
};

/// About 1 to 2; less for function words, never 0.
[[nodiscard]] double word_weight(const WordStatistics& word);

}  // namespace pressmark::query
