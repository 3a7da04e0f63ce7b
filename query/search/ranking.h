// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The constants of ranking and of the matching rule, in one place. BM25 as in Robertson and Zaragoza, "The
// Probabilistic Relevance Framework: BM25 and Beyond" (2009). Figures are mean average precision as a ratio to Lucene 8
// on the same topics: questions over news of 2012 to 2026, and over a news magazine of 1963.
//
//   k1 1.2, b .75, exact form .3    1.010  .993
//   k1 1.2, b .9                    1.046  .993
//   k1 1.5, b .8                    1.034 1.000    these; five collections of abstracts: .962 at worst, .997 on average
//   k1 1.5, b .85                   1.058  .993    .951 at worst, and short price lists come before articles
//   k1 1.8, b .85                   1.074 1.003    .927 at worst
//   k1 1.2, b .9, title .05         1.009  .988    so single title words have no bonus
//   k1 1.2, b .9, adjacent pairs    1.038  .983    and neither have pairs

#include <cstddef>

namespace pressmark::query::ranking {

inline constexpr double kK1 = 1.5;  // how long a term's count goes on to matter
inline constexpr double kB = 0.8;   // pull of an article's length
inline constexpr double kK3 = 1.0;
// Xapian's default of .5 treats every short article as half a mean one and costs 4 % on news questions.
inline constexpr double kMinNormalizedLength = 0.0;

// The form as typed, beside its stem.
inline constexpr double kExactFormWeight = 0.3;
// Of word~ each edit takes half the weight away.
inline constexpr double kEditWeight = 0.5;

// A title that holds every word of the query, by the share of the title that they are. It answers short queries only:
// the judged collections change by .003 of MAP at most, and "cocoa bahia" finds BAHIA COCOA REVIEW before price lists.
inline constexpr double kTitleShareWeight = 4.0;

// Up to so many plain words must all match.
inline constexpr std::size_t kAllWordsUpTo = 3;
// Of more, so many of the rarest are judged, and all of these but one must match; the rest only add to the score.
// Judging six costs seven times the time of a plain OR, because the alternatives multiply.
inline constexpr std::size_t kJudgedWords = 4;

}  // namespace pressmark::query::ranking
