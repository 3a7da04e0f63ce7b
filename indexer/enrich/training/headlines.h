// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Annotated prose has few headlines, and a headline in capitals, Or In Capitals At Each Word, looks like one long name.
// So some articles learn to be under one: a sentence of their own, written so.

#include <cstdint>

#include "indexer/enrich/training/annotated_corpus.h"

namespace pressmark::indexer {

/// Puts a headline before one in kHeadlineOneIn articles of at least kHeadlineLeastSentences sentences. The same seed
/// chooses the same ones.
void add_headlines(AnnotatedCorpus& corpus, std::uint64_t seed);

inline constexpr std::uint64_t kHeadlineOneIn = 3;
inline constexpr std::size_t kHeadlineLeastSentences = 4;

}  // namespace pressmark::indexer
